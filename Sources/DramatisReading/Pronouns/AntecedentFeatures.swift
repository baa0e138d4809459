internal import DramatisLexicon
internal import DramatisText

/// What the model looks at: each feature is a template filled with a value for each of its axes. A
/// feature's name is the template's and the values, so that the table of weights can be read.
package enum AntecedentTemplate: Int, AxisTemplate {
  case distance, part, form, context, clause, recency, first, subject, parallel, opening, closing
  case previous, otherPrevious, previousContext, count, documentCount, topic, new, recent
  case paragraph, subjectOfText, sourcePart, salience
  case certainty, share, reported, joined, office, ahead, speaker
  case nearestSubject, clauseOpening, ownClause, possessed, length, before, second, competitors
  case chain, relation, aheadPart, aheadOpener, verb, joint, ownJoint
  case rival, rivalCount, rivalCertainty, rivals
  case mainSubject, mainOpener, introduction, next, ownSpeech
  case sureness, relativeHead, phrasePart
  case none, noneBefore, noneNoun

  /// The group that the template belongs to: what an ablation leaves out together.
  package var group: String {
    switch self {
    case .distance, .recency, .form, .paragraph, .length, .second: "distance"
    case .part, .context, .clause, .parallel, .opening, .closing, .joined, .subject, .first,
      .before:
      "place"
    case .nearestSubject, .clauseOpening, .ownClause, .relativeHead, .phrasePart: "clause"
    case .joint, .ownJoint, .verb, .possessed, .relation: "words"
    case .rival, .rivalCount, .rivals: "rival"
    case .previous, .otherPrevious, .previousContext: "previous pronoun"
    case .count, .documentCount, .topic, .new, .recent, .chain, .competitors: "prominence"
    case .certainty, .share, .rivalCertainty: "gender"
    case .reported, .speaker, .subjectOfText, .sourcePart, .salience: "quotation"
    case .ahead, .aheadPart, .aheadOpener, .mainSubject, .mainOpener: "cataphora"
    case .introduction, .next, .sureness: "naming"
    case .ownSpeech: "speech"
    case .office: "office"
    case .none, .noneBefore, .noneNoun: "no antecedent"
    }
  }

  /// The numbers of the features.
  package static let space = FeatureSpace<AntecedentTemplate>()

  /// The values of each axis.
  package var axes: [[String]] {
    typealias Axis = AntecedentAxis
    return switch self {
    case .distance: [Axis.cases, Axis.distances]
    case .part: [Axis.cases, Axis.near, Axis.parts]
    case .form: [Axis.cases, Axis.near, Axis.forms]
    case .context: [Axis.cases, Axis.openings, Axis.near, Axis.parts]
    case .clause: [Axis.cases, Axis.parts, Axis.numbers]
    case .recency: [Axis.cases, Axis.near, Axis.numbers]
    case .first: [Axis.cases, Axis.near, Axis.numbers]
    case .subject: [Axis.cases, Axis.flags, Axis.flags, Axis.flags]
    case .parallel: [Axis.cases, Axis.near, Axis.flags]
    case .opening: [Axis.cases, Axis.near, Axis.openings]
    case .closing: [Axis.cases, Axis.near, Axis.closings]
    case .previous, .previousContext: [Axis.cases, Axis.cases, Axis.numbers]
    case .otherPrevious: [Axis.cases, Axis.cases, Axis.numbers]
    case .count: [Axis.cases, Axis.counts, Axis.flags]
    case .documentCount: [Axis.counts, Axis.flags]
    case .topic: [Axis.cases, Axis.near, Axis.flags]
    case .new: [Axis.cases, Axis.near, Axis.parts]
    case .recent: [Axis.cases, Axis.numbers]
    case .certainty: [Axis.certainties, Axis.near]
    case .share: [Axis.shares, Axis.flags, Axis.near]
    case .salience: [Axis.speeches, Axis.numbers]
    case .paragraph: [Axis.flags, Axis.near, Axis.flags]
    case .subjectOfText: [Axis.flags, Axis.flags, Axis.flags, Axis.near]
    case .sourcePart: [Axis.flags, Axis.near, Axis.parts]
    case .reported: [Axis.cases, Axis.flags, Axis.flags, Axis.near]
    case .joined: [Axis.cases, Axis.near]
    case .office: [Axis.cases, Axis.near]
    case .ahead: [Axis.cases, Axis.aheads, Axis.flags]
    case .speaker: [Axis.flags, Axis.flags]
    case .nearestSubject: [Axis.cases, Axis.relations, Axis.numbers]
    case .clauseOpening: [Axis.cases, Axis.openings, Axis.relations, Axis.near]
    case .ownClause: [Axis.near, Axis.parts, Axis.openings]
    case .possessed: [Axis.possessed, Axis.relations, Axis.near]
    case .length: [Axis.cases, Axis.lengths]
    case .before: [Axis.cases, Axis.numbers, Axis.parts]
    case .second: [Axis.cases, Axis.near, Axis.parts]
    case .competitors: [Axis.numbers, Axis.near]
    case .chain: [Axis.cases, Axis.numbers]
    case .relation: [Axis.cases, Axis.near, Axis.flags]
    case .aheadPart: [Axis.aheads, Axis.parts]
    case .aheadOpener: [Axis.aheads, Axis.openers, Axis.numbers]
    case .verb: [Axis.parts, Axis.verbs, Axis.near]
    case .joint: [Axis.joints, Axis.near, Axis.parts]
    case .ownJoint: [Axis.cases, Axis.joints, Axis.near]
    case .rival: [Axis.near, Axis.parts, Axis.near, Axis.parts]
    case .rivalCount: [Axis.comparisons, Axis.comparisons, Axis.near]
    case .rivalCertainty: [Axis.certainties, Axis.certainties]
    case .rivals: [Axis.near, Axis.parts, Axis.numbers, Axis.numbers]
    case .mainSubject: [Axis.cases, Axis.mainSubjects, Axis.near]
    case .mainOpener: [Axis.openers, Axis.mainSubjects]
    case .introduction: [Axis.cases, Axis.near, Axis.forms, Axis.forms]
    case .next: [Axis.cases, Axis.near, Axis.nexts]
    case .ownSpeech: [Axis.cases, Axis.relations, Axis.near, Axis.flags]
    case .sureness: [Axis.near, Axis.sureness, Axis.flags]
    case .relativeHead: [Axis.cases, Axis.relatives, Axis.relations]
    case .phrasePart: [Axis.flags, Axis.near, Axis.parts, Axis.openings]
    case .none: [Axis.cases, Axis.numbers]
    case .noneBefore: [Axis.cases, Axis.previous]
    case .noneNoun: [Axis.cases, Axis.nouns]
    }
  }
}

/// The values that the axes of templates take.
enum AntecedentAxis {
  static let cases = ["subject", "object", "possessive", "reflexive"]
  static let distances = ["ahead", "same", "1", "2", "3", "more"]
  static let near = ["ahead", "same", "1", "more"]
  static let parts = ["subject", "object", "possessive", "prepositional", "apposed"]
  static let forms = ["full", "single", "pronoun", "office"]
  static let openings = [
    "sentence", "comma", "coordinator", "subordinator", "that", "relative", "preposition", "verb",
    "bracket", "noun", "mark",
  ]
  static let closings = [
    "sentence", "comma", "coordinator", "auxiliary", "verb", "relative", "preposition", "bracket",
    "clitic", "other",
  ]
  static let numbers = ["0", "1", "2", "more"]
  static let counts = ["1", "2", "3-4", "5-8", "more"]
  static let speeches = ["narrative", "source", "reported"]
  static let nouns = ["none", "same", "1"]
  static let flags = ["no", "yes"]
  static let certainties = ["unknown", "told", "pronoun", "otherPronoun"]
  static let shares = ["none", "0-10", "10-40", "40-60", "60-90", "90-100"]
  static let aheads = ["opener", "openerLater", "first", "later", "apposed", "bracketed"]
  static let previous = ["none", "resolved", "unresolved"]
  static let relations = ["nobody", "own", "other"]
  static let possessed = ["none", "own", "person", "plural", "other"]
  static let lengths = ["1", "2-4", "5-8", "9-16", "17-32", "more"]
  static let openers = ["preposition", "conjunction", "participle", "determiner", "name", "other"]
  static let verbs = ["none", "say", "tell", "ask", "think", "auxiliary", "verb"]
  static let jointWords: [Keyword] = [
    .of, .for, .to, .and, .that, .in, .at, .by, .as, .who, .whom, .on, .from, .with, .but, .or, .if,
    .whether, .after, .before, .about, .against, .between, .what, .how, .why, .is, .was, .be, .been,
    .has, .had, .where, .when, .because, .since, .than, .told, .said, .during, .until, .while,
    .although, .though, .also, .called,
  ]
  static let joints = ["start", "mark", "other", "possessive"] + jointWords.map(\.rawValue)

  static let mainSubjects = ["none", "own", "otherName", "pronoun", "other"]
  static let nexts = ["never", "sentence", "subject", "nextSentence", "later"]
  static let sureness = ["0-40", "40-60", "60-80", "80-95", "95-100"]
  static let relatives = ["who", "whom", "that", "other"]
  static let comparisons = ["none", "fewer", "same", "more"]

  /// The bucket of a number of words from 0.
  static func length(_ count: Int) -> Int {
    switch count {
    case ...1: 0
    case ...4: 1
    case ...8: 2
    case ...16: 3
    case ...32: 4
    default: 5
    }
  }

  /// The bucket of how sure a name is, from 0 to 1.
  static func sureness(_ confidence: Double) -> Int {
    switch confidence {
    case ..<0.4: 0
    case ..<0.6: 1
    case ..<0.8: 2
    case ..<0.95: 3
    default: 4
    }
  }

  /// The bucket of a count from 1.
  static func bucket(_ count: Int) -> Int {
    switch count {
    case ...1: 0
    case 2: 1
    case 3...4: 2
    case 5...8: 3
    default: 4
    }
  }
}

extension FeatureSpace<AntecedentTemplate> {
  /// The numbers of the features that only offices have.
  package var ofOffices: [Int] {
    let names = names
    return names.indices.filter { number in
      let words = names[number].split(separator: " ")
      return words[0] == "office" || words[0] == "form" && words.last == "office"
        || words[0] == "documentCount" && words.last == "yes"
    }
  }
}
