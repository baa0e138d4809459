internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Places that stand beside other marks.
struct PlaceTests {
  /// A party’s letter is no part of the state.
  @Test(arguments: [
    "Sen. Helen Marlowe, D-⟦New Hampshire|N.H.⟧, left.",
    "Rep. Helen Marlowe (R-⟦Arizona|Ariz.⟧) left.", "Sen. Helen Marlowe (I-⟦Vermont|Vt.⟧) left.",
  ])
  func behindParties(_ marked: String) { expectReading(marked, .entities(.place)) }

  @Test(
    "What unit a place is belongs to no name, unless it makes one",
    arguments: [
      "The army took ⟦Kherat|Kherat⟧’s ⟦Jiangxo|Jiangxo⟧ county and the ⟦Stour valley|Stour valley⟧.",
      "In ⟦Tavir|Tavir⟧ prefecture, police left ⟦Jiangxo|Jiangxo⟧ county.",
    ])
  func units(_ marked: String) { expectReading(marked, .entities(.place)) }
}
