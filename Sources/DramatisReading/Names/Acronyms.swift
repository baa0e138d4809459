internal import DramatisLexicon
internal import DramatisText

/// Finds the acronyms that a document spells out: words in capitals of two to six letters, and the
/// phrases whose words begin with these letters ("World Food Programme", "WFP").
///
/// Small words may be left out of the acronym or have their letter in it: "Department of Defense" is
/// DD and DOD. It need not stand beside its phrase.
struct Acronyms {
  let document: Document

  /// What a token is in an acronym’s pair. The raw values are part of the model’s format.
  enum Part: UInt8 {
    case acronym = 1
    case first
    case inside
    case last
  }

  private static let letters = 2...6
  /// The longest phrase that is tried, in tokens: as many words as letters, and small ones between.
  private static let longestPhrase = 10

  /// The part that each token has, 0 for most; those of acronyms with two letters, which are more often
  /// chance, are ``pairs`` more. O(count of tokens).
  func codes() -> [UInt8] {
    var result = [UInt8](repeating: 0, count: document.tokens.count)
    let places = acronyms()
    guard !places.isEmpty else { return result }
    // A bit for each letter that an acronym starts with.
    let initials = places.keys.reduce(0 as UInt32) { $0 | 1 << (Self.initial($1) - 0x41) }
    var spelt: Set<UInt64> = []
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard isNameWord(index), initials & Self.bit(letter(index)) != 0,
          let (end, key) = phrase(at: index, before: sentence.tokens.upperBound, among: places)
        else {
          index += 1
          continue
        }
        spelt.insert(key)
        for token in index..<end {
          let part: Part = token == index ? .first : token == end - 1 ? .last : .inside
          result[token] = part.rawValue + Self.shift(key)
        }
        index = end
      }
    }
    for key in spelt {
      for token in places[key] ?? [] { result[token] = Part.acronym.rawValue + Self.shift(key) }
    }
    return result
  }

  /// What is added to the parts of an acronym with two letters.
  static let pairs: UInt8 = 4

  private static func shift(_ key: UInt64) -> UInt8 { key >> 16 == 0 ? pairs : 0 }

  /// The first of the letters packed into `key`.
  private static func initial(_ key: UInt64) -> UInt64 {
    key >> UInt64((7 - key.leadingZeroBitCount / 8) * 8)
  }

  /// The bit of a letter, none for what is no ASCII letter.
  private static func bit(_ letter: UInt64) -> UInt32 {
    (0x41...0x5A).contains(letter) ? 1 << (letter - 0x41) : 0
  }

  /// The first byte of a token, as a capital if it is an ASCII letter.
  private func letter(_ index: Int) -> UInt64 {
    UInt64(document.bytes[Int(document.tokens[index].range.lower)] & 0xDF)
  }

  /// Where each word that may be an acronym stands, by its letters.
  private func acronyms() -> [UInt64: [Int]] {
    var result: [UInt64: [Int]] = [:]
    for (index, token) in document.tokens.enumerated()
    where document.words[index].shape == .capitals && Self.letters.contains(token.range.count) {
      let bytes = document.bytes[token.range]
      guard bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { continue }
      result[bytes.reduce(0) { $0 << 8 | UInt64($1) }, default: []].append(index)
    }
    return result
  }

  /// The end of the longest phrase at `start` whose first letters are one of `acronyms`, and the letters.
  private func phrase(
    at start: Int, before limit: Int, among acronyms: [UInt64: [Int]]
  ) -> (end: Int, key: UInt64)? {
    var best: (end: Int, key: UInt64)?
    var without: UInt64 = 0
    var with: UInt64 = 0
    var count = 0
    for index in start..<min(limit, start + Self.longestPhrase) {
      let letter = letter(index)
      if isNameWord(index) {
        without = without << 8 | letter
        with = with << 8 | letter
        count += 1
        guard count <= Self.letters.upperBound else { break }
        guard count > 1 else { continue }
        if acronyms[without] != nil { best = (index + 1, without) }
        if with != without, acronyms[with] != nil { best = (index + 1, with) }
      } else if document.words[index].wordClass != .open, document.isLowercase(index) {
        with = with << 8 | letter
      } else if document.kind(index) != .hyphen {
        break
      }
    }
    return best
  }

  /// Whether the token is a word with a capital that is not itself in capitals only.
  private func isNameWord(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && document.tokens[index].isCapitalised
      && document.words[index].shape == .mixed
  }
}
