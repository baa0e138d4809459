/// Bytes of JSON in the making: what the story writer appends to.
struct StoryJSONBuffer {
  private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next key or element.
  private var needsComma = false

  /// Appends punctuation or a ready-made value as it is.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends `{`, what `body` adds, and `}`.
  mutating func object(_ body: (inout StoryJSONBuffer) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  /// Appends an array with one element for each of `elements`.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout StoryJSONBuffer, Element) -> Void
  ) {
    open("[")
    for element in elements { body(&self, element) }
    close("]")
  }

  /// Appends a key; a value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    raw("\"")
    raw(name)
    raw("\":")
    needsComma = false
  }

  /// Appends `null`.
  mutating func null() {
    separate()
    raw("null")
  }

  /// Appends a whole number.
  mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Appends a number; what JSON has no word for becomes `null`.
  mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Appends a string. What a terminal or a line reader would act on is escaped.
  mutating func string(_ value: some StringProtocol) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars { append(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ bracket: StaticString) {
    separate()
    raw(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: StaticString) {
    raw(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { raw(",") }
    needsComma = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F:
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case _ where Self.mustEscape(scalar): escape(scalar)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Control characters of both sets, line and paragraph separators, and what turns the direction
  /// of writing: raw, they would steer the terminal or the reader of lines.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// Every scalar that must be escaped lies in the basic plane, so four digits do.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    raw("\\u")
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: (scalar.value >> UInt32(shift)) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
