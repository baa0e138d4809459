internal import Glibc

/// What the program does when the system calls.
enum Signals {
  /// A reader that goes away is met as an error of `write`, which ends the run quietly.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
  }
}
