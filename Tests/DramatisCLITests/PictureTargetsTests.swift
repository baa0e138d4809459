internal import ArgumentParser
internal import Testing

@testable import DramatisCLI

@Suite struct PictureTargetsTests {
  @Test(
    "Formats and names come together",
    arguments: [
      ([], nil, ["svg:"]),
      ([], "-", ["svg:-"]),
      ([], "a.png", ["png:a.png"]),
      ([], "a.PDF", ["pdf:a.PDF"]),
      ([], "a.dot", ["gv:a.dot"]),
      ([], "a.b/c", ["svg:a.b/c"]),
      ([.png], nil, ["png:"]),
      ([.png], "a.svg", ["png:a.svg"]),
      ([.png, .svg, .png], "a", ["png:a.png", "svg:a.svg"]),
      ([.png, .gv], "a.svg", ["png:a.png", "gv:a.gv"]),
      ([.png, .gv], "v1.2", ["png:v1.2.png", "gv:v1.2.gv"]),
    ] as [([PictureFormat], String?, [String])])
  func targets(formats: [PictureFormat], output: String?, expected: [String]) throws {
    let targets = try PictureTargets(formats: formats, output: output).targets
    #expect(targets.map { "\($0.format):\($0.path ?? "")" } == expected)
  }

  @Test("Several formats need names", arguments: [nil, "-"])
  func several(output: String?) {
    #expect(throws: ValidationError.self) {
      try PictureTargets(formats: [.svg, .png], output: output)
    }
  }
}
