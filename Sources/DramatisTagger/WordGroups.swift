internal import DramatisLexicon

/// The capitalised tokens of a document, grouped by word, whatever the word’s case.
struct WordGroups {
  /// The group of each token, or -1 for those without a capital.
  private(set) var numbers: [Int32]
  /// How many groups there are.
  private(set) var count = 0

  /// Groups the tokens of `input`, in the order of their first mentions. O(count of tokens).
  init(_ input: TaggerInput) {
    numbers = Array(repeating: -1, count: input.words.count)
    var known: [Int32: Int32] = [:]
    for index in input.words.indices where input.isCapitalised[index] {
      let word = input.words[index].lowerID
      if let number = known[word] {
        numbers[index] = number
      } else {
        numbers[index] = Int32(count)
        known[word] = Int32(count)
        count += 1
      }
    }
  }

  /// The group of the token `index`, or nil if it has no capital.
  @inline(__always)
  subscript(index: Int) -> Int? {
    numbers[index] >= 0 ? Int(numbers[index]) : nil
  }
}
