/// The mean of weights taken at several times: of the last epochs of a run, which wavers less than the
/// last weights alone (Polyak & Juditsky 1992), or of several runs.
struct WeightMean {
  private var weights: [Float] = []
  private var transitions: [Float] = []
  private var count: Float = 0

  /// Takes weights into the mean.
  mutating func add(_ weights: [Float], _ transitions: [Float]) {
    if count == 0 {
      (self.weights, self.transitions) = (weights, transitions)
    } else {
      for index in weights.indices { self.weights[index] += weights[index] }
      for index in transitions.indices { self.transitions[index] += transitions[index] }
    }
    count += 1
  }

  /// The means.
  var values: ([Float], [Float]) {
    (weights.map { $0 / count }, transitions.map { $0 / count })
  }
}
