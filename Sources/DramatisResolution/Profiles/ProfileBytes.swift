/// The profile as bytes: a version, then its parts; numbers as LEB128, texts as their length and
/// UTF-8, a range of days as a flag, its start (zigzag) and length.
extension Profile {
  /// The version of the form that is written. Others are not read.
  public static let formatVersion: UInt8 = 1

  /// Bytes that are no profile, and why.
  public struct BytesError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public let reason: String
    /// One sentence.
    public var description: String { "These bytes are no profile of an entity: \(reason)." }
  }

  /// The bytes. O(their number).
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes.append(Self.formatVersion)
    writer.write(UInt64(stories))
    writer.write(days)
    writer.write(id: of)
    writer.write(id: holder)
    writer.write(UInt64(names.count))
    for name in names {
      writer.write(name.text)
      writer.write(name.folded)
      writer.write(UInt64(name.count))
    }
    writer.write(UInt64(offices.count))
    for office in offices {
      writer.write(office.title)
      writer.write(office.of ?? "")
      writer.write(UInt64(office.count))
      writer.write(office.days)
    }
    writer.write(UInt64(company.count))
    for companion in company {
      writer.write(UInt64(companion.number))
      writer.write(UInt64(companion.count))
    }
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote. O(bytes). Throws ``BytesError`` on anything else.
  public init(bytes: some Sequence<UInt8>) throws(BytesError) {
    var reader = ByteReader(bytes: Array(bytes))
    guard try reader.byte() == Self.formatVersion else {
      throw BytesError(reason: "the version is not \(Self.formatVersion)")
    }
    stories = try reader.count()
    days = try reader.days()
    of = try reader.id()
    holder = try reader.id()
    for _ in 0..<(try reader.count(upTo: Self.nameLimit)) {
      names.append(
        Name(text: try reader.text(), folded: try reader.text(), count: try reader.count()))
    }
    for _ in 0..<(try reader.count(upTo: Self.officeLimit)) {
      let (title, of) = (try reader.text(), try reader.text())
      offices.append(
        Office(
          title: title, of: of.isEmpty ? nil : of, count: try reader.count(),
          days: try reader.days()))
    }
    for _ in 0..<(try reader.count(upTo: Self.companyLimit)) {
      let number = try reader.count(upTo: Int(UInt32.max))
      company.append(Companion(number: UInt32(number), count: try reader.count()))
    }
    try reader.end()
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(id: Int64?) {
    write(id == nil ? 0 : 1)
    if let id { write(UInt64(bitPattern: id)) }
  }

  mutating func write(_ days: ClosedRange<Int>?) {
    guard let days else { return write(0) }
    write(UInt64(days.count))
    let start = Int64(days.lowerBound)
    write(UInt64(bitPattern: start << 1 ^ start >> 63))
  }
}

private struct ByteReader {
  typealias Failure = Profile.BytesError
  let bytes: [UInt8]
  var position = 0

  /// Folding may lengthen a name, by a letter that is compared as several.
  static let textLimit = 4 * Profile.nameByteLimit

  /// Days beyond this are not days: three million years.
  static let dayLimit = 1 << 30

  mutating func byte() throws(Failure) -> UInt8 {
    guard position < bytes.count else { throw Failure(reason: "they end too early") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(Failure) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { break }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw Failure(reason: "a number is too large")
  }

  mutating func count(upTo limit: Int = .max) throws(Failure) -> Int {
    let number = try number()
    guard number <= UInt64(limit) else { throw Failure(reason: "a number is too large") }
    return Int(number)
  }

  mutating func id() throws(Failure) -> Int64? {
    try count(upTo: 1) == 0 ? nil : Int64(bitPattern: try number())
  }

  mutating func days() throws(Failure) -> ClosedRange<Int>? {
    let length = try count(upTo: Self.dayLimit)
    guard length > 0 else { return nil }
    let raw = try number()
    let start = Int(Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
    guard abs(start) <= Self.dayLimit else { throw Failure(reason: "a day is out of range") }
    return start...(start + length - 1)
  }

  mutating func text() throws(Failure) -> String {
    let length = try count(upTo: Self.textLimit)
    guard length <= bytes.count - position else { throw Failure(reason: "they end too early") }
    let slice = bytes[position..<(position + length)]
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw Failure(reason: "a text is not UTF-8")
    }
    position += length
    return text
  }

  func end() throws(Failure) {
    if position != bytes.count { throw Failure(reason: "something follows its end") }
  }
}
