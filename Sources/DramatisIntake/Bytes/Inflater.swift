internal import CZlib

/// zlib's `inflate`, one stream of it.
final class Inflater {
  /// How the stream is wrapped.
  enum Window: Int32 {
    case gzip = 31
    case zlib = 15
    case raw = -15
  }

  /// What came of a step.
  struct Step {
    enum State { case going, ended, broken }
    /// How many bytes were taken.
    var taken: Int
    var output: [UInt8]
    var state: State
  }

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool

  init(window: Window) {
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    isReady = inflateInit2_(stream, window.rawValue, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Unpacks from the beginning of `input` to at most `limit` bytes.
  func step(_ input: ArraySlice<UInt8>, atMost limit: Int) -> Step {
    guard isReady else { return Step(taken: 0, output: [], state: .broken) }
    var (status, taken) = (Z_OK, 0)
    let output = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      input.withUnsafeBufferPointer { bytes in
        // zlib writes nothing through this pointer; its type is older than `const`.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: bytes.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(limit)
        status = inflate(stream, Z_NO_FLUSH)
        taken = min(bytes.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
        count = limit - Int(stream.pointee.avail_out)
      }
    }
    let isStuck = status == Z_BUF_ERROR && taken == 0 && output.isEmpty
    switch status {
    case Z_STREAM_END: return Step(taken: taken, output: output, state: .ended)
    case Z_OK: return Step(taken: taken, output: output, state: .going)
    case Z_BUF_ERROR where !isStuck: return Step(taken: taken, output: output, state: .going)
    default: return Step(taken: taken, output: output, state: .broken)
    }
  }

  /// All that `input` unpacks to; nil if it is broken or more than `limit` bytes. What a stream cut
  /// short gives is kept.
  static func unpacked(_ input: ArraySlice<UInt8>, window: Window, limit: Int) -> [UInt8]? {
    let inflater = Inflater(window: window)
    var (rest, all) = (input, [UInt8]())
    while true {
      let step = inflater.step(rest, atMost: 1 << 16)
      guard step.state != .broken || !all.isEmpty else { return nil }
      all.append(contentsOf: step.output)
      guard all.count <= limit else { return nil }
      rest = rest.dropFirst(step.taken)
      if step.state != .going { return all }
    }
    return all
  }
}
