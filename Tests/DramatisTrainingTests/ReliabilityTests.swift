internal import DramatisTagger
internal import DramatisTraining
internal import Testing

/// The measures of probabilities, against what they are by hand.
@Suite struct ReliabilityTests {
  @Test("Bins, calibration error and Brier score")
  func measures() {
    var found = Reliability()
    for (probability, isRight) in [(0.0, false), (0.62, true), (0.68, false), (1, true)] {
      found.add(probability: probability, isRight: isRight)
    }
    #expect(found.count == 4)
    #expect(found.bins.map(\.count) == [1, 0, 0, 0, 0, 0, 2, 0, 0, 1])
    #expect(found.bins[6].right == 1 && found.bins[6].shareRight == 0.5)
    #expect(abs(found.bins[6].meanPredicted - 0.65) < 1e-12)
    #expect(found.bins[1].meanPredicted == 0 && found.bins[1].shareRight == 0)
    #expect(abs(found.calibrationError - 0.3 / 4) < 1e-12)
    #expect(abs(found.brierScore - (0.38 * 0.38 + 0.68 * 0.68) / 4) < 1e-12)
    #expect(abs(found.logLoss - (0.478_035_801 + 1.139_434_283) / 4) < 1e-8)
  }

  @Test("Sure and wrong costs much, not infinitely much; nothing counted is no error")
  func limits() {
    var found = Reliability()
    #expect(found.calibrationError == 0 && found.brierScore == 0 && found.logLoss == 0)
    found.add(probability: 1, isRight: false)
    #expect(found.logLoss > 16 && found.logLoss < 17)
    var both = Reliability()
    both.add(found)
    both.add(found)
    #expect(both.count == 2 && both.bins[9].count == 2 && both.brierScore == found.brierScore)
  }

  @Test("Names of a corpus are counted, those of other classes are not")
  func corpus() throws {
    let corpus = CorpusTests.conll(
      "Anna/B-PER Lindberg/E-PER met/O Peter/B-EVENT Crane/E-EVENT ./O",
      "Helen/O Marlowe/O left/O ./O")
    let found = try withFile(corpus) { try Reliability(of: .embedded, on: $0) }
    #expect(found.count == 2)
    #expect(found.bins.reduce(0) { $0 + $1.right } == 1)
  }
}
