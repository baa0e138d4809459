internal import DramatisLexicon
public import DramatisTagger

/// How many names were found, are there and agree: exact spans, person, organisation and location.
public struct NameScore: Sendable, Hashable {
  /// Right, found and gold by class, in the order of ``NameClass``.
  public var right = [0, 0, 0, 0]
  /// How many were found.
  public var found = [0, 0, 0, 0]
  /// How many there are.
  public var gold = [0, 0, 0, 0]

  /// The harmonic mean of precision and recall in per cent, over the three classes or of one.
  public func f1(_ kind: NameClass? = nil) -> Double {
    let classes = kind.map { [Int($0.rawValue)] } ?? [0, 1, 2]
    let (right, found, gold) = (
      classes.reduce(0) { $0 + self.right[$1] }, classes.reduce(0) { $0 + self.found[$1] },
      classes.reduce(0) { $0 + self.gold[$1] }
    )
    return found + gold == 0 ? 0 : 200 * Double(right) / Double(found + gold)
  }

  /// Scores a model on a file in CoNLL’s form. A name found on a gold name of no wanted class is left
  /// out of the count. `titled` writes the sentences as headlines first;
  /// `firstPass` leaves the second pass out.
  public init(of model: TaggerModel, on file: String, titled: Bool = false, firstPass: Bool = false)
    throws
  {
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: model, vocabulary: vocabulary)
    let maker = ExampleMaker(vocabulary: vocabulary)
    for document in try ConllFile.documents(file) {
      let example = maker.example(titled ? document.map { Casing.title($0) } : document)
      let labels = firstPass ? tagger.firstPass(example.input) : tagger.labels(example.input)
      add(example, found: TaggedName.names(of: labels))
    }
  }

  private mutating func add(_ example: Example, found names: [TaggedName]) {
    for name in example.wanted { if let kind = name.kind { gold[Int(kind.rawValue)] += 1 } }
    for name in names {
      guard let isRight = example.judgement(of: name) else { continue }
      found[Int(name.kind.rawValue)] += 1
      if isRight { right[Int(name.kind.rawValue)] += 1 }
    }
  }
}

extension Example {
  /// The gold names of the classes that are scored.
  fileprivate var wanted: [(tokens: Range<Int>, kind: NameClass?)] {
    names.filter { $0.kind != nil && $0.kind != .other }
  }

  /// Whether a name found is a gold one; nil if it is of no class that is scored, or lies on a gold name
  /// of none.
  func judgement(of name: TaggedName) -> Bool? {
    guard name.kind != .other else { return nil }
    let here = names.filter { $0.tokens.overlaps(name.tokens) }
    let gold = here.filter { $0.kind != nil && $0.kind != .other }
    if gold.contains(where: { $0.tokens == name.tokens }) {
      return gold.contains { $0.tokens == name.tokens && $0.kind == name.kind }
    }
    return gold.count < here.count ? nil : false
  }
}
