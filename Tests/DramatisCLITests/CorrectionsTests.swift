internal import Testing

/// Corrections as a user makes them: by verbs, and in the file.
@Suite struct CorrectionsTests {
  private func corpus() throws -> Program {
    let dramatis = try Program()
    try dramatis.write("Ada Byron met Karl Popper in Malta. Byron said he was late.", to: "a.txt")
    try dramatis.write("Augusta King wrote to Karl Popper.", to: "b.txt")
    #expect(try dramatis("add", "c.dramatis", "a.txt", "b.txt").status == 0)
    return dramatis
  }

  @Test("A verb adds a line, and undo takes it back")
  func verbs() throws {
    let dramatis = try corpus()
    try dramatis.write("# ours\n", to: "c.dramatis.corrections")
    #expect(
      try dramatis("correct", "c.dramatis", "merge", "Augusta King", "=", "Ada Byron").status == 0)
    #expect(try dramatis("correct", "c.dramatis", "rename Karl Popper = Sir Karl").status == 0)
    #expect(
      try dramatis.read("c.dramatis.corrections")
        == "# ours\nmerge Augusta King = Ada Byron\nrename Karl Popper = Sir Karl\n")
    #expect(
      try dramatis("ties", "c.dramatis", "Augusta King", "--tsv").output.contains(
        "Sir Karl\tperson\t3"))
    let undone = try dramatis("correct", "c.dramatis", "undo")
    #expect(undone.errors == "dramatis: taken back: rename Karl Popper = Sir Karl\n")
    #expect(try dramatis("correct", "c.dramatis").output == "merge Augusta King = Ada Byron\n")
    #expect(!(try dramatis("cast", "c.dramatis", "--tsv").output.contains("Sir Karl")))
  }

  @Test("What is written into the file by hand counts with the next question")
  func byHand() throws {
    let dramatis = try corpus()
    try dramatis.write("rename Karl Popper = Sir Karl\n", to: "c.dramatis.corrections")
    #expect(try dramatis("cast", "c.dramatis", "--tsv").output.contains("Sir Karl"))
  }

  @Test("A broken line, and lines that contradict each other, are told; nothing of them is applied")
  func broken() throws {
    let dramatis = try corpus()
    try dramatis.write("rename Karl Popper = Sir Karl\nmerge Ada\n", to: "c.dramatis.corrections")
    let run = try dramatis("cast", "c.dramatis")
    #expect(run.status == 65)
    #expect(run.errors.contains("c.dramatis.corrections: Line 2"))
    try dramatis.write("merge Augusta King = Ada Byron\n", to: "c.dramatis.corrections")
    let never = try dramatis("correct", "c.dramatis", "never Ada Byron = Augusta King")
    #expect(never.status == 65)
    #expect(never.errors.contains("Lines 1 and 2"))
    #expect(try dramatis.read("c.dramatis.corrections") == "merge Augusta King = Ada Byron\n")
    #expect(try dramatis("correct", "c.dramatis", "marry", "Ada").status == 64)
    #expect(try dramatis("correct", "missing", "ignore", "Ada").status == 66)
  }
}
