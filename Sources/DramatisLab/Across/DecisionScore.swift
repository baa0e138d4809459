internal import DramatisResolution
internal import DramatisText
internal import DramatisTraining

/// How often decisions are right, and how far their confidences tell it.
///
/// An entity of a story is the instance that most of its mentions are marked as. One that was joined is right if
/// it is what most mentions before it are in the entity that it joined; one that is new, if no story before
/// told of its instance. Where nothing is marked, on one side or the other, nothing is judged.
struct DecisionScore {
  /// The decisions judged, by rule: how many, how many right, and the sum of their confidences.
  private(set) var rules: [String: (count: Int, right: Int, confidence: Double)] = [:]
  private(set) var reliability = Reliability()

  init(_ score: AcrossScore) {
    let instances = Dictionary(uniqueKeysWithValues: score.gold.map { ($0.number, $0.entity) })
    var known: [Int64: [String: Int]] = [:]
    var told: Set<String> = []
    for decided in score.decided {
      let marked = decided.numbers.compactMap { instances[$0] }
      let counts = Dictionary(marked.map { ($0, 1) }, uniquingKeysWith: +)
      guard let instance = Self.foremost(counts) else { continue }
      let decision = decided.decision
      let before = Self.foremost(known[decision.entity] ?? [:])
      if decision.isNew || before != nil {
        count(decision, isRight: decision.isNew ? !told.contains(instance) : before == instance)
      }
      known[decision.entity, default: [:]].merge(counts, uniquingKeysWith: +)
      told.insert(instance)
    }
  }

  private static func foremost(_ counts: [String: Int]) -> String? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func count(_ decision: Decision, isRight: Bool) {
    reliability.add(probability: decision.confidence, isRight: isRight)
    var rule = rules[decision.rule.rawValue] ?? (0, 0, 0)
    rule = (rule.count + 1, rule.right + (isRight ? 1 : 0), rule.confidence + decision.confidence)
    rules[decision.rule.rawValue] = rule
  }

  /// A line for each rule.
  var table: String {
    let lines = rules.sorted { $0.key < $1.key }.map { rule, found in
      let share = Double(found.right) / Double(found.count)
      let confidence = found.confidence / Double(found.count)
      return "  \(rule): \(found.right) of \(found.count) right (\(Self.percent(share))), "
        + "confidence \(Self.percent(confidence))"
    }
    return (["decisions:"] + lines).joined(separator: "\n")
  }

  private static func percent(_ value: Double) -> String {
    "\((value * 1000).rounded() / 10)"
  }
}
