internal import DramatisReading
public import DramatisTagger

/// The whole way from corpora to the weights of a pronoun's antecedents.
///
/// Three kinds of corpora teach: GAP, whose pronouns were chosen for being hard; chains of coreference over
/// whole texts; and articles that nobody annotated. There the gender of a pronoun tells whom it means: it is
/// read as if he and she were one word, and those of its candidates who are of its gender are right, the
/// others wrong.
///
/// Earlier pronouns are features of later ones, so the corpora are read several times, each time with the
/// weights found before. The texts are split into folds, and each is read with weights that were
/// found without its fold, because weights know too well whom the pronouns mean that they were found on.
public struct PronounRecipe {
  /// GAP files.
  public var gap: [String]
  /// Files of coreference chains.
  public var chains: [String]
  /// Files of articles.
  public var articles: [String]
  /// One of how many articles is read.
  public var step = 1
  /// How often the corpora are read.
  public var rounds = 2
  /// How much all articles count together, the annotated pronouns together counting 1.
  public var articleWeight = 4.0
  /// How much a pronoun of GAP counts, one of a chain counting 1: there are few that are as hard.
  public var gapWeight = 3.0
  /// How the network is trained.
  package var settings = AntecedentNetwork.Settings()
  /// How many folds the texts are split into.
  public var folds = 5
  /// Groups of features to leave out.
  public var without: Set<String> = []
  /// The tagger's model.
  public var tagger = TaggerModel.embedded
  /// Hears of each step.
  public var progress: (String) -> Void = { _ in }

  private var model: AntecedentModel?
  /// The model found without each fold.
  private var foldModels: [AntecedentModel] = []
  /// By what the sums of the weights are divided, so that probabilities tell the share that is right.
  public private(set) var temperature = 1.0
  /// How far the probabilities tell what is right, in folds: of the pronouns of GAP, and of chains.
  public private(set) var reliability: [(name: String, value: Reliability)] = []

  /// Makes a recipe.
  public init(gap: [String], chains: [String], articles: [String]) {
    self.gap = gap
    self.chains = chains
    self.articles = articles
  }

  /// The names of the groups of features.
  public static var groups: [String] {
    Set(AntecedentTemplate.allCases.map(\.group)).sorted()
  }

  /// Finds the weights, whatever weights the binary has. The same corpora give the same.
  public mutating func train() throws {
    let texts = try corpora()
    let templates = AntecedentTemplate.space.templates.map {
      without.contains($0.group) || without.contains("\($0)")
    }
    foldModels = Array(repeating: Self.salience, count: folds)
    var examples: [AntecedentExample] = []
    for round in 1...rounds {
      let session = ReadingSession(model: tagger)
      examples = texts.flatMap { self.examples($0, session, foldModels[$0.fold]) }
      foldModels = (0..<folds).map { fold in
        trained(examples.filter { $0.fold != fold }, without: templates)
      }
      progress("round \(round): \(examples.count) pronouns, \(accuracy(examples)) % right in folds")
    }
    model = trained(examples, without: templates)
    calibrate(examples)
    // The corpora mark no offices as antecedents. The features of offices take up how seldom they are right
    // there, so that the others do not, and are then forgotten.
    model = model?.without(AntecedentTemplate.space.ofOffices)
  }

  // MARK: Corpora

  private struct CorpusText {
    var text: PronounText
    var source: AntecedentExample.Source
    var fold: Int
  }

  private func corpora() throws -> [CorpusText] {
    let all: [(AntecedentExample.Source, [PronounText])] = [
      (.gap, try gap.flatMap { try GAPFile.texts($0) }),
      (.chains, try chains.flatMap { try ChainFile.texts($0) }),
      (.articles, try articles.flatMap { try ArticleFile.texts($0, every: step) }),
    ]
    return all.flatMap { source, texts in
      texts.enumerated().map { number, text in
        CorpusText(text: text, source: source, fold: number % folds)
      }
    }
  }

  /// What the first reading goes by: who comes to mind most easily.
  private static let salience = AntecedentModel(
    weights: AntecedentTemplate.space.names.map { name in
      name.hasPrefix("salience ") && name.hasSuffix(" 0") ? 3 : 0
    })

  private func examples(
    _ text: CorpusText, _ session: ReadingSession, _ model: AntecedentModel
  ) -> [AntecedentExample] {
    let isArticle = text.source == .articles
    let reading = PronounReading(
      text.text.text, session: session, model: model, keeping: isArticle ? .genderless : .all)
    if isArticle {
      return reading.choices.compactMap { Self.byGender($0) }.map {
        AntecedentExample(features: $0, allowed: $1, source: .articles, fold: text.fold)
      }
    }
    let gold = Dictionary(
      text.text.pronouns.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    return reading.choices.compactMap { choice in
      guard let allowed = gold[choice.range]?.allowed(choice, of: reading) else { return nil }
      return AntecedentExample(
        features: choice.features, allowed: allowed, source: text.source, fold: text.fold)
    }
  }

  /// What the gender of a pronoun teaches, if there are candidates of both genders and none of unknown
  /// gender: the features of the candidates but for those of gender, and which of them agree.
  private static func byGender(_ choice: PronounReading.Choice)
    -> (features: [[Int32]], allowed: [Int])?
  {
    let agreements = choice.agreements.compactMap(\.self)
    guard agreements.count == choice.agreements.count, Set(agreements).count == 2 else {
      return nil
    }
    let templates = AntecedentTemplate.space.templates
    let features = choice.features.dropFirst().map { list in
      list.filter { templates[Int($0)].group != "gender" }
    }
    return (features, agreements.indices.filter { agreements[$0] })
  }

  // MARK: Training

  private func trained(_ examples: [AntecedentExample], without templates: [Bool])
    -> AntecedentModel
  {
    let ofArticles = examples.count { $0.source == .articles }
    let annotated = examples.count - ofArticles
    let share =
      annotated > 0 ? articleWeight * Double(annotated) / Double(max(1, ofArticles)) : 1
    let weights: [Double] = examples.map { example in
      switch example.source {
      case .gap: gapWeight
      case .chains: 1
      case .articles: share
      }
    }
    let weighted = zip(examples, weights).lazy.map { (example: $0, weight: $1) }
    var network = AntecedentNetwork(
      ExampleLists(weighted, without: templates), settings: settings)
    return network.model()
  }

  private func accuracy(_ examples: [AntecedentExample]) -> Int {
    let right = examples.count { example in
      let probabilities = foldModels[example.fold].probabilities(example.features)
      let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
      return example.allowed.contains(best)
    }
    return right * 100 / max(1, examples.count)
  }

  /// Finds the temperature with the least log loss in folds (Guo et al. 2017), and counts how far the
  /// probabilities can be trusted with it.
  private mutating func calibrate(_ examples: [AntecedentExample]) {
    let annotated = examples.filter { $0.source != .articles }
    func outcomes(_ temperature: Double, _ source: AntecedentExample.Source? = nil)
      -> Reliability
    {
      let models = foldModels.map { $0.divided(by: temperature) }
      var result = Reliability()
      for example in annotated where source == nil || example.source == source {
        let named = models[example.fold].probabilities(example.features).enumerated().dropFirst()
        guard let best = named.max(by: { $0.element < $1.element }) else { continue }
        result.add(
          probability: Double(best.element), isRight: example.allowed.contains(best.offset))
      }
      return result
    }
    temperature =
      (10...50).map { Double($0) / 20 }.min { outcomes($0).logLoss < outcomes($1).logLoss } ?? 1
    reliability = [
      ("GAP", outcomes(temperature, .gap)), ("chains", outcomes(temperature, .chains)),
    ]
    model = model?.divided(by: temperature)
    foldModels = foldModels.map { $0.divided(by: temperature) }
  }

  // MARK: Scores

  /// The scores on GAP of weights found without the fold that they are scored on.
  public func foldScores() throws -> PronounScores {
    var scores = PronounScores()
    let session = ReadingSession(model: tagger)
    for (number, text) in try gap.flatMap({ try GAPFile.texts($0) }).enumerated() {
      score(text, foldModels[number % folds], session, &scores)
    }
    return scores
  }

  /// The scores of the weights on a GAP file.
  public func scores(on path: String) throws -> PronounScores {
    var scores = PronounScores()
    let session = ReadingSession(model: tagger)
    for text in try GAPFile.texts(path) { score(text, model ?? .embedded, session, &scores) }
    return scores
  }

  private func score(
    _ text: PronounText, _ model: AntecedentModel, _ session: ReadingSession,
    _ scores: inout PronounScores
  ) {
    let reading = PronounReading(text.text, session: session, model: model)
    for pronoun in text.pronouns {
      scores.all.add(pronoun, reading)
      if pronoun.isFeminine {
        scores.feminine.add(pronoun, reading)
      } else {
        scores.masculine.add(pronoun, reading)
      }
    }
  }

  /// The model as a table of the lexicon.
  public var table: String {
    """
    # pronouns 1: feature weight hidden
    # Source: trained by “DramatisLab train-pronouns” on GAP development (Apache-2.0), GUM (CC-BY 4.0) and news
    # Source: weight: in the score; hidden: for each hidden unit; in thousandths

    """ + (model?.rows ?? []).map { $0 + "\n" }.joined()
  }
}
