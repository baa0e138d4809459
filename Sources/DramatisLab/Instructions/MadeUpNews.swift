internal import DramatisTestSupport
internal import DramatisText

/// Articles that a seed makes of words written here: with the names, offices, quotations and pronouns
/// of news, and nobody’s text. The same on every machine.
struct MadeUpNews {
  private var random = Seeded(1)
  /// Who is in the article being written.
  private var people: [Person] = []
  private var bodies: [String] = []

  private struct Person {
    var given: String
    var surname: String
    var office: String
    var pronoun: String
  }

  /// Articles of `words` words together or a few more.
  static func articles(words: Int) -> [Article] {
    var news = MadeUpNews()
    var result: [Article] = []
    var count = 0
    while count < words {
      let text = news.article()
      count += text.split(whereSeparator: \.isWhitespace).count
      result.append(Article(id: "made-up \(result.count)", text: text))
    }
    return result
  }

  /// How many words and how many different ones.
  static func size(of articles: [Article]) -> (words: Int, types: Int) {
    let words = articles.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
    return (words.count, Set(words).count)
  }

  // MARK: An article

  private mutating func article() -> String {
    people = (0..<6).map { _ in person() }
    bodies = (0..<4).map { _ in body() }
    let paragraphs = (0..<14).map { number in
      number == 0
        ? lead()
        : (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence() }
          .joined(separator: " ")
    }
    return headline() + "\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }

  private mutating func headline() -> String {
    "\(somebody.surname) \(one(of: Self.headlineVerbs)) \(one(of: Self.countries)) over \(noun())"
  }

  private mutating func lead() -> String {
    let who = somebody
    return "\(one(of: Self.cities).uppercased()), \(one(of: Self.months)) \(day()) - \(who.office) "
      + "\(who.given) \(who.surname) \(one(of: Self.verbs)) the \(adjective()) \(noun()) of "
      + "\(one(of: Self.countries)) on \(one(of: Self.weekdays)), \(one(of: bodies)) said."
  }

  private mutating func sentence() -> String {
    let (who, other) = (somebody, somebody)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return "“\(clause(capital: true)),” \(who.surname) \(one(of: Self.cues))."
    case 1:
      return "“\(clause(capital: true)),” \(one(of: Self.cues)) \(who.given) \(who.surname), the "
        + "\(who.office.lowercased()). “\(clause(capital: true)), and \(other.pronoun) knows it.”"
    case 2: return "\(who.surname) told \(one(of: bodies)) that \(clause())."
    case 3: return "\(capitalised(who.pronoun)) said \(clause()), adding that \(clause())."
    case 4:
      return "According to \(one(of: bodies)), \(clause()), while \(other.given) \(other.surname) "
        + "\(one(of: Self.verbs)) the \(noun())."
    case 5:
      return "\(who.office) \(who.given) \(who.surname) met \(one(of: Self.countries))’s "
        + "\(other.office.lowercased()), \(other.given) \(other.surname), in \(one(of: Self.cities))."
    case 6:
      return "Asked whether \(clause()), \(who.pronoun) replied: “\(clause(capital: true)).”"
    case 7:
      return "\(one(of: Self.demonyms)) officials \(one(of: Self.verbs)) \(one(of: bodies)) after "
        + "\(clause())."
    default: return capitalised(clause()) + "."
    }
  }

  private mutating func clause(capital: Bool = false) -> String {
    let text =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: "the \(noun()) would \(one(of: Self.infinitives)) the \(adjective()) \(noun())"
      case 1: "\(one(of: bodies)) \(one(of: Self.verbs)) a \(noun()) for the \(noun())"
      case 2:
        "\(somebody.surname) had \(one(of: Self.verbs)) \(number()) \(noun())s in "
          + "\(one(of: Self.cities))"
      case 3:
        "the \(adjective()) \(noun()) \(one(of: Self.verbs)) the \(noun()) before the \(noun())"
      default: "it was \(adjective()) to \(one(of: Self.infinitives)) \(one(of: Self.countries))"
      }
    return capital ? capitalised(text) : text
  }

  // MARK: Words

  private var somebody: Person {
    mutating get { people[Int.random(in: people.indices, using: &random)] }
  }

  private mutating func person() -> Person {
    let isWoman = Bool.random(using: &random)
    return Person(
      given: one(of: isWoman ? Self.women : Self.men), surname: surname(),
      office: one(of: Self.offices), pronoun: isWoman ? "she" : "he")
  }

  private mutating func surname() -> String {
    capitalised(one(of: Self.beginnings) + one(of: Self.middles) + one(of: Self.ends))
  }

  private mutating func body() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: one(of: Self.knownBodies)
    case 1: "the \(surname()) \(one(of: Self.bodyNouns))"
    case 2: "the \(one(of: Self.bodyNouns)) of \(one(of: Self.subjects))"
    default: "\(surname()) & Co"
    }
  }

  /// A noun: mostly one of the list, at times one with a made-up front, as news has rare words.
  private mutating func noun() -> String {
    let noun = one(of: Self.nouns)
    guard Int.random(in: 0..<8, using: &random) == 0 else { return noun }
    return one(of: Self.beginnings).lowercased() + one(of: Self.middles) + noun
  }

  private mutating func adjective() -> String { one(of: Self.adjectives) }

  private mutating func day() -> Int { Int.random(in: 1...28, using: &random) }

  private mutating func number() -> String {
    let number = Int.random(in: 2...9_000, using: &random)
    return number < 1000
      ? "\(number)" : "\(number / 1000),\(String(1000 + number % 1000).dropFirst())"
  }

  private mutating func one(of words: [String]) -> String {
    words[Int.random(in: words.indices, using: &random)]
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  private static let women = words(
    "Anna Maria Ruth Helen Priya Fatima Ingrid Rosa Mei Olga Sarah Ama")
  private static let men = words(
    "John Luc Marek Tom Ahmed Sergei Paulo Kenji David Omar Peter Kofi")
  private static let beginnings = words(
    "Hol Mar Tis Bran Whit Ped Kor Zel Har Lin Mor Dav Pel Sand Ros Bel Cas Vol Tren Gar Nov Ost")
  private static let middles = words("a e i o u an en in on ar er or al el il am em ick ett ow")
  private static let ends = words(
    "ley son man ski ov sen ter dale win berg ton well man ez ini eau ham field ris kin")
  private static let offices = [
    "President", "Prime Minister", "Foreign Minister", "Defence Secretary", "Senator",
    "Deputy Governor", "Chief Executive", "Ambassador", "Mayor", "Police Commissioner",
  ]
  private static let countries = words(
    "France Germany Poland Russia China Japan Kenya Brazil Canada India Turkey Norway Chile Egypt")
  private static let demonyms = words(
    "French German Polish Russian Chinese Kenyan Brazilian Turkish")
  private static let cities = words(
    "Paris Berlin Warsaw Moscow Beijing Nairobi Geneva London Cairo Oslo Boston Delhi Lima")
  private static let knownBodies = [
    "NATO", "the United Nations", "the European Commission", "the World Bank", "Parliament",
    "the Kremlin", "the White House", "the BBC",
  ]
  private static let bodyNouns = words(
    "Ministry Institute Foundation Committee Council Bank Union Agency University Party")
  private static let subjects = words(
    "Health Energy Trade Justice Transport Fisheries Labour Science")
  private static let months = words("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.")
  private static let weekdays = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  private static let cues = words(
    "said said said told replied warned added insisted argued claimed")
  private static let headlineVerbs = words("warns urges blames thanks meets leaves fights praises")
  private static let verbs = words(
    "rejected approved delayed welcomed criticised defended opened closed signed changed ended "
      + "joined visited reviewed planned ordered supported dropped raised cut")
  private static let infinitives = words(
    "reject approve delay welcome defend open close sign change end join visit review support help")
  private static let adjectives = words(
    "new old large small late early difficult public private national local final second recent "
      + "possible important secret joint annual broken")
  private static let nouns = words(
    "plan treaty budget harbour bridge school hospital election border market court vote report "
      + "tax price railway company worker farmer soldier teacher election protest storm river road "
      + "weapon law rule meeting visit speech letter offer deal threat attack ceasefire summit "
      + "inquiry strike pipeline factory airport museum project reform programme crisis debt loan")
}
