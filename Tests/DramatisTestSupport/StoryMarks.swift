internal import Dramatis
public import DramatisText

/// What of a story is written into its text.
public enum StoryPart: Sendable, Hashable {
  /// Entities of a kind, labelled by their names: `⟦United Kingdom|British⟧`. Pronouns left out.
  case entities(EntityKind)
  /// Entities' pronouns and descriptions: `⟦Ben Wallace|He⟧`.
  case pronouns
  /// Offices with holder and owner: `⟦Defence Secretary; Ben Wallace; United Kingdom|…⟧`, `-` for none.
  case roles
  /// Quotations by their speakers: `⟪Ben Wallace|…⟫`, `?words` for a speaker that is no entity.
  case quotations
  /// Quotations by their kind: `⟪direct|…⟫`.
  case quotationKinds
  /// Quotations by their rule: `⟪cue.before|…⟫`.
  case quotationRules
  /// Quotations with their hearers: `⟪Ben Wallace > House of Commons|…⟫`.
  case addressees
  /// Words of people by the rule that found them: `⟦name.person.tagger|…⟧`.
  case rules(EntityKind)
}

/// One reader for each window: what it has looked up serves the next test.
private let readers = Dictionary(
  uniqueKeysWithValues: CoMentionWindow.allCases.map { window in
    var options = Reader.Options()
    options.window = window
    return (window, Reader(options: options))
  })

/// The story of `text`.
public func story(of text: String, window: CoMentionWindow = .sentence) -> Story {
  (readers[window] ?? Reader()).story(of: Article(id: "test", text: text))
}

extension Story {
  /// The text with `parts` of the story marked.
  public func marked(_ parts: [StoryPart]) -> String {
    article.text.marked(parts.flatMap(marks))
  }

  private func marks(_ part: StoryPart) -> [TextMark] {
    switch part {
    case .entities(let kind):
      mentions(of: kind, forms: [.name, .demonym, .title]) { entity, _ in entity.name }
    case .rules(let kind):
      mentions(of: kind, forms: [.name, .demonym, .title]) { _, mention in mention.rule.rawValue }
    case .pronouns:
      EntityKind.allCases.flatMap {
        mentions(of: $0, forms: [.pronoun, .nominal]) { entity, _ in entity.name }
      }
    case .roles:
      mentions(of: .role, forms: [.title]) { role, _ in
        "\(role.name); \(name(role.holder) ?? "-"); \(name(role.of) ?? "-")"
      }
    case .quotations: quotationMarks(speakerLabel)
    case .quotationKinds: quotationMarks { $0.kind.rawValue }
    case .quotationRules: quotationMarks { $0.rule.rawValue }
    case .addressees: quotationMarks { "\(speakerLabel($0)) > \(addresseeLabel($0))" }
    }
  }

  private func mentions(
    of kind: EntityKind, forms: Set<MentionForm>, label: (Entity, Mention) -> String
  ) -> [TextMark] {
    entities.filter { $0.kind == kind }.flatMap { entity in
      entity.mentions.filter { forms.contains($0.form) }.map {
        TextMark(range: Int($0.range.lower)..<Int($0.range.upper), label: label(entity, $0))
      }
    }
  }

  private func quotationMarks(_ label: (Quotation) -> String) -> [TextMark] {
    quotations.map {
      TextMark(
        range: Int($0.range.lower)..<Int($0.range.upper), label: label($0), isQuotation: true)
    }
  }

  private func name(_ id: EntityID?) -> String? { id.map { self[$0].name } }

  private func speakerLabel(_ quotation: Quotation) -> String {
    name(quotation.speaker) ?? "?" + (quotation.speakerMention.map { article[$0] } ?? "")
  }

  private func addresseeLabel(_ quotation: Quotation) -> String {
    name(quotation.addressee) ?? quotation.addresseeMention.map { "?" + article[$0] } ?? "-"
  }

  /// The names of the entities of `kind`, sorted.
  public func names(_ kind: EntityKind) -> [String] {
    entities.filter { $0.kind == kind }.map(\.name).sorted()
  }

  /// The ties of `kind` as "source > target", with the weight where it is not 1, in their order.
  public func tieNames(_ kind: TieKind) -> [String] {
    ties.filter { $0.kind == kind }.map { tie in
      let ends = [self[tie.source].name, self[tie.target].name]
      return ends.joined(separator: " > ") + (tie.weight == 1 ? "" : " ×\(tie.weight)")
    }
  }
}
