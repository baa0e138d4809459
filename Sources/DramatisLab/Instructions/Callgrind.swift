internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#endif

/// Valgrind’s counter of instructions, run on this very program.
struct Callgrind: ~Copyable {
  /// Where its files go until it is done.
  private let folder: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.path
    var template = Array("\(place)/dramatis-instructions-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.noFolder }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  enum Failure: Error, CustomStringConvertible {
    case missing(String)
    case failed(String, Int32)
    case noFolder
    case noProfile
    case noFunction(String)

    var description: String {
      switch self {
      case .missing(let tool):
        "\(tool) is not installed; on Debian and Ubuntu: apt-get install valgrind binutils"
      case .failed(let tool, let status): "\(tool) ended with status \(status)"
      case .noFolder: "no temporary folder could be made"
      case .noProfile: "valgrind did not write its two profiles"
      case .noFunction(let symbol):
        "no function’s symbol starts with \(symbol): was it renamed or inlined? See Stages.swift"
      }
    }
  }

  /// The profiles of this program run with `arguments`: one up to the first call of a function whose
  /// symbol matches `cut`, one from there on.
  func profiles(arguments: [String], cut: String) throws -> [Profile] {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    // Swift’s debugging information is newer than what many a Valgrind reads, and not needed.
    try Self.run(["strip", "--strip-debug", "-o", "\(folder)/program", program])
    try Self.run(
      [
        "valgrind", "--quiet", "--tool=callgrind", "--callgrind-out-file=\(folder)/profile",
        "--compress-strings=no", "--compress-pos=no", "--dump-before=\(cut)", "\(folder)/program",
      ] + arguments)
    // What came before the cut is part 1, the rest has no number.
    return try [".1", ""].map { part in
      let file = "\(folder)/profile\(part)"
      guard FileManager.default.fileExists(atPath: file) else { throw Failure.noProfile }
      return Profile(try Data(contentsOf: URL(filePath: file)))
    }
  }

  /// Runs a program to its end. Swift’s hash tables have the same seed each time, so that the same work
  /// is counted.
  private static func run(_ words: [String]) throws {
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
    var arguments = words.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + settings { free(text) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], nil, nil, &arguments, &settings) == 0 else {
      throw Failure.missing(words[0])
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failure.failed(words[0], status >> 8) }
  }
}

/// How many instructions each function took, those that it called included.
struct Profile {
  private var counts: [String: Int] = [:]

  /// Reads a profile without compressed names and positions: `fn=` opens a function, and each line of a
  /// position and a number adds to it, be it its own work or, behind `calls=`, that of a call.
  init(_ data: Data) {
    var function = ""
    for line in data.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: Self.opening) {
        function = String(decoding: line.dropFirst(Self.opening.count), as: UTF8.self)
      } else if let first = line.first, (0x30...0x39).contains(first),
        let count = line.split(separator: UInt8(ascii: " ")).last
      {
        counts[function, default: 0] += Int(String(decoding: count, as: UTF8.self)) ?? 0
      }
    }
  }

  private static let opening = Array("fn=".utf8)

  /// The instructions of the function whose symbol starts so: of several, being one function’s
  /// specialisations and closures, the outermost. Nil if there is none.
  func instructions(in prefix: String) -> Int? {
    counts.lazy.filter { $0.key.hasPrefix(prefix) }.map(\.value).max()
  }
}
