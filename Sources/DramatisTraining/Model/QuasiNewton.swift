/// Finds the least of a smooth function by the BFGS method with limited memory (Liu & Nocedal 1989): the
/// direction of a step is the slope multiplied with an estimate of the inverse curvature, which is made of
/// the latest steps and how the slope changed over them.
struct QuasiNewton {
  /// How many steps the estimate is made of.
  var memory = 8
  /// How many steps are taken at most.
  var maximumSteps = 120
  /// No further step is taken once one lowers the value by less than this share.
  var tolerance = 1e-6

  private struct Step {
    var move: [Double]
    var change: [Double]
    var product: Double
  }

  /// The least of `function`, which gives the value and the slope at a point.
  func minimum(
    from start: [Double], of function: ([Double]) -> (value: Double, slope: [Double])
  ) -> [Double] {
    var point = start
    var (value, slope) = function(point)
    var steps: [Step] = []
    for _ in 0..<maximumSteps {
      let direction = direction(slope, steps)
      guard let next = search(point, value, slope, direction, steps.isEmpty, function) else {
        break
      }
      let move = zip(next.point, point).map { $0 - $1 }
      let change = zip(next.slope, slope).map { $0 - $1 }
      let product = dot(move, change)
      if product > 1e-12 {
        steps.append(Step(move: move, change: change, product: product))
        if steps.count > memory { steps.removeFirst() }
      }
      let isLast = value - next.value < tolerance * abs(value)
      (point, value, slope) = next
      if isLast { break }
    }
    return point
  }

  /// The first point along `direction` that is low enough: half the way each time (Armijo's rule).
  private func search(
    _ point: [Double], _ value: Double, _ slope: [Double], _ direction: [Double], _ isFirst: Bool,
    _ function: ([Double]) -> (value: Double, slope: [Double])
  ) -> (point: [Double], value: Double, slope: [Double])? {
    let descent = dot(slope, direction)
    guard descent < 0 else { return nil }
    var length = isFirst ? 1 / max(1, dot(slope, slope).squareRoot()) : 1
    for _ in 0..<30 {
      let next = zip(point, direction).map { $0 + length * $1 }
      let (nextValue, nextSlope) = function(next)
      if nextValue <= value + 1e-4 * length * descent { return (next, nextValue, nextSlope) }
      length /= 2
    }
    return nil
  }

  /// Where to go from a point with this slope.
  private func direction(_ slope: [Double], _ steps: [Step]) -> [Double] {
    var result = slope.map { -$0 }
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = dot(step.move, result) / step.product
      shares.append(share)
      add(step.change, -share, to: &result)
    }
    if let last = steps.last {
      let scale = last.product / dot(last.change, last.change)
      for index in result.indices { result[index] *= scale }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      add(step.move, share - dot(step.change, result) / step.product, to: &result)
    }
    return result
  }

  private func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }

  private func add(_ one: [Double], _ factor: Double, to sum: inout [Double]) {
    for index in sum.indices { sum[index] += factor * one[index] }
  }
}
