internal import DramatisReading

/// A pronoun to learn from: the features of each candidate, and who may be chosen.
struct AntecedentExample {
  var features: [[Int32]]
  var allowed: [Int]
  /// The corpus that it is from.
  var source: Source
  /// The part of the corpora that its text is in.
  var fold: Int

  /// What kinds of corpora there are.
  enum Source: Int, CaseIterable {
    case gap, chains, articles
  }
}

/// Examples laid out flat, each with a weight.
struct ExampleLists {
  private var lists: [Int32] = []
  private var candidateEnds: [Int] = []
  private var allowed: [Bool] = []
  private var exampleEnds: [Int] = []
  private var weights: [Float] = []

  /// Lays `examples` out; features whose templates are left out count nothing.
  init(
    _ examples: some Sequence<(example: AntecedentExample, weight: Double)>,
    without templates: [Bool]
  ) {
    for (example, weight) in examples {
      for (number, list) in example.features.enumerated() {
        lists += list.filter { !templates[Int($0)] }
        candidateEnds.append(lists.count)
        allowed.append(example.allowed.contains(number))
      }
      exampleEnds.append(candidateEnds.count)
      weights.append(Float(weight))
    }
  }

  /// How many there are.
  var count: Int { exampleEnds.count }

  /// How much an example counts.
  func weight(of example: Int) -> Float { weights[example] }

  /// The candidates of an example.
  func candidates(of example: Int) -> Range<Int> {
    (example == 0 ? 0 : exampleEnds[example - 1])..<exampleEnds[example]
  }

  /// Whether a candidate may be chosen.
  func isAllowed(_ candidate: Int) -> Bool { allowed[candidate] }

  /// The features of a candidate.
  func features(of candidate: Int) -> ArraySlice<Int32> {
    lists[(candidate == 0 ? 0 : candidateEnds[candidate - 1])..<candidateEnds[candidate]]
  }
}
