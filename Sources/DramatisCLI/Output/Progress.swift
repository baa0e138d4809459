internal import Synchronization

/// How far a long run has come, on a line of standard error that is written over. Nobody sees it
/// but a person whose results go elsewhere, and not before two seconds.
struct Progress: ~Copyable {
  private static let isShown = Atomic(false)
  private let isWanted = Console.isTerminal && !Terminal.isTerminal
  private var next = ContinuousClock.now + .seconds(2)

  /// Tells how many articles are done, if it is time to.
  mutating func show(_ done: Int) {
    guard isWanted, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(250)
    Self.overwrite("\(done) articles")
  }

  /// Shows `text` in place of what is shown.
  static func overwrite(_ text: String) {
    isShown.store(true, ordering: .relaxed)
    Console.send("\r\(text)\u{1B}[K")
  }

  /// Takes the line away, if there is one.
  static func clear() {
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    Console.send("\r\u{1B}[K")
  }

  deinit { Self.clear() }
}
