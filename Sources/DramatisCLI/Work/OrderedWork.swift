internal import Synchronization

/// Work on a sequence by several threads, whose results come in the order of the sequence.
///
/// At most ``window`` elements for each thread, and about ``maximumWeight`` bytes of them, are under
/// way at a time, so that memory stays bounded however long the sequence is.
struct OrderedWork {
  /// The number of threads that work.
  var jobs: Int
  /// How many elements may be under way for each thread.
  var window = Self.usualWindow
  /// How many bytes of elements may be under way; a single one may weigh more.
  var maximumWeight = 32 << 20

  /// Enough that no thread waits for one slow element.
  static let usualWindow = 8

  /// Gives `consume`, on this thread and in order, what `transform` makes of each element.
  ///
  /// `idle` is called before waiting for a result that is not there yet, and once a second while it does
  /// not come: the moment to hand on what was put by. Ends early when `consume` throws, leaving threads that read to themselves.
  func run<Source: IteratorProtocol & SendableMetatype, Output: Sendable>(
    over source: sending Source, weight: @escaping @Sendable (Source.Element) -> Int,
    transform: @escaping @Sendable (Source.Element) -> Output,
    consume: (Output) throws -> Void, idle: () throws -> Void
  ) throws where Source.Element: Sendable {
    let line = Line<Source, Output>(source, limits: (window * jobs, maximumWeight))
    var started = 0
    if jobs > 1 {
      for _ in 0..<jobs
      where startThread({ while line.work(weight: weight, transform: transform) {} }) {
        started += 1
      }
    }
    defer { line.stop() }
    while true {
      if !line.isResultReady { try idle() }
      if started == 0, !line.work(weight: weight, transform: transform) { return }
      while !line.awaitResult() { try idle() }
      guard let output = line.next() else { return }
      try consume(output)
    }
  }
}

/// The elements under way: taken from the source, worked on, waiting for their turn.
private final class Line<Source: IteratorProtocol & SendableMetatype, Output: Sendable>: Sendable
where Source.Element: Sendable {
  private struct State {
    /// How many elements were taken from the source, and how many results given.
    var (taken, given) = (0, 0)
    /// The weight of what is under way.
    var weight = 0
    /// Results whose turn has not come.
    var results: [Int: (output: Output, weight: Int)] = [:]
    /// No more elements come.
    var hasEnded = false
  }

  private let source: Mutex<(iterator: Source, count: Int)>
  private let state = Monitor(State())
  private let limits: (elements: Int, weight: Int)

  init(_ source: sending Source, limits: (elements: Int, weight: Int)) {
    self.source = Mutex((source, 0))
    self.limits = limits
  }

  /// Works on one element, as soon as there is room for one; false if there are no more.
  func work(
    weight: (Source.Element) -> Int, transform: (Source.Element) -> Output
  ) -> Bool {
    let hasEnded = state.wait { state -> Bool? in
      let underWay = state.taken - state.given
      let hasRoom = underWay < limits.elements && state.weight < limits.weight
      return state.hasEnded ? true : hasRoom || underWay == 0 ? false : nil
    }
    guard !hasEnded, let (element, number, elementWeight) = take(weight: weight) else {
      return false
    }
    let output = transform(element)
    state.change { $0.results[number] = (output, elementWeight) }
    return true
  }

  private func take(weight: (Source.Element) -> Int) -> (Source.Element, Int, Int)? {
    source.withLock { source in
      guard let element = source.iterator.next() else {
        state.change { $0.hasEnded = true }
        return nil
      }
      let (number, elementWeight) = (source.count, weight(element))
      source.count += 1
      state.change { state in
        state.taken += 1
        state.weight += elementWeight
      }
      return (element, number, elementWeight)
    }
  }

  /// Whether ``next()`` need not wait.
  var isResultReady: Bool {
    state.change { $0.results[$0.given] != nil }
  }

  /// Whether ``next()`` need not wait, after waiting for a second at most.
  func awaitResult() -> Bool {
    state.wait(upTo: 1) { state in
      state.results[state.given] != nil || (state.hasEnded && state.given == state.taken)
    }
  }

  /// The next result in order, nil at the end.
  func next() -> Output? {
    state.wait { state -> Output?? in
      if let result = state.results.removeValue(forKey: state.given) {
        state.given += 1
        state.weight -= result.weight
        return .some(result.output)
      }
      return state.hasEnded && state.given == state.taken ? .some(nil) : nil
    }
  }

  /// Lets no thread take another element.
  func stop() {
    state.change { $0.hasEnded = true }
  }
}
