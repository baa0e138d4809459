internal import DramatisLexicon
public import DramatisTagger

#if canImport(Glibc)
  internal import Glibc
#endif

/// How well the probabilities of names tell how many of them are right: exact spans of person,
/// organisation and location, as ``NameScore`` counts them.
public struct Reliability: Sendable, Hashable {
  /// The names found whose probabilities lie between two bounds.
  public struct Bin: Sendable, Hashable {
    /// How many there are.
    public var count = 0
    /// How many of them are right.
    public var right = 0
    /// The sum of their probabilities.
    public var predicted = 0.0

    /// The mean of their probabilities; 0 without names.
    public var meanPredicted: Double { count == 0 ? 0 : predicted / Double(count) }
    /// The share of them that is right; 0 without names.
    public var shareRight: Double { count == 0 ? 0 : Double(right) / Double(count) }
  }

  /// How many bins there are, as wide as each other.
  public static let binCount = 10

  /// The names by their probabilities: bin *i* holds those from *i*/10 to below (*i*+1)/10.
  public private(set) var bins = [Bin](repeating: Bin(), count: binCount)
  /// How many names were found.
  public private(set) var count = 0
  private var squares = 0.0
  private var logarithms = 0.0

  private static let leastProbability = 1e-7

  /// Nothing counted.
  public init() {}

  /// Counts the names that a model finds in a file in CoNLL’s form, scores being divided by
  /// `temperature`.
  public init(
    of model: TaggerModel, on file: String, temperature: Float = Tagger.calibratedTemperature
  ) throws {
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: model, vocabulary: vocabulary, temperature: temperature)
    let maker = ExampleMaker(vocabulary: vocabulary)
    for document in try ConllFile.documents(file) {
      let example = maker.example(document)
      for name in tagger.names(example.input) {
        guard let isRight = example.judgement(of: name) else { continue }
        add(probability: Double(name.probability), isRight: isRight)
      }
    }
  }

  /// The expected calibration error (Guo et al. 2017): how far the share of right names of a bin lies
  /// from the mean of their probabilities, on average over the names.
  public var calibrationError: Double {
    let sum = bins.reduce(0) { $0 + abs(Double($1.right) - $1.predicted) }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// The mean of (p − r)², r being 1 for a name that is right and 0 for others (Brier 1950).
  public var brierScore: Double { count == 0 ? 0 : squares / Double(count) }

  /// The mean of −log p of names that are right and −log (1 − p) of others.
  public var logLoss: Double { count == 0 ? 0 : logarithms / Double(count) }

  /// Counts a name that was found with `probability`.
  public mutating func add(probability: Double, isRight: Bool) {
    let bin = min(Int(probability * Double(Self.binCount)), Self.binCount - 1)
    count += 1
    bins[bin].count += 1
    bins[bin].right += isRight ? 1 : 0
    bins[bin].predicted += probability
    let truth = isRight ? 1.0 : 0
    squares += (probability - truth) * (probability - truth)
    // What a float cannot tell from 0 would cost infinitely much.
    logarithms -= log(max(isRight ? probability : 1 - probability, Self.leastProbability))
  }

  /// Counts what another counted.
  public mutating func add(_ other: Reliability) {
    for bin in bins.indices {
      bins[bin].count += other.bins[bin].count
      bins[bin].right += other.bins[bin].right
      bins[bin].predicted += other.bins[bin].predicted
    }
    count += other.count
    squares += other.squares
    logarithms += other.logarithms
  }
}
