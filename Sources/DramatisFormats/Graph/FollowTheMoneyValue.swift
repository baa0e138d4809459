/// Values as FollowTheMoney keeps them: what its types would refuse is left out here, so that nothing
/// is lost on the way.
enum FollowTheMoneyValue {
  /// The most letters of a name, and of an address.
  private static let maximumName = 384
  private static let maximumAddress = 250

  /// `text` on one line without what its reader takes away: control characters become U+FFFD, those
  /// that only join or turn others go, runs of white space become one space, none at either end.
  static func text(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { word in
      var plain = String.UnicodeScalarView()
      for scalar in word where scalar.properties.generalCategory != .format {
        plain.append(isRead(scalar) ? scalar : "\u{FFFD}")
      }
      return String(plain)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A name, cut to the length that names may have.
  static func name(_ name: String) -> String { cut(name, to: maximumName) }

  /// An address on one line, cut to the length that addresses may have.
  static func address(_ name: String) -> String { cut(name, to: maximumAddress) }

  private static func cut(_ words: String, to length: Int) -> String {
    let scalars = text(words).unicodeScalars
    return text(String(String.UnicodeScalarView(scalars.prefix(length))))
  }

  /// The day of a date in ISO 8601, or as much as is known of it; nil if `text` begins with none.
  static func date(_ text: String) -> String? {
    let day = text.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count <= 3, numbers.count == parts.count, parts.first?.count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }), numbers[0] > 0
    else { return nil }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...days(of: numbers[1], in: numbers[0])).contains(numbers[2]) {
      return nil
    }
    return String(day)
  }

  /// An address of the web in ASCII, as far as it is plain enough for every reader.
  static func url(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2_048, text.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }),
      let scheme = ["http://", "https://"].first(where: text.hasPrefix)
    else { return nil }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    let isPlain = host.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x2E
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.count < 64 }
    let strange = "<>\"{}|\\^`[]"
    return isPlain && isHost && !text.contains(where: strange.contains) ? text : nil
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isRead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
