internal import DramatisIntake

extension BadDocument {
  /// The message and the status that a bad document ends with.
  var failure: Failure {
    isUnreadable ? .noInput(description) : .badData(description)
  }
}
