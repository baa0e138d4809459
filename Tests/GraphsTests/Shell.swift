internal import Foundation

/// Bash at the root of the repository, with the built `dramatis` on the PATH.
enum Shell {
  /// Whether `script` is here, which gives a program a terminal.
  static let hasScript = (try? run("script --version")) != nil

  /// What `line` writes to standard output.
  static func run(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = Repository.root
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": "\(programs):\(path)"]) { _, new in new }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(line: line, status: process.terminationStatus)
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// A line that ended badly.
  struct Failure: Error {
    var line: String
    var status: Int32
  }

  /// Programs stand beside the tests.
  private static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path
}
