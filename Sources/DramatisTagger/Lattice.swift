/// A run of tokens of one sentence with what each label of each token scores by itself, in a buffer that
/// grows to the longest run.
///
/// The tokens right before and behind the run, if its sentence has any there, are outside of names
/// for certain: so what is outside of the run changes nothing in it but by the transitions at its ends.
final class Lattice {
  private var sums: UnsafeMutablePointer<Int32>
  private var capacity = 128
  /// How many tokens the run has.
  private(set) var count = 0
  /// Whether a token of the sentence, outside of names, stands before the run.
  private(set) var isBehindOutside = false
  /// Whether a token of the sentence, outside of names, stands behind the run.
  private(set) var isBeforeOutside = false

  init() { sums = .allocate(capacity: capacity * TagSet.stride) }

  deinit { sums.deallocate() }

  /// Makes room for the tokens `run` of `sentence`, all sums being 0.
  func prepare(_ run: Range<Int>, in sentence: Range<Int>) {
    count = run.count
    isBehindOutside = run.lowerBound > sentence.lowerBound
    isBeforeOutside = run.upperBound < sentence.upperBound
    if count > capacity {
      capacity = count * 2
      sums.deallocate()
      sums = .allocate(capacity: capacity * TagSet.stride)
    }
    sums.initialize(repeating: 0, count: count * TagSet.stride)
  }

  /// The sums of the labels of token `index` of the run, to add to, in units of the weights’ scale.
  @inline(__always)
  func emissions(at index: Int) -> UnsafeMutablePointer<Int32> { sums + index * TagSet.stride }
}
