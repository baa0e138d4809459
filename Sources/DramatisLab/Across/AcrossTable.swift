extension AcrossScore {
  /// The scores as lines for a person.
  var table: String {
    var lines = [
      "\(gold.count) mentions marked, \(found.count) found, \(sharedCount) of them marked"
    ]
    for kind in [nil] + MarkedKind.allCases.map(Optional.some) {
      lines.append("\(kind.map { "\($0)" } ?? "all"):")
      for method in Method.allCases {
        let score = self.score(method, kind: kind)
        let strict = self.score(method, kind: kind, isStrict: true)
        lines.append(
          "  \(method.rawValue): B³ \(score.bCubed), CEAF-e \(score.ceafE);"
            + " strictly B³ \(strict.bCubed.percent), CEAF-e \(strict.ceafE.percent)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private var sharedCount: Int {
    let numbers = Set(gold.map(\.number))
    return found.count { numbers.contains($0.number) }
  }

  /// The instances that stand as several entities, and the entities that hold several instances.
  var errors: String {
    let instances = Dictionary(uniqueKeysWithValues: gold.map { ($0.number, $0.entity) })
    let pairs = found.map { (found: $0, instance: instances[$0.number] ?? "unmarked") }
    let split = Dictionary(grouping: pairs.filter { $0.instance != "unmarked" }, by: \.instance)
      .filter { Set($0.value.map(\.found.entity)).count > 1 }
    let joined = Dictionary(grouping: pairs, by: \.found.entity)
      .filter { Set($0.value.map(\.instance)).count > 1 }
    var lines = ["apart:"]
    for (instance, members) in split.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(instance): " + Self.listed(members.map { ($0.found, $0.found.entity) }))
    }
    lines.append("together:")
    for (entity, members) in joined.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(entity): " + Self.listed(members.map { ($0.found, $0.instance) }))
    }
    let numbers = Set(found.map(\.number))
    let missed = gold.filter { !numbers.contains($0.number) }.map { "\($0.words) (\($0.kind))" }
    return (lines + ["missed: " + missed.joined(separator: "; ")]).joined(separator: "\n")
  }

  private static func listed(_ mentions: [(Scored, String)]) -> String {
    Dictionary(grouping: mentions) { "\($0.0.words) [\($0.1)]" }
      .sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value.count)" }.joined(separator: "; ")
  }
}

extension PrecisionRecall: CustomStringConvertible {
  /// F1, precision and recall in per cent.
  var description: String {
    "\(percent) (\(Self.percent(precision)) / \(Self.percent(recall)))"
  }

  /// F1 in per cent.
  var percent: Double { Self.percent(f1) }

  private static func percent(_ value: Double) -> Double { (value * 10_000).rounded() / 100 }
}
