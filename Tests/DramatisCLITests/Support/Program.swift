internal import Foundation

/// The built program, run in a folder of its own.
struct Program {
  /// What a run gave.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A temporary folder, removed with the program.
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs `dramatis` with `arguments`, standard input and environment as given.
  func callAsFunction(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    try run(Self.executable, arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs `dramatis` with `arguments`.
  func run(_ arguments: [String]) throws -> Run {
    try run(Self.executable, arguments, environment: [:])
  }

  /// Runs a line of Bash, in which `dramatis` is the program.
  func shell(_ line: String) throws -> Run {
    let path = Self.executable.deletingLastPathComponent().path
    return try run(
      URL(filePath: "/bin/bash"), ["-c", line],
      environment: ["PATH": "\(path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"])
  }

  /// Writes a file into the folder.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = folder.url.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text file into the folder.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// The text of a file in the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  /// The names in the folder, hidden ones too.
  var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }
  }

  /// The program stands beside the tests.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "dramatis")

  private func run(
    _ executable: URL, _ arguments: [String], input: Data = Data(),
    environment: [String: String]
  ) throws -> Run {
    let streams = try Folder()
    let files = try ["input", "output", "errors"].map { name in
      let url = streams.url.appending(path: name)
      try (name == "input" ? input : Data()).write(to: url)
      return name == "input"
        ? try FileHandle(forReadingFrom: url) : try FileHandle(forWritingTo: url)
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: streams.url.appending(path: name)), as: UTF8.self)
    }
    return Run(
      status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
  }
}

/// A temporary folder that goes away with its last user.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dramatis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension Program.Run {
  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
