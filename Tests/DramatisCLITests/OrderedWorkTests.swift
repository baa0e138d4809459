internal import Synchronization
internal import Testing

@testable import DramatisCLI

@Suite struct OrderedWorkTests {
  @Test("Results come in order, whichever is done first", arguments: [1, 2, 8])
  func order(jobs: Int) throws {
    var results: [Int] = []
    try OrderedWork(jobs: jobs).run(
      over: (0..<2000).makeIterator(), weight: { $0 },
      transform: { number in
        // The earlier ones of each ten take longer.
        (0..<(10 - number % 10) * 1000).reduce(number) { $0 ^ $1 ^ $1 }
      }, consume: { results.append($0) }, idle: {})
    #expect(results == Array(0..<2000))
  }

  @Test(
    "No more is under way than there is room for", arguments: [(1, 8, 1), (3, 8, 27), (2, 1000, 7)])
  func bounds(jobs: Int, window: Int, limit: Int) throws {
    let gauge = Gauge()
    try OrderedWork(jobs: jobs, window: window, maximumWeight: 50).run(
      over: Source(gauge: gauge, left: 500), weight: { _ in window == 8 ? 0 : 10 },
      transform: { $0 }, consume: { _ in gauge.change(by: -1) }, idle: {})
    // The limit, one more a thread that asked at the same time, and the one being consumed.
    #expect(gauge.most <= limit)
    #expect(gauge.now == 0)
  }

  @Test("What the consumer throws ends the work")
  func throwing() {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      try OrderedWork(jobs: 3).run(
        over: (0...).makeIterator(), weight: { _ in 1 }, transform: { $0 },
        consume: { _ in
          count += 1
          if count == 100 { throw Enough() }
        }, idle: {})
    }
    #expect(count == 100)
  }
}

/// How many elements are under way, and how many ever were.
private final class Gauge: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var now: Int { counts.withLock { $0.now } }
  var most: Int { counts.withLock { $0.most } }

  func change(by amount: Int) {
    counts.withLock { counts in
      counts.now += amount
      counts.most = max(counts.most, counts.now)
    }
  }
}

private struct Source: IteratorProtocol {
  let gauge: Gauge
  var left: Int

  mutating func next() -> Int? {
    guard left > 0 else { return nil }
    left -= 1
    gauge.change(by: 1)
    return left
  }
}
