@testable internal import DramatisTagger
internal import Testing

/// Which labels there are, which may follow which, and the names they spell.
@Suite struct TagSetTests {
  @Test("Labels are numbered once each, and tell class and position back")
  func labels() {
    var seen: Set<Int> = [TagSet.outside]
    for kind in NameClass.allCases {
      for position in [TagSet.Position.begin, .inside, .end, .single] {
        let label = TagSet.label(kind, position)
        #expect(TagSet.kind(of: label) == kind)
        #expect(TagSet.position(of: label) == position)
        seen.insert(label)
      }
    }
    #expect(seen == Set(0..<TagSet.count))
    #expect(TagSet.kind(of: TagSet.outside) == nil)
    #expect(TagSet.position(of: TagSet.outside) == nil)
    #expect(TagSet.stride >= TagSet.count)
  }

  @Test(
    "What may follow what, in one class and across two",
    arguments: [
      // From, then what may follow of the same class, and of another class or none.
      ("O", "BS", "OBS"), ("B", "IE", ""), ("I", "IE", ""), ("E", "BS", "OBS"),
      ("S", "BS", "OBS"),
    ])
  func successors(from: String, same: String, other: String) {
    for kind in NameClass.allCases {
      for next in NameClass.allCases {
        for letter in ["O", "B", "I", "E", "S"] {
          let may = (from != "O" && kind == next && letter != "O") ? same : other
          #expect(
            TagSet.allows(label(from, kind), then: label(letter, next)) == may.contains(letter),
            "\(from)-\(kind), \(letter)-\(next)")
        }
      }
    }
  }

  @Test(
    "Where a sentence may start and end",
    arguments: [
      ("O", true, true), ("B", true, false), ("I", false, false), ("E", false, true),
      ("S", true, true),
    ])
  func ends(letter: String, starts: Bool, ends: Bool) {
    for kind in NameClass.allCases {
      #expect(TagSet.mayStart(label(letter, kind)) == starts)
      #expect(TagSet.mayEnd(label(letter, kind)) == ends)
    }
  }

  @Test("The names that labels spell")
  func names() {
    let labels = [
      ("S", NameClass.person), ("B", .location), ("I", .location), ("E", .location),
      ("B", .organisation), ("E", .organisation), ("O", .other), ("S", .other),
    ].map { UInt8(label($0.0, $0.1)) }
    let names = TaggedName.names(of: labels)
    #expect(
      names == [
        TaggedName(tokens: 0..<1, kind: .person), TaggedName(tokens: 1..<4, kind: .location),
        TaggedName(tokens: 4..<6, kind: .organisation), TaggedName(tokens: 7..<8, kind: .other),
      ])
    #expect(TaggedName.names(of: [0, 0, 0]).isEmpty)
    #expect(TaggedName.names(of: []).isEmpty)
  }

  private func label(_ letter: String, _ kind: NameClass) -> Int {
    switch letter {
    case "B": TagSet.label(kind, .begin)
    case "I": TagSet.label(kind, .inside)
    case "E": TagSet.label(kind, .end)
    case "S": TagSet.label(kind, .single)
    default: TagSet.outside
    }
  }
}
