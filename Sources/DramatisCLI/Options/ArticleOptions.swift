internal import ArgumentParser
internal import DramatisResolution
internal import DramatisStore
internal import DramatisText

/// Which of the inputs' articles count: shared by the verbs that answer from them.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only articles from this day, month or year on.", valueName: "yyyy[-mm[-dd]]"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Only articles up to this day, month or year, itself included.", valueName: "yyyy[-mm[-dd]]"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only articles of this outlet; may be given several times.", valueName: "name"))
  var outlet: [String] = []

  /// All articles.
  static var all: ArticleOptions {
    var options = ArticleOptions()
    (options.since, options.until, options.outlet) = (nil, nil, [])
    return options
  }

  func validate() throws {
    for (name, value) in [("since", since), ("until", until)] {
      guard let value, Self.days(of: value) == nil else { continue }
      throw ValidationError("--\(name) needs a day, as in 2022-02-21, or a month or year.")
    }
    let filter = filter
    if let since = filter.since, let until = filter.until, since > until {
      throw ValidationError("--since is later than --until.")
    }
  }

  /// The options as a corpus takes them.
  var filter: CorpusFilter {
    CorpusFilter(
      since: since.flatMap { Self.days(of: $0)?.lowerBound },
      until: until.flatMap { Self.days(of: $0)?.upperBound }, outlets: outlet)
  }

  /// Whether an article counts. One without a date does not, if dates matter.
  func includes(_ article: Article) -> Bool {
    let filter = filter
    if filter.since != nil || filter.until != nil {
      guard let day = article.day else { return false }
      if day < filter.since ?? day || day > filter.until ?? day { return false }
    }
    return outlet.isEmpty || outlet.contains { $0.lowercased() == article.outlet?.lowercased() }
  }

  /// The days of a day, month or year; nil if it is none.
  private static func days(of period: String) -> ClosedRange<Int>? {
    switch period.utf8.count {
    case 10: return Day(iso: period).map { $0.number...$0.number }
    case 7:
      guard let first = Day(iso: "\(period)-01") else { return nil }
      // The 31st, or the last day that the month has.
      let last = (28...31).reversed().lazy.compactMap { Day(iso: "\(period)-\($0)") }.first
      return first.number...(last ?? first).number
    case 4:
      guard let first = Day(iso: "\(period)-01-01"), let last = Day(iso: "\(period)-12-31") else {
        return nil
      }
      return first.number...last.number
    default: return nil
    }
  }
}
