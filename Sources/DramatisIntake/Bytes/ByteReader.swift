/// Lines, stretches and all that is left of a source, with a look ahead.
public final class ByteReader {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  /// How many bytes of the source were taken before ``buffer``.
  private var passed = 0
  /// What a look ahead met, to be thrown when the bytes before it are taken.
  private var trouble: ByteTrouble?

  /// Reads `source`.
  public init(_ source: any ByteSource) { self.source = source }

  /// How many bytes were taken.
  package var offset: Int { passed + position }

  private var available: ArraySlice<UInt8> { buffer[position...] }

  /// Reads a piece more; false at the end.
  private func fill() throws(ByteTrouble) -> Bool {
    if let trouble {
      self.trouble = nil
      throw trouble
    }
    guard let piece = try source.next() else { return false }
    if position == buffer.count {
      passed += position
      (buffer, position) = (piece, 0)
    } else {
      if position > 0 {
        passed += position
        buffer.removeFirst(position)
        position = 0
      }
      buffer.append(contentsOf: piece)
    }
    return true
  }

  /// Whether a byte can be taken, after reading more if need be.
  private func hasMore() throws(ByteTrouble) -> Bool {
    if position < buffer.count { return true }
    return try fill()
  }

  /// The next bytes, without taking them: at least `count`, or all there are.
  package func lookAhead(atLeast count: Int) throws(ByteTrouble) -> ArraySlice<UInt8> {
    while available.count < count, trouble == nil {
      do throws(ByteTrouble) {
        guard try fill() else { break }
      } catch {
        guard !available.isEmpty else { throw error }
        trouble = error
      }
    }
    return available
  }

  /// Everything that is left, or nil if that is more than `limit` bytes.
  public func rest(limit: Int) throws(ByteTrouble) -> [UInt8]? {
    var all: [UInt8] = []
    while try hasMore() {
      guard all.count + available.count <= limit else { return nil }
      all.append(contentsOf: available)
      position = buffer.count
    }
    return all
  }

  /// The next `count` bytes, or fewer at the end.
  package func take(_ count: Int) throws(ByteTrouble) -> [UInt8] {
    var taken: [UInt8] = []
    while taken.count < count, try hasMore() {
      let part = available.prefix(count - taken.count)
      taken.append(contentsOf: part)
      position += part.count
    }
    return taken
  }

  /// Puts bytes that were taken last before what comes. O(bytes + what lies ready).
  package func giveBack(_ bytes: ArraySlice<UInt8>) {
    passed = offset - bytes.count
    buffer = Array(bytes) + available
    position = 0
  }

  /// Passes over the next `count` bytes; the number of those that there were.
  @discardableResult
  package func skip(_ count: Int) throws(ByteTrouble) -> Int {
    var left = count
    while left > 0, try hasMore() {
      let part = min(left, available.count)
      position += part
      left -= part
    }
    return count - left
  }

  /// A line, as far as it may be kept.
  package enum Line {
    /// A line without its end.
    case whole([UInt8])
    /// A line of more than the bytes allowed; it was passed over.
    case overlong
  }

  /// The next line, nil at the end. O(bytes of the line).
  package func line(limit: Int) throws(ByteTrouble) -> Line? {
    var line: [UInt8] = []
    var (isOverlong, hasBegun) = (false, false)
    while try hasMore() {
      hasBegun = true
      let end = available.firstIndex(of: UInt8(ascii: "\n"))
      let part = available[..<(end ?? buffer.count)]
      if line.count + part.count > limit {
        (isOverlong, line) = (true, [])
      } else if !isOverlong {
        line.append(contentsOf: part)
      }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { break }
    }
    guard hasBegun else { return nil }
    return isOverlong ? .overlong : .whole(line)
  }
}
