internal import DramatisLexicon
internal import DramatisText

/// Tells the country whose office of state somebody holds where the title alone says it: "President Doe".
///
/// A story about one country’s politics names that country and its bodies most, and names them where it names
/// whoever holds the office. Each country counts once a name, by itself or by a body of its own (a parliament, a
/// party, a ministry); what stands in a sentence that names the holder counts twice over.
struct OfficeCountries {
  /// How often each country is named.
  private var all: [EntityID: Int] = [:]
  /// The countries named in each sentence, once a name.
  private var bySentence: [Int32: [EntityID]] = [:]
  /// The sentences that name each person.
  private var sentences: [EntityID: Set<Int32>] = [:]

  /// How many times the measure of the next country that of the one chosen must be.
  private static let margin = 3

  /// How often a country must be named that is never named near the holder.
  private static let tellingCount = 3

  /// Counts the names of `cast`. O(names).
  init(document: Document, names: Names, cast: Cast) {
    let countries = Dictionary(
      cast.members.indices.lazy.filter { cast.members[$0].kind == .country }.map {
        (cast.members[$0].name, EntityID($0))
      }, uniquingKeysWith: { first, _ in first })
    for (number, span) in names.spans.enumerated() {
      let sentence = document.sentenceOf[span.tokens.lowerBound]
      switch span.kind {
      case .country, .demonym: count(cast.ofName[number], in: sentence)
      case .person: sentences[cast.ofName[number], default: []].insert(sentence)
      case .organisation:
        guard let code = span.country, let state = Lexicon.states.row(code)?.string(1),
          let country = countries[state], Self.isPolitical(document.text(span.tokens))
        else { continue }
        count(country, in: sentence)
      case .place: break
      }
    }
  }

  private mutating func count(_ country: EntityID, in sentence: Int32) {
    all[country, default: 0] += 1
    bySentence[sentence, default: []].append(country)
  }

  /// Whether a body of the lexicon belongs to a country’s politics: no company, newspaper or university.
  private static func isPolitical(_ form: String) -> Bool {
    guard let sort = Lexicon.organisations.row(form)?.string(2) else { return true }
    return !["company", "media", "university"].contains { sort.hasPrefix($0) }
  }

  /// The country of the office that `holder` holds, none of `others`: the first by (near + 1)² · all, where
  /// near counts the sentences that name the holder, if no other comes close. O(countries + names near).
  func country(of holder: EntityID, but others: Set<EntityID>) -> EntityID? {
    var near: [EntityID: Int] = [:]
    for sentence in sentences[holder] ?? [] {
      for country in bySentence[sentence] ?? [] { near[country, default: 0] += 1 }
    }
    let ranked = all.filter { !others.contains($0.key) }.map { country, count in
      let local = near[country, default: 0] + 1
      let isTelling = local > 1 || count >= Self.tellingCount
      return (country: country, measure: isTelling ? local * local * count : 0)
    }.sorted { ($1.measure, $0.country) < ($0.measure, $1.country) }
    guard let best = ranked.first, best.measure > 0 else { return nil }
    let second = ranked.dropFirst().first?.measure ?? 0
    return best.measure >= Self.margin * second ? best.country : nil
  }
}
