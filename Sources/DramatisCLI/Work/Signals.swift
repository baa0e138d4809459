internal import Glibc
internal import Synchronization

/// What the program does when the system calls.
enum Signals {
  /// The path of the file in the making, as C wants it; 0 if there is none. A signal handler may
  /// read an atomic and call `unlink`, and hardly anything else.
  private static let unfinished = Atomic<UInt>(0)

  /// A reader that goes away is met as an error of `write`, which ends the run quietly.
  /// An interruption leaves no file half written.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // Brings the atomic about before a handler asks for it.
    removeWhenEnded(nil)
    var ending = sigset_t()
    sigemptyset(&ending)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Who started us with the signal ignored (`nohup`) wants that.
      let previous = signal(number, handler)
      if unsafeBitCast(previous, to: Int.self) == ignored { signal(number, SIG_IGN) }
      sigaddset(&ending, number)
    }
    // Who starts us from a thread that blocks signals (libdispatch's do) means nothing by it.
    pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  }

  /// Whether somebody asked for an end since ``endGently()``.
  static var isEndWanted: Bool { wanted.load(ordering: .sequentiallyConsistent) }
  private static let wanted = Atomic(false)

  /// From now on the first interruption asks for an end, which ``isEndWanted`` tells; the second ends
  /// the program.
  static func endGently() {
    _ = isEndWanted
    for number in [SIGINT, SIGTERM] {
      let previous = signal(number, gentleHandler)
      if unsafeBitCast(previous, to: Int.self) == ignored { signal(number, SIG_IGN) }
    }
  }

  private static let gentleHandler: @convention(c) (Int32) -> Void = { number in
    Signals.wanted.store(true, ordering: .sequentiallyConsistent)
    signal(number, SIG_DFL)
  }

  /// Has the file at `path` removed when a signal ends the program; nil when there is none any more.
  static func removeWhenEnded(_ path: String?) {
    let copy = path.map { UInt(bitPattern: strdup($0)) } ?? 0
    let previous = unfinished.exchange(copy, ordering: .sequentiallyConsistent)
    free(UnsafeMutableRawPointer(bitPattern: previous))
  }

  /// `SIG_IGN` as a number: functions of C cannot be compared.
  private static let ignored = unsafeBitCast(SIG_IGN, to: Int.self)

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let path = Signals.unfinished.load(ordering: .sequentiallyConsistent)
    if let path = UnsafePointer<CChar>(bitPattern: path) { unlink(path) }
    // Ends as if there were no handler, so that a shell sees which signal it was.
    signal(number, SIG_DFL)
    raise(number)
  }
}
