/// Bytes that come in pieces, read forwards once. Whoever opens files makes these; this module opens
/// none.
public protocol ByteSource: AnyObject {
  /// The next piece, never empty; nil at the end. What throws ``ByteTrouble/damaged(_:)`` may be asked
  /// again, and goes on behind the damage.
  func next() throws(ByteTrouble) -> [UInt8]?
}

/// Why bytes did not come.
public enum ByteTrouble: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file system or the network failed; there will be nothing more.
  case failed(String)
  /// A part of what came is broken; there may be more behind it.
  case damaged(String)

  /// What is wrong, in a few words.
  public var description: String {
    switch self {
    case .failed(let reason), .damaged(let reason): reason
    }
  }
}

/// Bytes that lie in memory, as a source.
public final class ByteArray: ByteSource {
  private var pieces: ArraySlice<[UInt8]>

  /// The pieces, in order.
  public init(_ pieces: [UInt8]...) { self.pieces = pieces.filter { !$0.isEmpty }[...] }

  /// The next piece.
  public func next() -> [UInt8]? { pieces.popFirst() }
}
