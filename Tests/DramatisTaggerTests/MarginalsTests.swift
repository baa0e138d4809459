internal import DramatisLexicon
@testable internal import DramatisTagger
internal import DramatisTestSupport
internal import Foundation
internal import Testing

/// The probability of names against sums over every labelling, and where those are too many against
/// sums of logarithms.
@Suite struct MarginalsTests {
  @Test("Every possible name has its share of all labellings", arguments: 0..<24)
  func everyName(seed: UInt64) {
    var random = Seeded(seed)
    let sentence = RandomSentence(count: 1 + Int(seed % 4), &random)
    let temperature: Float = seed.isMultiple(of: 3) ? 2.5 : 1
    var shares: [TaggedName: Double] = [:]
    var whole = 0.0
    for labels in sentence.labellings {
      let weight = exp(sentence.score(labels) / Double(temperature))
      whole += weight
      for name in TaggedName.names(of: labels) { shares[name, default: 0] += weight }
    }
    #expect(shares.count == sentence.count * (sentence.count + 1) / 2 * NameClass.allCases.count)
    sentence.withMarginals(temperature: temperature) { marginals in
      for (name, share) in shares {
        let found = Double(marginals.probability(of: name.tokens, name.kind))
        #expect(abs(found - share / whole) < 1e-5, "\(name.tokens) \(name.kind)")
      }
    }
  }

  @Test("Runs of hundreds of tokens, one after another", arguments: [Int32(3), 30, 100])
  func longRuns(strength: Int32) {
    var random = Seeded(UInt64(strength))
    for count in [500, 1, 129, 2, 1_000] {
      let sentence = RandomSentence(count: count, &random, strength: strength)
      let exact = LogarithmicSums(sentence)
      let labels = sentence.decoded(by: Decoder(), start: 0)
      sentence.withMarginals { marginals in
        for name in TaggedName.names(of: labels) {
          let found = Double(marginals.probability(of: name.tokens, name.kind))
          #expect(abs(found - exact.probability(of: name)) < 1e-4, "\(count) \(name)")
        }
      }
    }
  }

  @Test("However large the weights, probabilities are numbers from 0 to 1")
  func extremes() {
    var random = Seeded(5)
    for strength: Int32 in [0, 10_000, 100_000_000] {
      for factor: Float in [0, 1, 1e5] {
        var sentence = RandomSentence(count: 500, &random, strength: strength)
        sentence.transitions = sentence.transitions.map { $0 * factor }
        sentence.withMarginals { marginals in
          for start in 0..<sentence.count {
            for end in start + 1...min(start + 3, sentence.count) {
              for kind in NameClass.allCases {
                #expect((0...1).contains(marginals.probability(of: start..<end, kind)))
              }
            }
          }
        }
      }
    }
  }

  @Test("The exponential function, to seven digits")
  func exponential() {
    for step in -8_700...8_700 {
      let x = Float(step) / 100
      let exact = exp(Double(x))
      #expect(abs(Double(Exponential.of(x)) / exact - 1) < 1e-5, "\(x)")
    }
    for step in -100...100 {
      let x = Float(step) / 100
      #expect(abs(Double(Exponential.of(x)) / exp(Double(x)) - 1) < 5e-7, "\(x)")
    }
    #expect(Exponential.of(0) == 1)
  }

  @Test("The tagger gives the names that its labels spell, each with a probability")
  func names() {
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: .embedded, vocabulary: vocabulary)
    let mild = Tagger(model: .embedded, vocabulary: vocabulary, temperature: 4)
    for seed in 0..<10 {
      var mutator = Mutator(seed: UInt64(seed))
      let input = TaggerInput(
        [
          "Yesterday Anna Holt , who had been there for a very long time , saw Peter Crane .",
          "it rained all day", mutator.randomPieces(60), "Anna Holt left Paris for the Alps .",
        ], vocabulary)
      let names = tagger.names(input)
      #expect(names.allSatisfy { $0.probability > 0 && $0.probability <= 1 })
      let bare = names.map { TaggedName(tokens: $0.tokens, kind: $0.kind) }
      let spelt = TaggedName.names(of: tagger.labels(input))
      #expect(bare.filter(spelt.contains) == spelt)
      // Whom the labels leave out though they are likely people.
      #expect(bare.filter { !spelt.contains($0) }.allSatisfy { $0.kind == .person })
      #expect(zip(names, mild.names(input)).contains { $0.probability > $1.probability + 0.05 })
    }
  }
}

/// The forward-backward sums as logarithms, in double precision.
private struct LogarithmicSums {
  private let sentence: RandomSentence
  private var forward: [[Double]]
  private var backward: [[Double]]

  init(_ sentence: RandomSentence) {
    self.sentence = sentence
    let count = sentence.count
    let none = [Double](repeating: -.infinity, count: TagSet.count)
    forward = Array(repeating: none, count: count)
    backward = forward
    for label in 0..<TagSet.count {
      if TagSet.mayStart(label) {
        let border = sentence.isBehindOutside ? sentence.transition(TagSet.outside, label) : 0
        forward[0][label] = sentence.emission(0, label) + border
      }
      if TagSet.mayEnd(label) {
        backward[count - 1][label] =
          sentence.isBeforeOutside ? sentence.transition(label, TagSet.outside) : 0
      }
    }
    for token in 1..<max(count, 1) {
      for label in 0..<TagSet.count {
        let ways = (0..<TagSet.count).filter { TagSet.allows($0, then: label) }
        forward[token][label] =
          sentence.emission(token, label)
          + Self.sum(ways.map { forward[token - 1][$0] + sentence.transition($0, label) })
      }
    }
    for token in stride(from: count - 2, through: 0, by: -1) {
      for label in 0..<TagSet.count {
        let ways = (0..<TagSet.count).filter { TagSet.allows(label, then: $0) }
        backward[token][label] = Self.sum(
          ways.map {
            sentence.transition(label, $0) + sentence.emission(token + 1, $0)
              + backward[token + 1][$0]
          })
      }
    }
  }

  func probability(of name: TaggedName) -> Double {
    let last = name.tokens.upperBound - 1
    var label = TagSet.label(name.kind, name.tokens.count == 1 ? .single : .begin)
    var sum = forward[name.tokens.lowerBound][label]
    for token in name.tokens.dropFirst() {
      let next = TagSet.label(name.kind, token == last ? .end : .inside)
      sum += sentence.transition(label, next) + sentence.emission(token, next)
      label = next
    }
    let whole = Self.sum(
      forward[sentence.count - 1].indices.map {
        forward[sentence.count - 1][$0] + backward[sentence.count - 1][$0]
      })
    return exp(sum + backward[last][label] - whole)
  }

  private static func sum(_ values: [Double]) -> Double {
    let greatest = values.max() ?? -.infinity
    guard greatest > -.infinity else { return greatest }
    return greatest + log(values.reduce(0) { $0 + exp($1 - greatest) })
  }
}
