/// The headline among what a page gives as one: for machines, for sharing, in sight, on the tab.
struct Headline {
  /// The longest headline, in bytes. Those of news have 30 to 300.
  static let maximumBytes = 1000
  /// How many headings of the first rank are looked at.
  static let maximumHeadings = 64

  /// The headline in JSON-LD.
  var linked: String?
  /// What is shown where the page is shared; it may end in the outlet’s name.
  var shared: String?
  /// The headings of the first rank in sight.
  var shown: [String]
  /// The tab’s title, with the outlet’s name.
  var tab: String?
  var outlet: String?

  init(linked: String?, shared: String?, shown: [String], tab: String?, outlet: String?) {
    func short(_ title: String?) -> String? {
      title?.line.flatMap { $0.utf8.count <= Self.maximumBytes ? $0 : nil }
    }
    self.linked = short(linked)
    self.shared = short(shared)
    self.shown = shown.compactMap(short)
    self.tab = short(tab)
    self.outlet = outlet
  }

  /// The one that most of linked, shared and shown agree on; where all three differ, the one that is on
  /// the tab as well; among equals, as it is shared. They agree whatever their marks and capitals are.
  var best: String? {
    let heading = self.heading
    let linked = self.linked.map { bare($0, against: [heading, self.tab]) }
    let shared = self.shared.map { bare($0, against: [linked, heading, self.tab]) }
    let tab = self.tab.map { bare($0, against: [linked, shared, heading]) }
    let candidates = [shared, linked, heading].compactMap { $0 }
    let voters =
      Set(candidates.map(\.folded)).count == 3 ? candidates + [tab].compactMap(\.self) : candidates
    var best: (votes: Int, title: String)?
    for candidate in candidates {
      let votes = voters.count { $0.folded == candidate.folded }
      if best.map({ votes > $0.votes }) ?? true { best = (votes, candidate) }
    }
    return best?.title ?? tab
  }

  /// The heading that another title has too, else the first.
  private var heading: String? {
    let others = [linked, shared, tab].compactMap { $0?.folded }
    return shown.first { heading in
      let folded = heading.folded
      return !folded.isEmpty && others.contains { $0.contains(folded) }
    } ?? shown.first
  }

  /// `title` without the outlet’s name and section behind a separator.
  private func bare(_ title: String, against others: [String?]) -> String {
    let cuts = Self.cuts(of: title)
    let known = others.compactMap { $0?.folded }
    for cut in cuts where known.contains(title[..<cut].folded) { return String(title[..<cut]) }
    guard let last = cuts.last, let outlet = outlet?.folded, !outlet.isEmpty else { return title }
    let tail = title[last...].folded
    return tail.contains(outlet) || !tail.isEmpty && outlet.contains(tail)
      ? String(title[..<last]) : title
  }

  /// Where a separator with spaces around it begins.
  private static func cuts(of title: String) -> [String.Index] {
    let separators: Set<Character> = ["|", "-", "–", "—", "•", "·", "*", "»", ":"]
    var cuts: [String.Index] = []
    var index = title.startIndex
    while index < title.endIndex {
      let next = title.index(after: index)
      if title[index] == " ", next < title.endIndex, separators.contains(title[next]) {
        let behind = title.index(after: next)
        if behind < title.endIndex, title[behind] == " " { cuts.append(index) }
      }
      index = next
    }
    return cuts
  }
}
