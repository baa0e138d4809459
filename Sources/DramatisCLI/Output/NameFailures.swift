/// What is told of names that name nobody, or too many.
extension Failure {
  /// Several answer to `name`.
  static func several(_ name: String, _ who: [String]) -> Failure {
    .badData("“\(name)” may be \(list(who, last: " or ")); say which by a fuller name")
  }

  /// Nobody does.
  static func nobody(_ name: String, nearest: [String]) -> Failure {
    let hint = nearest.isEmpty ? "" : "; near to it: \(list(nearest, last: ", "))"
    return .badData("nobody and nothing is called “\(name)”\(hint)")
  }

  /// The most names that a message lists.
  private static let listed = 8

  /// Names in a sentence; of many the first, and how many others there are.
  static func list(_ names: [String], last: String) -> String {
    var names = names
    if names.count > listed { names[(listed - 1)...] = ["\(names.count - listed + 1) others"] }
    guard names.count > 1, let final = names.last else { return names.joined() }
    return names.dropLast().joined(separator: "; ") + last + final
  }
}
