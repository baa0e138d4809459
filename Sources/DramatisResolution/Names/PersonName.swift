/// A person's folded name in its parts.
struct PersonName: Hashable {
  /// The first name or initial; nil of a name of one word.
  let first: Substring?
  let middle: ArraySlice<Substring>
  /// The last word: of most languages' names the surname.
  let last: Substring
  /// "jr", "sr", "iii".
  let generation: Substring?

  /// Takes a folded name apart. O(its bytes).
  init(folded: String) {
    var words = folded.split(separator: " ")[...]
    while words.count > 1, let word = words.first, Self.honorifics.contains(word) {
      words.removeFirst()
    }
    if words.count > 2, let word = words.last, Self.generations.contains(word) {
      generation = word
      words.removeLast()
    } else {
      generation = nil
    }
    last = words.last ?? ""
    first = words.count > 1 ? words.first : nil
    middle = words.count > 2 ? words.dropFirst().dropLast() : []
  }

  /// How two names may be of one person.
  enum Fit {
    /// The same words.
    case exact
    /// One has middle names or initials that the other leaves out or shortens.
    case middle
    /// One shortens the first name to its initial.
    case initial
    /// One has a short form of the first name: "Bill" of "William".
    case nickname
    /// The first or last names differ, or one only tells the generation: nothing says so.
    case none
    /// First and last name are the same, but middle names or generations differ.
    case conflict
  }

  /// How this name of two words or more and `other` may be of one person.
  func fit(_ other: PersonName) -> Fit {
    guard last == other.last, let first, let otherFirst = other.first else { return .none }
    let isSpeltOut = Self.isShort(first, of: otherFirst)
    guard isSpeltOut || GivenName.areVariants(first, otherFirst) else { return .none }
    guard generation == other.generation else {
      return generation != nil && other.generation != nil ? .conflict : .none
    }
    if !middle.isEmpty, !other.middle.isEmpty, !agrees(other) { return .conflict }
    guard isSpeltOut else { return .nickname }
    if first != otherFirst {
      // "J. Edgar Hoover" goes by his middle name: his initial says little.
      let isByMiddle =
        first.utf8.count < otherFirst.utf8.count ? hasLongMiddle : other.hasLongMiddle
      return isByMiddle && middle != other.middle ? .none : .initial
    }
    return middle == other.middle ? .exact : .middle
  }

  private var hasLongMiddle: Bool { middle.contains { $0.utf8.count > 2 } }

  /// Whether the two have a first or last name in common, in whatever place of a name of one word.
  func resembles(_ other: PersonName) -> Bool {
    if last == other.last { return true }
    guard let first, let otherFirst = other.first else {
      return first == other.last || other.first == last
    }
    return Self.isShort(first, of: otherFirst)
  }

  /// Whether a story that has both as one person's names may be right: names of at most
  /// ``longest`` words of which one is a part of the other or that share the first or last word.
  func mayAlsoBe(_ other: PersonName) -> Bool {
    guard other.middle.count + 2 <= Self.longest else { return false }
    guard let first, let otherFirst = other.first else {
      // One word: any part of a name, and what does not look like one, as a nickname.
      return true
    }
    if generation != other.generation || fit(other) == .conflict { return false }
    return last == other.last || first == otherFirst
  }

  /// Longer names are two that the text did not keep apart.
  private static let longest = 4

  /// Whether the middle names are the same, as far as both have them, word for word.
  private func agrees(_ other: PersonName) -> Bool {
    zip(middle, other.middle).allSatisfy { Self.isShort($0, of: $1) }
  }

  /// Whether the words are the same, or one is the single letter that the other begins with.
  private static func isShort(_ left: Substring, of right: Substring) -> Bool {
    if left == right { return true }
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return short.unicodeScalars.count == 1 && long.hasPrefix(short)
  }

  private static let generations: Set<Substring> = ["jr", "sr", "ii", "iii", "iv"]
  private static let honorifics: Set<Substring> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady",
  ]
}
