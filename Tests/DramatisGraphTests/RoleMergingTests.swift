internal import DramatisGraph
internal import DramatisText
internal import Testing

/// A role as a story tells it: title, what it is of, holder.
private typealias Office = (title: String, of: String?, holder: String?)

@Suite struct RoleMergingTests {
  private func story(_ id: Int, _ office: Office) -> Story {
    var script = Script("\(id)")
    let of = office.of.map { script.add(.country, $0) }
    let holder = office.holder.map { script.add(.person, $0) }
    script.add(.role, office.title, holder: holder, of: of)
    return script.story
  }

  private static let cases: [(offices: [Office], count: Int)] = [
    ([("Defence Secretary", "UK", "Ben Wallace"), ("defence secretary", "UK", "Wallace")], 1),
    ([("Defence Secretary", "UK", nil), ("Defence Secretary", "UK", "Ben Wallace")], 1),
    ([("Defence Secretary", nil, "Ben Wallace"), ("Defence Secretary", "UK", "Ben Wallace")], 1),
    ([("Defence Secretary", "UK", nil), ("Defence Secretary", "UK", nil)], 1),
    ([("Defence Secretary", "UK", nil), ("Defence Secretary", "US", "Lloyd Austin")], 2),
    ([("Prime Minister", "UK", "Johnson"), ("Prime Minister", "UK", "Truss")], 2),
    (
      [
        ("Prime Minister", "UK", "Johnson"), ("Prime Minister", "UK", nil),
        ("Prime Minister", "UK", "Truss"),
      ], 3
    ),
    ([("spokesman", nil, nil), ("spokesman", nil, nil)], 2),
    ([("spokesman", nil, nil), ("spokesman", "Russia", "Dmitry Peskov")], 2),
    ([("Secretary", "UK", nil), ("Minister", "UK", nil)], 2),
  ]

  @Test(arguments: cases.indices)
  func merge(index: Int) {
    let (offices, count) = Self.cases[index]
    let graph = Graph(of: offices.enumerated().map { story($0.offset, $0.element) })
    #expect(graph.nodes.count { $0.kind == .role } == count, "\(offices)")
  }

  @Test func fillsInWhatOneStoryKnows() throws {
    let graph = Graph(of: [
      story(0, ("Defence Secretary", "UK", nil)),
      story(1, ("Defence Secretary", "UK", "Ben Wallace")),
    ])
    let role = try #require(graph.nodes.first { $0.kind == .role })
    #expect(role.holder.map { graph[$0].name } == "Ben Wallace")
    #expect(role.of.map { graph[$0].name } == "UK")
  }

  @Test func titlesThatNameItAreItsAliases() {
    var script = Script("1", "The Russian president spoke. The President left.")
    let russia = script.add(.country, "Russia")
    script.add(
      .role, "President", of: russia, as: ["The Russian president", "The President"], form: .title)
    #expect(Graph(of: [script.story]).nodes[1].aliases == ["The Russian president"])
  }
}
