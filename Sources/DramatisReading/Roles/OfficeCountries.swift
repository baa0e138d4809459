internal import DramatisLexicon
internal import DramatisText

/// Tells the country whose office of state somebody holds where the title alone says it: "President Doe".
///
/// A story about one country’s politics names that country and its bodies most, and names them where it names
/// whoever holds the office. Each country counts once a name, by itself or by a body of its own (a parliament, a
/// party, a ministry); what stands in a sentence that names the holder counts twice over.
struct OfficeCountries {
  /// The countries that the story names, by their codes.
  private var countries: [String: EntityID] = [:]
  /// How often each country is named, by itself or by its bodies, whether it is named by itself or not.
  private var all: [String: Int] = [:]
  /// The codes of the countries of everything named: what a place or body of any kind lies in.
  private(set) var hinted: Set<String> = []
  /// The countries named and the sentences they are named in, in text order, once a name.
  private var named: [(sentence: Int32, code: String)] = []
  /// The sentences that name each person, in text order.
  private var sentences: [EntityID: [Int32]] = [:]

  /// How many times the measure of the next country that of the one chosen must be.
  private static let margin = 3

  /// How often a country must be named that is never named near the holder.
  private static let tellingCount = 3

  /// Counts the names of `cast`. O(names).
  init(document: Document, names: Names, cast: Cast) {
    for (number, span) in names.spans.enumerated() {
      let sentence = document.sentenceOf[span.tokens.lowerBound]
      if let code = span.country { hinted.insert(code) }
      switch span.kind {
      case .country, .demonym:
        guard let code = span.canonical else { continue }
        countries[code] = cast.ofName[number]
        hinted.insert(code)
        count(code, in: sentence)
      case .person: add(cast.ofName[number], in: sentence)
      case .organisation:
        if span.isPolitical, let code = span.country { count(code, in: sentence) }
      case .place: break
      }
    }
  }

  private mutating func count(_ code: String, in sentence: Int32) {
    all[code, default: 0] += 1
    named.append((sentence, code))
  }

  private mutating func add(_ person: EntityID, in sentence: Int32) {
    if sentences[person]?.last != sentence { sentences[person, default: []].append(sentence) }
  }

  /// The country of the `office` that `holder` holds, none that `isTaken`: the first by (near + 1)² · all · weight, where
  /// near counts the sentences that name the holder, if no other comes close and the story names it by itself.
  /// O(names near + countries · log countries).
  func country(
    of holder: EntityID, office: String, isTaken: (EntityID) -> Bool
  ) -> EntityID? {
    var near: [String: Int] = [:]
    for sentence in sentences[holder] ?? [] {
      var index = named.partitioningIndex { $0.sentence >= sentence }
      while index < named.count, named[index].sentence == sentence {
        near[named[index].code, default: 0] += 1
        index += 1
      }
    }
    let ranked = all.filter { code, _ in countries[code].map { !isTaken($0) } ?? true }
      .map { code, count in
        let local = near[code, default: 0] + 1
        let isTelling = local > 1 || count >= Self.tellingCount
        let weight = isTelling ? Government.weight(of: office, in: code) : 0
        return (code: code, measure: local * local * count * weight)
      }.sorted { ($1.measure, $0.code) < ($0.measure, $1.code) }
    guard let best = ranked.first, best.measure > 0 else { return nil }
    let second = ranked.dropFirst().first?.measure ?? 0
    return best.measure >= Self.margin * second ? countries[best.code] : nil
  }
}
