/// The runs of five words of a text, as hashes: what near-duplicates share (Broder 1997, "On the
/// resemblance and containment of documents").
///
/// Words are runs of letters and digits; case, marks and white space do not count, so that wire copy set
/// in another house's style is still the same.
struct Shingles: Sendable {
  /// The words in a run.
  static let length = 5
  /// With fewer runs a text is too short to be told from any other of its kind.
  static let minimumCount = 30

  /// The hashes, each once, ascending.
  let hashes: [UInt64]

  /// O(n log n) in the bytes of the text.
  init(of text: String) {
    let words = Self.words(of: text)
    guard words.count >= Self.length else {
      hashes = []
      return
    }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count)
    for start in 0...(words.count - Self.length) {
      var run: UInt64 = 0
      for word in words[start..<start + Self.length] { run = StableHash.stirred(run ^ word) }
      runs.append(run)
    }
    runs.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(runs.count)
    for run in runs where run != distinct.last { distinct.append(run) }
    hashes = distinct
  }

  /// Whether the two texts are one story told twice: they share most of all runs, or the shorter, if
  /// it is no mere scrap, is nearly all in the longer, as when an outlet cuts wire copy from below.
  func isReprint(of other: Shingles) -> Bool {
    let (shorter, longer) = hashes.count < other.hashes.count ? (self, other) : (other, self)
    guard shorter.hashes.count >= Self.minimumCount else { return false }
    let shared = Double(shorter.countShared(with: longer))
    let all = Double(shorter.hashes.count + longer.hashes.count) - shared
    if shared / all >= Self.resemblance { return true }
    return shared / Double(shorter.hashes.count) >= Self.containment
      && shorter.hashes.count * Self.scrap >= longer.hashes.count
  }

  /// The share of all runs that two tellings of one story have in common.
  static let resemblance = 0.5
  /// The share of a shortened telling that is in the long one.
  static let containment = 0.8
  /// A text shorter than the other's one in this many is a scrap: a summary, a caption.
  static let scrap = 3

  private func countShared(with other: Shingles) -> Int {
    var (count, left, right) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        (count, left, right) = (count + 1, left + 1, right + 1)
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }

  private static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var word = StableHash()
    var isInWord = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...0xFF:
        // Of the marks beyond ASCII, dashes and quotation marks start with E2 80.
        if byte == 0xE2 || byte == 0x80 { continue }
        word.take(byte)
        isInWord = true
      case 0x41...0x5A:
        word.take(byte | 0x20)
        isInWord = true
      default:
        if isInWord { words.append(word.value) }
        (word, isInWord) = (StableHash(), false)
      }
    }
    if isInWord { words.append(word.value) }
    return words
  }
}
