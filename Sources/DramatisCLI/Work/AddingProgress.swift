internal import DramatisStore
internal import Glibc

/// How far adding has come: on a terminal a line that is written over, elsewhere a line a minute.
struct AddingProgress: ~Copyable {
  private let isLive = Console.isTerminal
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  /// What all there is to do comes to, if that can be known beforehand: bytes of inputs, or articles.
  private let total: Int?

  private static let linePause = Duration.seconds(60)
  private static let livePause = Duration.milliseconds(250)

  init(inputs: [String]) { self.init(total: Self.bytes(of: inputs)) }

  init(total: Int?) {
    self.total = total
    next = start + (isLive ? .seconds(1) : Self.linePause)
  }

  /// Tells how far it is, if it is time to.
  mutating func show(_ account: CorpusWriter.Account, done: Int) {
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + (isLive ? Self.livePause : Self.linePause)
    let text = line(account, done: done, after: now - start)
    if isLive { Progress.overwrite(text) } else { Console.say(text) }
  }

  private func line(
    _ account: CorpusWriter.Account, done: Int, after time: Duration
  ) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let count = account.added + account.replaced + account.unchanged
    var text = "\(count) articles, \(Int(Double(count) / max(seconds, 0.001))) a second"
    if let total, total > 0, done > 0 {
      let part = min(1, Double(done) / Double(total))
      let left = Int(seconds / part * (1 - part))
      text += ", \(Int(part * 100)) %, about \(left / 60) min \(left % 60) s left"
    }
    return text
  }

  /// The bytes of the files, nil if one of them is none or is packed.
  private static func bytes(of inputs: [String]) -> Int? {
    var total = 0
    for input in inputs {
      var status = stat()
      guard stat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        !input.hasSuffix(".gz")
      else { return nil }
      total += Int(status.st_size)
    }
    return total
  }

  deinit { Progress.clear() }
}
