internal import DramatisFormats
internal import DramatisGraph
internal import Foundation

/// The tools that read the exports in tests.
enum OtherTool {
  /// Whether Python has a NetworkX that calls edges edges: 3.4 or later, which Debian's and Ubuntu's
  /// packages are not yet.
  static let hasNetworkX: Bool = {
    let trial = """
      import networkx, sys
      sys.exit([int(number) for number in networkx.__version__.split(".")[:2]] < [3, 4])
      """
    return (try? run(["python3", "-c", trial], input: []))?.status == 0
  }()
  /// Whether Python has FollowTheMoney.
  static let hasFollowTheMoney =
    (try? run(["python3", "-c", "import followthemoney"], input: []))?.status == 0
  /// Whether xmllint is here.
  static let hasXMLLint = (try? run(["xmllint", "--version"], input: []))?.status == 0

  /// What a tool said.
  struct Answer {
    let status: Int32
    let output: Data
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a command with `input` in a file whose path stands for each argument `FILE`.
  static func run(_ command: [String], input: [UInt8]) throws -> Answer {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dramatis-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command.map { $0 == "FILE" ? file.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(status: process.terminationStatus, output: data)
  }

  /// What Python's `json.dumps` of `expression` is, `path` being a file with `input`.
  /// By default with NetworkX as `nx`.
  static func python(
    _ expression: String, preparing: String = "import networkx as nx", input: [UInt8]
  ) throws -> Any {
    let script = """
      import sys, json, csv
      \(preparing)
      path = sys.argv[1]
      print(json.dumps(\(expression)))
      """
    let answer = try run(["python3", "-c", script, "FILE"], input: input)
    guard answer.status == 0 else { throw Failure(description: answer.text) }
    return try JSONSerialization.jsonObject(with: answer.output, options: .fragmentsAllowed)
  }

  /// A tool's complaint.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
