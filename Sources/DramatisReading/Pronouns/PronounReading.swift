package import DramatisText

/// How the pronouns of a text were read: what training and scoring look at.
package struct PronounReading {
  /// An entity as far as pronouns matter.
  package struct Member {
    package var isPerson: Bool
    /// Where it is named, other than by pronouns.
    package var names: [TextRange]
    /// The pronouns that mean it.
    package var pronouns: [TextRange]
  }

  /// The entities, by number.
  package var members: [Member]
  /// What each pronoun chose from.
  package var choices: [Choice]

  /// What a pronoun could choose from: the candidates and the features of each, nobody's first.
  package struct Choice {
    package var range: TextRange
    package var entities: [Int]
    package var features: [[Int32]]
    /// Whether the gender of each entity, as far as it is known, is the pronoun's.
    package var agreements: [Bool?]
  }

  /// Reads `text` with `model` for its pronouns.
  package init(
    _ text: String, session: ReadingSession, model: AntecedentModel,
    keeping keptChoices: KeptChoices = .none
  ) {
    let document = Document(text, vocabulary: session.vocabulary)
    let discourse = Reading.discourse(
      of: document, session: session, model: model, keptChoices: keptChoices)
    members = discourse.cast.members.map { member in
      Member(
        isPerson: member.kind == .person,
        names: member.mentions.filter { $0.form != .pronoun }.map(\.range),
        pronouns: member.mentions.filter { $0.form == .pronoun }.map(\.range))
    }
    choices = discourse.choices.map { choice in
      Choice(
        range: document.range(choice.pronoun.token..<choice.pronoun.token + 1),
        entities: choice.entities.map(\.index), features: choice.features,
        agreements: choice.entities.map { entity in
          let gender = discourse.cast[entity].gender
          return gender == .unknown ? nil : gender == choice.pronoun.gender
        })
    }
  }
}
