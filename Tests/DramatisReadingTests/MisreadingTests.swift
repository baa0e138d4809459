internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// What the rules read wrongly as yet, the most general first: each case tells when it is mended,
/// and then belongs to its phenomenon.
struct MisreadingTests {
  /// A clause without "that" and without an auxiliary is not seen; behind a comma its subject and
  /// verb are taken for the speaker.
  @Test(arguments: [
    "Helen Marlowe said ⟪Helen Marlowe|profits fell⟫.",
    "Helen Marlowe, 52, said ⟪Helen Marlowe|profits fell⟫.",
    "The company’s chief executive, Tom Barlow, said ⟪Tom Barlow|profits fell⟫.",
    "Tom Barlow, reporting from Dover, said ⟪Tom Barlow|the storm went on⟫.",
    "Helen Marlowe told Sky News ⟪Helen Marlowe|the plan works⟫.",
    "It was Helen Marlowe who said ⟪Helen Marlowe|the plan works⟫.",
  ])
  func clausesWithoutAnAuxiliary(_ marked: String) { expectReading(marked, .quotations) }

  /// "Name, age, of place, said".
  @Test(arguments: [
    "Mrs Zorbin, 43, of Leeds, said ⟪Zorbin|her son was ill⟫.",
    "Anna Whitlock, 43, a nurse from Leeds, said ⟪Anna Whitlock|she was ill⟫.",
    "Anna Whitlock, speaking on Monday, said: “⟪Anna Whitlock|I am ill.⟫”",
  ])
  func wordsBetweenSubjectAndVerb(_ marked: String) { expectReading(marked, .quotations) }

  /// What stands before an apposition is taken for what was said.
  @Test(arguments: [
    "Mr Zorbin’s lawyer, Ruth Hanlon, denied it.",
    "Mr Zorbin’s security adviser, Ruth Hanlon, denied the claim.",
    "Asked if he would resign, Alan Pryce said no.",
  ])
  func nothingIsReported(_ marked: String) { expectReading(marked, .quotations) }

  /// A second report with a subject of its own.
  @Test(arguments: [
    "Alan Pryce says ⟪Alan Pryce|it will work⟫, but Helen Marlowe says ⟪Helen Marlowe|it will not⟫.",
    "Moscow said ⟪Moscow|it would act⟫; Warsaw said ⟪Warsaw|it would not⟫.",
    "“⟪Helen Marlowe|No,” Helen Marlowe said, “we won’t.⟫”",
  ])
  func reportsSideBySide(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "“⟪John Wright|They were quiet,⟫” said neighbour John Wright.",
    "Luc Moreau was quoted as saying that ⟪Luc Moreau|France would act⟫.",
    "“⟪Helen Marlowe|He told us: ‘Go home.’⟫” Helen Marlowe said.",
  ])
  func speakers(_ marked: String) { expectReading(marked, .quotations) }

  /// A given name before a word that makes places and bodies, or before a word of the language.
  @Test(arguments: [
    "⟦Mary Field|Mary Field⟧ left.", "⟦Joan Castle|Joan Castle⟧ left.",
    "⟦Tom Bridges|Tom Bridges⟧ left.", "Senator ⟦Mary Field|Mary Field⟧ left.",
    "⟦Will Smith|Will Smith⟧ met ⟦Chris Rock|Chris Rock⟧.",
    "⟦Marine Le Pen|Marine Le Pen⟧ lost. ⟦Marine Le Pen|Le Pen⟧ wept.",
    "⟦Moon Jae-in|Moon Jae-in⟧ left.",
  ])
  func people(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(arguments: [
    "✗ The ⟦Ukrainian foreign ministry|Ukrainian foreign ministry⟧ replied.",
    "The chairman of the ⟦Joint Chiefs of Staff|Joint Chiefs of Staff⟧ replied.",
  ])
  func bodies(_ marked: String) { expectReading(marked, .entities(.organisation)) }
}
