internal import ArgumentParser

/// Inputs followed by names, in one list of arguments: the last ones are the names.
struct NamesAfterInputs {
  var inputs: [String]
  var names: [String]

  /// Parts `arguments` into inputs, at least one, and `count` names.
  init(_ arguments: [String], names count: Int) throws {
    guard arguments.count > count else {
      let names = count == 1 ? "a name" : "\(count) names"
      throw ValidationError("Expected at least one input and \(names).")
    }
    inputs = Array(arguments.dropLast(count))
    names = Array(arguments.suffix(count))
    try ReadingOptions.check(inputs)
  }
}
