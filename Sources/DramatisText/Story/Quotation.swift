/// Reported speech or thought: whose words, which words, told to whom.
public struct Quotation: Sendable, Hashable {
  /// How the words are reported.
  public var kind: QuotationKind
  /// The words reported, without the quotation marks around them.
  public var range: TextRange
  /// Who speaks, when that is an entity of the story.
  public var speaker: EntityID?
  /// The words that name the speaker there: "Wallace", "he", "Western officials".
  public var speakerMention: TextRange?
  /// The word or words that report: "said", "according to".
  public var cue: TextRange?
  /// Who is spoken to, when that is an entity of the story.
  public var addressee: EntityID?
  /// The words that name the addressee there.
  public var addresseeMention: TextRange?
  /// What decided on the speaker.
  public var rule: Rule
  /// How sure the speaker is, from 0 to 1.
  public var confidence: Double

  /// Makes a quotation.
  public init(
    kind: QuotationKind, range: TextRange, speaker: EntityID? = nil,
    speakerMention: TextRange? = nil, cue: TextRange? = nil, addressee: EntityID? = nil,
    addresseeMention: TextRange? = nil, rule: Rule, confidence: Double
  ) {
    self.kind = kind
    self.range = range
    self.speaker = speaker
    self.speakerMention = speakerMention
    self.cue = cue
    self.addressee = addressee
    self.addresseeMention = addresseeMention
    self.rule = rule
    self.confidence = confidence
  }
}

/// The ways of reporting words.
public enum QuotationKind: String, Sendable, Hashable, CaseIterable {
  /// In quotation marks.
  case direct
  /// Told: "he said that he would come".
  case indirect
  /// Told, with quoted words inside: "he said it was “too early” to tell".
  case mixed
}
