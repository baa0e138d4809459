/// Sentences as headlines write them, so that the tagger reads those too.
enum Casing: CaseIterable {
  case title, upper, lower

  /// The share of sentences copied in this casing (Mayhew et al. 2019 find such a mixture to work).
  var share: Double {
    switch self {
    case .title: 0.15
    case .upper: 0.08
    case .lower: 0.05
    }
  }

  /// The sentence in this casing.
  func callAsFunction(_ sentence: LabelledSentence) -> LabelledSentence {
    var copy = sentence
    copy.words = sentence.words.map(word)
    return copy
  }

  /// Of the shares of sentences copied, how much of a taught text’s lines are in other casings: those are many,
  /// and have headlines of their own.
  private static let taughtScale = 0.4

  /// `text` with some of its lines in other casings, each byte where it was: letters beyond ASCII stay as they
  /// are.
  static func mixed(_ text: String, generator: inout SplitMix64) -> String {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      var chance = generator.unit()
      for casing in allCases {
        chance -= casing.share * taughtScale
        if chance < 0 { return casing(line) }
      }
      return Array(line)
    }
    let joined = lines.joined(separator: CollectionOfOne<UInt8>(0x0A))
    return String(decoding: Array(joined), as: UTF8.self)
  }

  private func callAsFunction(_ line: Substring.UTF8View) -> [UInt8] {
    switch self {
    case .upper: return line.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    case .lower: return line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    case .title:
      let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
      return Array(words.map(Self.titled).joined(separator: CollectionOfOne<UInt8>(0x20)))
    }
  }

  private static func titled(_ word: Substring.UTF8View) -> [UInt8] {
    var bytes = Array(word)
    if let first = bytes.first, (0x61...0x7A).contains(first), !small.contains(String(word) ?? "") {
      bytes[0] = first & 0xDF
    }
    return bytes
  }

  private func word(_ word: String) -> String {
    switch self {
    case .upper: word.uppercased()
    case .lower: word.lowercased()
    case .title:
      Self.small.contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// Words that headlines in title case often leave small.
  private static let small: Set<String> = ["of", "the", "in", "to", "and", "a", "'s", "’s", "for"]

  /// The copies of a corpus’ sentences in every casing, as documents of their own, each with the
  /// number of the document it comes from.
  static func copies(
    of documents: [[LabelledSentence]], generator: inout SplitMix64
  ) -> [(number: Int, sentences: [LabelledSentence])] {
    allCases.flatMap { casing in
      documents.enumerated().compactMap { number, document in
        let chosen = document.filter { _ in generator.unit() < casing.share }
        return chosen.isEmpty ? nil : (number, chosen.map { casing($0) })
      }
    }
  }
}

/// A small generator of random numbers that gives the same sequence everywhere (Steele et al. 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The elements in random order.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
