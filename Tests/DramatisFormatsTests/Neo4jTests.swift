internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText
internal import Testing

/// Neo4j's importer is no small tool: its rules are checked by a reader that is as strict.
@Suite struct Neo4jTests {
  @Test("Nodes and relationships under the heads that the importer asks for")
  func tables() {
    var graph = sampleGraph(["Ann \"A\" Field", "Bo"])
    graph.nodes[0].aliases = ["Ann; the one", "A\"\u{301};\u{308}", ""]
    graph.nodes[1].aliases = []
    graph.nodes[1].kind = .role
    let files = GraphFormat.neo4j.files(of: graph)
    #expect(files.map(\.part) == ["nodes", "relationships"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        id:ID,name,aliases:string[],:LABEL,kind
        n0,"Ann ""A"" Field","Ann, the one;A""\u{301},\u{308};",Person,person
        n1,"Bo",,Role,role

        """)
    #expect(
      String(decoding: files[1].bytes, as: UTF8.self) == """
        :START_ID,:END_ID,:TYPE,weight:int
        n0,n1,CO_MENTION,2
        n0,n1,MENTIONS,2
        n0,n1,ADDRESSES,2
        n0,n1,HOLDS,2
        n0,n1,OF,2

        """)
  }

  @Test("Hostile names are read back")
  func hostile() throws {
    let graph = sampleGraph(hostileNames.map(\.name))
    let files = GraphFormat.neo4j.files(of: graph)
    let nodes = try #require(StrictTable(files[0].bytes))
    let ties = try #require(StrictTable(files[1].bytes))
    #expect(nodes.rows.allSatisfy { $0.count == 5 } && ties.rows.allSatisfy { $0.count == 4 })
    // A spreadsheet's formula is nothing to a database.
    let expected = hostileNames.map { $0.name.hasPrefix("=") ? $0.name : $0.table }
    #expect(nodes.rows.dropFirst().map { $0[1] } == expected)
    #expect(
      nodes.rows.dropFirst().allSatisfy {
        $0[2].split(separator: ";", omittingEmptySubsequences: false).count == 2
      })
    let ids = Set(nodes.rows.dropFirst().map { $0[0] })
    #expect(ids.count == graph.nodes.count)
    #expect(ties.rows.count == graph.edges.count + 1)
    #expect(
      ties.rows.dropFirst().allSatisfy {
        ids.contains($0[0]) && ids.contains($0[1]) && !$0[2].isEmpty && Int($0[3]) == 2
      })
  }

  @Test("A graph of nobody is two heads")
  func empty() {
    let files = GraphFormat.neo4j.files(of: Graph())
    #expect(files.allSatisfy { StrictTable($0.bytes)?.rows.count == 1 })
  }
}

/// A table of RFC 4180 without line breaks in fields; nil if a quotation mark stands anywhere else than
/// around a field or doubled within.
private struct StrictTable {
  var rows: [[String]] = []

  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    for line in bytes.dropLast().split(separator: UInt8(ascii: "\n")) {
      guard let row = Self.fields(of: Array(line)) else { return nil }
      rows.append(row)
    }
  }

  private static func fields(of line: [UInt8]) -> [String]? {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    var fields: [[UInt8]] = [[]]
    var place = 0
    while true {
      if place < line.count, line[place] == quote {
        place += 1
        while true {
          guard place < line.count else { return nil }
          if line[place] == quote {
            guard place + 1 < line.count, line[place + 1] == quote else { break }
            place += 1
          }
          fields[fields.count - 1].append(line[place])
          place += 1
        }
        place += 1
      } else {
        while place < line.count, line[place] != comma {
          guard line[place] != quote else { return nil }
          fields[fields.count - 1].append(line[place])
          place += 1
        }
      }
      guard place < line.count else { break }
      guard line[place] == comma else { return nil }
      fields.append([])
      place += 1
    }
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }
}
