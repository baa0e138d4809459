internal import ArgumentParser

/// Why a run ends early: a message for a person and a status for a script.
struct Failure: Error, Sendable, Hashable {
  var message: String
  var status: ExitCode

  /// Nothing to read: a missing, unreadable or empty file (`EX_NOINPUT`).
  static func noInput(_ message: String) -> Failure {
    Failure(message: message, status: .noInput)
  }

  /// What was read is not what it should be (`EX_DATAERR`).
  static func badData(_ message: String) -> Failure {
    Failure(message: message, status: .badData)
  }

  /// The result could not be made or written.
  static func cannot(_ message: String) -> Failure {
    Failure(message: message, status: .failure)
  }
}

extension ExitCode {
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
}
