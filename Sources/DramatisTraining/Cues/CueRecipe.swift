internal import DramatisLexicon
internal import DramatisReading
public import DramatisTagger
internal import DramatisText

#if canImport(Glibc)
  internal import Glibc
#endif

/// The whole way from a corpus of attributions to the weights of what reports.
public struct CueRecipe {
  /// Files of attributions.
  public var files: [String]
  /// λ, what large weights of cues cost.
  public var decay = 5.0
  /// λ, what large weights of clauses’ ends cost.
  public var endDecay = 3.0
  /// How many folds the texts are split into for ``crossValidated()``.
  public var folds = 5
  /// In how many cues a word stands at least that is a candidate.
  public var leastCues = 5
  /// Which share of the uses of a candidate stands in cues at least.
  public var leastShare = 0.1
  /// The tagger's model.
  public var tagger = TaggerModel.embedded
  /// Hears of each step.
  public var progress: (String) -> Void = { _ in }

  private var model = CueModel(weights: [])
  private var endModel = ClauseEndModel(weights: [])
  private var forms: [String] = []

  /// Makes a recipe.
  public init(files: [String]) { self.files = files }

  private struct Example {
    var features: CueFeatures
    var isAccepted: Bool
    var isRight: Bool
    var fold: Int
  }

  /// Finds the weights. The same corpus gives the same, once the words that may be cues are those of the
  /// tables in the program: run it again after a build until they are.
  public mutating func train() throws {
    let texts = try files.flatMap { try AttributionFile.texts($0) }
    forms = candidateForms(texts)
    let ends = EndExamples(texts: texts, session: ReadingSession(model: tagger)).all
    progress("\(ends.count) ends of clauses, \(ends.count { $0.isRight }) right")
    endModel = trained(ends)
    let examples = examples(texts, endModel)
    let right = examples.count { $0.isRight }
    progress("\(forms.count) forms, \(examples.count) candidates, \(right) right")
    model = trained(examples)
  }

  private func trained(_ examples: [Example]) -> CueModel {
    CueModel(
      weights: LogisticTrainer(decay: decay).weights(
        CueFeatureNumbers.shared.count,
        examples.map { LogisticExample(features: $0.features.numbers, isRight: $0.isRight) }))
  }

  private func trained(_ ends: [LogisticExample]) -> ClauseEndModel {
    ClauseEndModel(
      weights: LogisticTrainer(decay: endDecay).weights(ClauseEndTemplate.space.count, ends))
  }

  /// What the models say on folds that their weights were not trained on: one line for each kind of what
  /// follows a cue, and one for the clauses.
  public func crossValidated() throws -> [String] {
    let texts = try files.flatMap { try AttributionFile.texts($0) }
    let session = ReadingSession(model: tagger)
    var outcomes: [(example: Example, probability: Float)] = []
    for fold in 0..<folds {
      let others = texts.indices.filter { $0 % folds != fold }.map { texts[$0] }
      let endModel = trained(EndExamples(texts: others, session: session).all)
      let examples = examples(texts, endModel)
      let model = trained(examples.filter { $0.fold != fold })
      outcomes += examples.filter { $0.fold == fold }.map { ($0, model.probability($0.features)) }
    }
    var lines: [String] = []
    for isAccepted in [true, false] {
      for kind in CueComplement.allCases {
        let part = outcomes.filter {
          $0.example.isAccepted == isAccepted && $0.example.features.complement == kind
        }
        let bins = (0..<10).map { bin in
          let inside = part.filter { min(9, Int($0.probability * 10)) == bin }
          return "\(inside.count { $0.example.isRight })/\(inside.count)"
        }
        lines.append(
          "\(isAccepted ? "taken" : "refused") \(kind): \(bins.joined(separator: " "))")
      }
    }
    let right = outcomes.filter { $0.example.isRight }
    lines.append(
      "right: \(right.count), of these taken by the rules \(right.count { $0.example.isAccepted })")
    let loss = outcomes.reduce(0.0) {
      $0 - log2(max(1e-7, Double($1.example.isRight ? $1.probability : 1 - $1.probability)))
    }
    lines.append("bits an example: \(loss / Double(outcomes.count))")
    return lines
  }

  /// Words in lower case that stand in enough cues.
  private func candidateForms(_ texts: [AttributedText]) -> [String] {
    var uses: [String: Int] = [:]
    var cues: [String: Int] = [:]
    for text in texts {
      for word in Self.words(text.text) { uses[word, default: 0] += 1 }
      for cue in text.attributions.compactMap(\.cue) {
        for word in Set(Self.words(cue)) { cues[word, default: 0] += 1 }
      }
    }
    return cues.filter { word, count in
      count >= leastCues && Double(count) >= leastShare * Double(uses[word] ?? 0)
        && word.utf8.count > 2 && Lexicon.functionWords.row(word) == nil
    }.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The runs of lower-case ASCII letters.
  private static func words(_ text: String) -> [String] {
    text.utf8.split { !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func examples(_ texts: [AttributedText], _ endModel: ClauseEndModel) -> [Example] {
    let session = ReadingSession(model: tagger)
    // Without weights the rules decide, so that candidates do not depend on an earlier training.
    let rules = CueModel(weights: [])
    return texts.enumerated().flatMap { number, text in
      CueReading(text.text, session: session, model: rules, endModel: endModel).candidates.map {
        candidate in
        let isRight = text.attributions.contains { attribution in
          attribution.matches(candidate.content)
            && attribution.source?.overlaps(candidate.source) ?? false
        }
        return Example(
          features: candidate.features, isAccepted: candidate.isAccepted, isRight: isRight,
          fold: number % folds)
      }
    }
  }

  /// The weights as a table of the lexicon: a feature's name and its weight in thousandths. Every form has
  /// a row, which makes it a candidate.
  public var table: String {
    var rows = Dictionary(uniqueKeysWithValues: forms.map { ("form \($0)", 0) })
    let known = Set(rows.keys)
    for (name, weight) in zip(CueFeatureNumbers.shared.names, model.weights) {
      let value = Int((weight * 1000).rounded())
      let form = name.split(separator: " ").prefix(2).joined(separator: " ")
      if name.hasPrefix("form "), !known.contains(form) { continue }
      if abs(value) >= 10 { rows[name] = value }
    }
    return Self.table("cues", "; a row “form X” makes X a candidate", rows)
  }

  /// Smaller weights of clauses’ ends, in thousandths, are left out: many, and of no use.
  private static let leastEndWeight = 50

  /// The weights of where clauses end, as a table of the lexicon.
  public var endTable: String {
    var rows: [String: Int] = [:]
    for (name, weight) in zip(ClauseEndTemplate.space.names, endModel.weights) {
      let value = Int((weight * 1000).rounded())
      if abs(value) >= Self.leastEndWeight { rows[name] = value }
    }
    return Self.table("clause-ends", "", rows)
  }

  private static func table(_ name: String, _ note: String, _ rows: [String: Int]) -> String {
    """
    # \(name) 1: feature weight
    # Source: trained by “DramatisLab train-cues” on PolNeAR (train)
    # Source: weight: in thousandths\(note)

    """
      + rows.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
      .map { "\($0.key)\t\($0.value)\n" }.joined()
  }
}
