internal import DramatisText

/// A hash that is the same on every machine and in every run: FNV-1a of 64 bits, stirred at the end by
/// the finaliser of MurmurHash3. It tells texts apart; it keeps no secrets.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func take(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Takes a text and its end, so that "ab", "c" and "a", "bc" differ; nil differs from "".
  mutating func take(_ text: String?) {
    guard let text else { return take(0xFE as UInt8) }
    for byte in text.utf8 { take(byte) }
    take(0xFF as UInt8)
  }

  mutating func take(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      take(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  var value: UInt64 { Self.stirred(state) }

  static func stirred(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ number >> 33) &* 0xFF51_AFD7_ED55_8CCD
    number = (number ^ number >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return number ^ number >> 33
  }
}

extension StableHash {
  /// What tells an article from a changed one.
  static func digest(of article: Article) -> Int64 {
    var hash = StableHash()
    for field in [article.title, article.published, article.outlet, article.url, article.text] {
      hash.take(field)
    }
    return Int64(bitPattern: hash.value)
  }
}
