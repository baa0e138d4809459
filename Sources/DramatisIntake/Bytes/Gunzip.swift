/// What a gzip file unpacks to, member by member.
///
/// A member that is broken is told as damage, and the next one found by the bytes it begins with, so
/// that one bad record of an archive does not cost the others.
final class Gunzip: ByteSource {
  /// How many times its packed size a member may unpack to. News packs 3 to 12 times, tables 50; what
  /// deflate can reach at most, and only made for mischief, is 1032.
  static let maximumRatio = 250
  /// How many bytes a file’s members may unpack to beyond that, all together: short runs may pack
  /// well.
  static let unsuspectedBytes = 32 << 20
  /// What a member begins with.
  static let signature: [UInt8] = [0x1F, 0x8B, 0x08]

  private static let pieceBytes = 1 << 16

  private let packed: ByteReader
  private var inflater: Inflater?
  private var member = (start: 0, unpacked: 0)
  /// What is left of ``unsuspectedBytes``.
  private var credit = Gunzip.unsuspectedBytes
  /// Whether a broken member was told, whose rest needs no telling.
  private var isBehindBreak = false

  init(_ packed: ByteReader) { self.packed = packed }

  func next() throws(ByteTrouble) -> [UInt8]? {
    while true {
      guard try beginMember() else { return nil }
      let piece = try inflatePiece()
      if !piece.isEmpty { return piece }
    }
  }

  /// Whether there is a member to read: the one under way or the next.
  private func beginMember() throws(ByteTrouble) -> Bool {
    if inflater != nil { return true }
    let start = packed.offset
    let isClean = try findSignature()
    // What stands behind the last member is passed over, as gzip itself does.
    guard try !packed.lookAhead(atLeast: 1).isEmpty else { return false }
    inflater = Inflater(window: .gzip)
    member = (packed.offset, 0)
    defer { isBehindBreak = false }
    if !isClean, !isBehindBreak {
      throw .damaged("gzip: \(packed.offset - start) bytes at byte \(start) are no gzip")
    }
    return true
  }

  /// Passes over what is no beginning of a member; whether that was padding only.
  private func findSignature() throws(ByteTrouble) -> Bool {
    var isClean = true
    while true {
      let ahead = try packed.lookAhead(atLeast: Self.signature.count)
      guard ahead.count >= Self.signature.count else {
        try packed.skip(ahead.count)
        return isClean
      }
      if ahead.starts(with: Self.signature) { return isClean }
      let next = ahead.dropFirst().firstIndex(of: Self.signature[0]) ?? ahead.endIndex
      isClean = isClean && ahead[..<next].allSatisfy { $0 == 0 }
      try packed.skip(next - ahead.startIndex)
    }
  }

  private func inflatePiece() throws(ByteTrouble) -> [UInt8] {
    let ahead = try packed.lookAhead(atLeast: 1)
    guard let inflater else { return [] }
    let step = inflater.step(ahead, atMost: Self.pieceBytes)
    try packed.skip(step.taken)
    member.unpacked += step.output.count
    switch step.state {
    case .going: break
    case .ended:
      self.inflater = nil
      credit -= min(credit, excess)
    case .broken:
      // Its first bytes must not be taken for a beginning again.
      if packed.offset == member.start { try packed.skip(1) }
      (self.inflater, isBehindBreak) = (nil, true)
      let trouble = ahead.isEmpty ? "ends too early" : "is broken"
      throw .damaged("gzip: the member at byte \(member.start) \(trouble)")
    }
    if excess > credit {
      (self.inflater, isBehindBreak) = (nil, true)
      throw .damaged(
        "gzip: the member at byte \(member.start) unpacks to more than \(Self.maximumRatio) times its size"
      )
    }
    return step.output
  }
}

extension Gunzip {
  /// How many bytes the member under way has unpacked to beyond its ratio.
  private var excess: Int {
    max(0, member.unpacked - (packed.offset - member.start) * Self.maximumRatio)
  }
}

extension ByteReader {
  /// A reader of what these bytes unpack to, or this one if they are not packed by gzip.
  package func unpacked() throws(ByteTrouble) -> ByteReader {
    let start = try lookAhead(atLeast: Gunzip.signature.count)
    return start.starts(with: Gunzip.signature) ? ByteReader(Gunzip(self)) : self
  }
}
