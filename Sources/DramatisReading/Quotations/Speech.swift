internal import DramatisText

/// A quotation found, before its speaker is known as an entity.
struct Speech {
  /// The words reported.
  var content: Range<Int>
  var kind: QuotationKind
  /// The words that report.
  var cue: Range<Int>?
  /// The words that name the speaker.
  var source: Source?
  /// The words that name whom it is said to.
  var addressee: Source?
  /// What found it.
  var rule: Rule
}
