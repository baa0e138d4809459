internal import DramatisLexicon
internal import DramatisText

/// Finds whom "the 52-year-old" names: the only one whose name has that age behind it ("Jane Doe, 52,").
struct AgeDescriptions {
  let document: Document
  let names: Names

  /// Adds the descriptions to `cast`. O(tokens).
  func add(to cast: inout Cast) {
    let ages = ages(cast)
    guard !ages.isEmpty else { return }
    for token in document.tokens.indices.dropLast(4) where isAge(token) {
      guard let holders = ages[document.text(token..<token + 1)], holders.count == 1,
        let holder = holders.first, let tokens = description(token, of: cast[holder])
      else { continue }
      cast.ofDescription[tokens.lowerBound] = Cast.Description(tokens: tokens, entity: holder)
      cast[holder].mentions.append(
        Mention(range: document.range(tokens), form: .nominal, rule: "nominal.age"))
    }
  }

  /// The people of each age that stands between a comma and another mark behind a name.
  private func ages(_ cast: Cast) -> [String: Set<EntityID>] {
    var result: [String: Set<EntityID>] = [:]
    for (number, span) in names.spans.enumerated() where span.kind == .person {
      let age = span.tokens.upperBound + 1
      guard document.kind(age - 1) == .comma, document.kind(age) == .number,
        [.comma, .period].contains(document.kind(age + 1))
      else { continue }
      result[document.text(age..<age + 1), default: []].insert(cast.ofName[number])
    }
    return result
  }

  /// "52-year-old"
  private func isAge(_ token: Int) -> Bool {
    document.kind(token) == .number && document.kind(token + 1) == .hyphen
      && document.kind(token + 3) == .hyphen
      && document.text(token + 2..<token + 3) == "year"
      && document.text(token + 4..<token + 5) == "old"
  }

  /// The tokens from "the" on, with the noun behind the age, if that agrees with the gender of `member`.
  private func description(_ age: Int, of member: Cast.Member) -> Range<Int>? {
    guard document.keyword(age - 1) == .the else { return nil }
    let end = age + 5
    guard document.isLowercase(end), document.words[end].nounGender != .none else {
      return age - 1..<end
    }
    return Gender(document.words[end].nounGender).agrees(with: member.gender)
      ? age - 1..<end + 1 : nil
  }
}
