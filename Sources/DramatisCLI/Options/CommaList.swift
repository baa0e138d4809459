internal import ArgumentParser

/// Several values in one argument, with commas between them: `svg,png`.
struct CommaList<Value: ExpressibleByArgument>: ExpressibleByArgument {
  var values: [Value]

  init?(argument: String) {
    values = []
    for part in argument.split(separator: ",") {
      guard let value = Value(argument: String(part)) else { return nil }
      values.append(value)
    }
    if values.isEmpty { return nil }
  }

  static var allValueStrings: [String] { Value.allValueStrings }
}

extension CommaList: Sendable where Value: Sendable {}
