internal import Foundation
internal import Testing

/// What goes out: whole files or none, and messages where that cannot be.
@Suite struct OutputTests {
  private func program() throws -> Program {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    return dramatis
  }

  @Test("A file is written, with the usual permissions, and nothing beside it")
  func file() throws {
    let dramatis = try program()
    let run = try dramatis.shell("umask 027; dramatis read --to json a.txt -o out.json")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(try dramatis.read("out.json").hasPrefix("{\"format\""))
    #expect(try dramatis.names == ["a.txt", "out.json"])
    #expect(try dramatis.shell("stat -c %a out.json").output == "640\n")
  }

  @Test("- is standard output")
  func dash() throws {
    let dramatis = try program()
    let run = try dramatis("read", "--to", "json", "a.txt", "-o", "-")
    #expect(run.output.hasPrefix("{\"format\""))
    #expect(try dramatis.names == ["a.txt"])
  }

  @Test(
    "What cannot be written is told",
    arguments: [
      ("folder", "folder: it is a folder; name a file"),
      ("none/out.json", "none/out.json: cannot be written: No such file or directory"),
      ("a.txt/out.json", "a.txt/out.json: cannot be written: Not a directory"),
      ("new/", "new/: it is a folder; name a file"),
      ("/proc/out.json", "/proc/out.json: cannot be written: No such file or directory"),
    ])
  func unwritable(path: String, message: String) throws {
    let dramatis = try program()
    try dramatis.write("x", to: "folder/inner")
    let run = try dramatis("read", "--to", "json", "a.txt", "-o", path)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "dramatis: \(message)\n")
    #expect(try dramatis.names == ["a.txt", "folder"])
  }

  @Test("A full disk is told")
  func fullDisk() throws {
    let run = try program()("read", "--to", "json", "a.txt", "-o", "/dev/full")
    #expect(run.status == 1)
    #expect(run.errors == "dramatis: /dev/full: No space left on device\n")
  }

  @Test("A standard stream that is closed is an error, and no file takes its place")
  func closedStreams() throws {
    let dramatis = try program()
    let run = try dramatis.shell(
      "dramatis read a.txt >&-; echo $?; dramatis read - <&-; echo $?; dramatis read none 2>&-; echo $?"
    )
    #expect(run.lines == ["1", "66", "66"])
    #expect(try dramatis.read("a.txt") == "Rain fell.")
  }

  @Test("A link stays one, and keeps its target's permissions")
  func link() throws {
    let dramatis = try program()
    let run = try dramatis.shell(
      """
      mkdir real; echo old > real/out.json; chmod 604 real/out.json; ln -s real/out.json link.json
      dramatis read --to json a.txt -o link.json
      readlink link.json; stat -c %a real/out.json; ls -A real
      """)
    #expect(run.lines == ["real/out.json", "604", "out.json"])
    #expect(try dramatis.read("real/out.json").hasPrefix("{\"format\""))
  }

  @Test("A signal leaves the old file and nothing half written", arguments: ["TERM", "INT", "HUP"])
  func signals(name: String) throws {
    let dramatis = try program()
    try dramatis.write("old", to: "out.jsonl")
    let run = try dramatis.shell(
      """
      mkfifo pipe; exec 3<>pipe
      echo '{"id":1,"text":""}' >&3
      env --default-signal=INT dramatis read --from jsonl --to jsonl pipe -o out.jsonl &
      for i in $(seq 200); do ls -A | grep -q '^.dramatis-' && break; sleep 0.05; done
      ls -A | grep -c '^.dramatis-'
      kill -\(name) $!; wait $!; echo $?
      """)
    let number = ["TERM": 15, "INT": 2, "HUP": 1][name] ?? 0
    #expect(run.lines == ["1", "\(128 + number)"])
    #expect(try dramatis.names == ["a.txt", "out.jsonl", "pipe"])
    #expect(try dramatis.read("out.jsonl") == "old")
  }
}
