/// How sure a name is, from 0 to 1.
///
/// A name that the tagger finds is as sure as its probability, whether the lexicon has it too or not:
/// of names that both find the tagger’s probabilities were measured to be right as well. For names that
/// only a table or a rule finds there is a constant: the share that is right, counted on
/// development text and rounded to a twentieth (the article “The model” has the counts). Where the corpora
/// mark other things than we do, or hold too few, it leans on stories annotated by our own guidelines.
enum NameConfidence {
  /// A country of the lexicon: 40 of 53 were right.
  static let country = 0.75
  /// A demonym of the lexicon: 44 of 44; the corpora have no such class.
  static let demonym = 0.95
  /// A body of the lexicon: 81 of 195, with 20 of 20 in stories; corpora take the White House for a place and
  /// pass over parliaments.
  static let organisation = 0.6
  /// Another place of the lexicon: 10 of 29.
  static let place = 0.35
  /// Capitalised words behind “the” that end in one like “Committee”, or a country’s “Parliament”: 14 of 18.
  static let institution = 0.8
  /// A given name, though a place’s too, before another word of a name: too few to count.
  static let given = 0.5
  /// A capitalised word behind “Mr” that the tagger takes for none: too few to count.
  static let titled = 0.5
  /// A word that names a person elsewhere in the document: 22 of 56.
  static let known = 0.4
  /// A name that the tagger takes for a body’s or place’s, with he or she beside it: 56 of 66.
  static let meant = 0.8

  /// A tagger’s probability to thousandths, and never 1: no model is sure of everything.
  static func of(_ probability: Float) -> Double {
    min((Double(probability) * 1000).rounded(), 999) / 1000
  }
}
