internal import DramatisLexicon
internal import DramatisText

/// Tells the country whose office of state somebody holds where the title alone says it: "President Doe".
///
/// A story about one country’s politics names that country and its bodies most, and names them where it names
/// whoever holds the office. Each country counts once a name, by itself or by a body of its own (a parliament, a
/// party, a ministry); what stands in a sentence that names the holder counts twice over.
struct OfficeCountries {
  /// The code of each country named.
  private var codes: [EntityID: String] = [:]
  /// How often each country is named.
  private var all: [EntityID: Int] = [:]
  /// The countries named and the sentences they are named in, in text order, once a name.
  private var named: [(sentence: Int32, country: EntityID)] = []
  /// The sentences that name each person, in text order.
  private var sentences: [EntityID: [Int32]] = [:]

  /// How many times the measure of the next country that of the one chosen must be.
  private static let margin = 3

  /// How often a country must be named that is never named near the holder.
  private static let tellingCount = 3

  /// Counts the names of `cast`. O(names).
  init(document: Document, names: Names, cast: Cast) {
    var countries: [String: EntityID] = [:]
    for (number, span) in names.spans.enumerated()
    where span.kind == .country || span.kind == .demonym {
      if let code = span.canonical { countries[code] = cast.ofName[number] }
    }
    for (code, country) in countries { codes[country] = code }
    for (number, span) in names.spans.enumerated() {
      let sentence = document.sentenceOf[span.tokens.lowerBound]
      switch span.kind {
      case .country, .demonym: count(cast.ofName[number], in: sentence)
      case .person: add(cast.ofName[number], in: sentence)
      case .organisation:
        guard span.isPolitical, let country = span.country.flatMap({ countries[$0] }) else {
          continue
        }
        count(country, in: sentence)
      case .place: break
      }
    }
  }

  private mutating func count(_ country: EntityID, in sentence: Int32) {
    all[country, default: 0] += 1
    named.append((sentence, country))
  }

  private mutating func add(_ person: EntityID, in sentence: Int32) {
    if sentences[person]?.last != sentence { sentences[person, default: []].append(sentence) }
  }

  /// How much an office is to be expected in a country.
  func weight(of office: String, in country: EntityID) -> Int {
    codes[country].map { Government.weight(of: office, in: $0) } ?? 0
  }

  /// The country of the `office` that `holder` holds, none of `others`: the first by (near + 1)² · all · weight, where
  /// near counts the sentences that name the holder, if no other comes close. O(countries + names near).
  func country(of holder: EntityID, office: String, but others: Set<EntityID>) -> EntityID? {
    var near: [EntityID: Int] = [:]
    for sentence in sentences[holder] ?? [] {
      var index = named.partitioningIndex { $0.sentence >= sentence }
      while index < named.count, named[index].sentence == sentence {
        near[named[index].country, default: 0] += 1
        index += 1
      }
    }
    let ranked = all.filter { !others.contains($0.key) }.map { country, count in
      let local = near[country, default: 0] + 1
      let isTelling = local > 1 || count >= Self.tellingCount
      return (
        country: country,
        measure: isTelling ? local * local * count * weight(of: office, in: country) : 0
      )
    }.sorted { ($1.measure, $0.country) < ($0.measure, $1.country) }
    guard let best = ranked.first, best.measure > 0 else { return nil }
    let second = ranked.dropFirst().first?.measure ?? 0
    return best.measure >= Self.margin * second ? best.country : nil
  }
}
