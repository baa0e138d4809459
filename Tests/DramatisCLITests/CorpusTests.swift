internal import DramatisTestSupport
internal import Foundation
internal import Testing

/// A corpus in a file, as a user meets it.
@Suite struct CorpusTests {
  /// Stories of our own, numbered, some of which name the same people.
  static func lines(_ count: Int) -> String {
    (0..<count).map { number in
      let day = String(format: "2031-%02d-%02d", number / 28 % 12 + 1, number % 28 + 1)
      let outlet = ["Nordlys", "Síldin"][number % 2]
      let text =
        "\(OwnArticles.all[number % OwnArticles.all.count])\n\nNo. \(number): Ada Byron told Karl Popper."
      let fields = [
        ("id", "s\(number)"), ("text", text), ("date", day), ("outlet", outlet),
        ("title", "Story \(number)"),
      ]
      let object = fields.map { "\"\($0)\":\(Self.quoted($1))" }.joined(separator: ",")
      return "{\(object)}\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  static func corpus(of count: Int) throws -> Program {
    let dramatis = try Program()
    try dramatis.write(lines(count), to: "news.jsonl")
    let run = try dramatis("add", "news.dramatis", "news.jsonl")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("dramatis: news.dramatis: \(count) articles added"))
    return dramatis
  }

  @Test(
    "A corpus answers as its articles do",
    arguments: [
      ["mentions", "--of", "Pryce"], ["quotes", "--by", "Marlowe"], ["quotes", "--about", "UK"],
      ["ties", "Moreau"], ["path", "Marlowe", "Popper"], ["read", "--to", "jsonl"],
      ["cast", "--kind", "country,organisation", "--min-confidence", "0.96"],
      ["mentions", "--min-confidence", "0.9"],
      ["quotes", "--by", "Marlowe", "--min-confidence", "0.94"],
      ["ties", "UK", "--min-confidence", "0.9"],
      ["path", "Marlowe", "Popper", "--min-confidence", "0.9"],
    ])
  func sameAnswers(verb: [String]) throws {
    let dramatis = try Program()
    let articles = OwnArticles.all.enumerated().map { number, text in
      "{\"id\":\"a\(number)\",\"text\":\(Self.quoted(text + "\n\nHelen Marlowe met Karl Popper."))}\n"
    }
    try dramatis.write(articles.joined(), to: "news.jsonl")
    #expect(try dramatis("add", "news.dramatis", "news.jsonl").status == 0)
    func ask(_ input: String) throws -> Program.Run {
      let form = verb[0] == "read" ? [] : ["--tsv"]
      return try dramatis.run([verb[0], input] + verb.dropFirst() + form)
    }
    let (corpus, read) = (try ask("news.dramatis"), try ask("news.jsonl"))
    #expect(corpus.status == 0)
    // Entities are numbered in another order, which rows of one weight follow.
    #expect(corpus.lines.sorted() == read.lines.sorted())
  }

  @Test("A corpus is read anew by another model, once")
  func reread() throws {
    let dramatis = try Self.corpus(of: 12)
    let first = try dramatis("reread", "news.dramatis")
    #expect(first.status == 0)
    #expect(first.errors == "dramatis: news.dramatis: 0 stories changed, 0 as before\n")
    let all = try dramatis("reread", "news.dramatis", "--all", "--jobs", "2")
    #expect(all.errors == "dramatis: news.dramatis: 0 stories changed, 12 as before\n")
    let check = try dramatis("doctor", "news.dramatis", "--tsv").output
    #expect(check.contains("12 articles by dramatis "))
    #expect(!check.contains("reread"))
    #expect(try dramatis("reread", "missing.dramatis").status == 66)
    #expect(try dramatis("reread", "news.jsonl").status == 65)
    #expect(try dramatis("reread", "news.dramatis", "--from", "text").status == 64)
  }

  @Test("What is too doubtful takes no row of those that were asked for")
  func doubtful() throws {
    let dramatis = try Self.corpus(of: 30)
    let all = try dramatis("cast", "news.dramatis", "--tsv", "--min-confidence", "0.99").lines
    let few = try dramatis(
      "cast", "news.dramatis", "--tsv", "--min-confidence", "0.99", "--limit", "\(all.count - 1)")
    #expect(all.count > 5 && few.lines == all && few.errors == "")
    let run = try dramatis("ties", "news.dramatis", "Byron", "--min-confidence", "1")
    #expect(run.status == 65)
    #expect(run.errors.contains("“Byron” is less sure than 1.0"))
  }

  @Test("Articles are chosen by day and outlet, in a corpus as in files")
  func filters() throws {
    let dramatis = try Self.corpus(of: 60)
    for input in ["news.dramatis", "news.jsonl"] {
      func count(_ options: String...) throws -> Int {
        try dramatis.run(["read", input, "--to", "jsonl"] + options).lines.count
      }
      #expect(try count("--since", "2031-02", "--until", "2031-02-10") == 10)
      #expect(try count("--until", "2031-01") == 28)
      #expect(try count("--outlet", "nordlys") == 30)
      #expect(try count("--outlet", "SÍLDIN") == 30)
      #expect(try count("--outlet", "Nordlys", "--outlet", "Síldin", "--since", "2031") == 60)
      #expect(try count("--outlet", "x' OR 1=1 --") == 0)
    }
    #expect(try dramatis("cast", "news.dramatis", "--since", "2031-02-30").status == 64)
    #expect(
      try dramatis("cast", "news.dramatis", "--since", "2032", "--until", "2031").status == 64)
  }

  @Test("Words are found, and stay words")
  func search() throws {
    let dramatis = try Self.corpus(of: 8)
    let found = try dramatis("search", "news.dramatis", "harbour", "plan", "--json")
    #expect(found.output.contains("[Harbour] [plan] sinks minister"))
    #expect(found.output.contains("\"articles\":2"))
    for words in ["a\" OR b*", "NEAR(", "\"", "';--", "col:x", "-", "()"] {
      let run = try dramatis("search", "news.dramatis", "--", words)
      #expect(run.status == 0)
      #expect(run.errors == "dramatis: no article holds these words\n")
    }
    #expect(try dramatis("search", "news.dramatis", "\"Karl Popper\"").lines.count == 5)
    #expect(try dramatis("search", "news.dramatis", "--", "Popper", "-Dover").lines.count == 4)
  }

  @Test("SQL in names is a name")
  func hostileNames() throws {
    let dramatis = try Program()
    let text = "Robert'); DROP TABLE article;-- said that Ada “x\" OR 1=1” Byron waited in Malta."
    try dramatis.write(text, to: "a.txt")
    #expect(try dramatis("add", "c.dramatis", "a.txt").status == 0)
    for name in ["'; DROP TABLE entity; --", "\" OR \"\"=\"", "%", "*", "Ada' OR '1'='1"] {
      #expect(try dramatis("ties", "c.dramatis", name).status == 65)
    }
    #expect(try dramatis("doctor", "c.dramatis").status == 0)
  }

  @Test("What is no corpus is left as it is")
  func notACorpus() throws {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    try dramatis.write("Notes of mine, long enough not to be empty.", to: "notes")
    let text = try dramatis("add", "notes", "a.txt")
    #expect(text.status == 65)
    #expect(text.errors.contains("notes: no corpus of Dramatis"))
    #expect(try dramatis.read("notes").hasPrefix("Notes of mine"))
    #expect(try dramatis("search", "notes", "rain").status == 65)
    #expect(try dramatis("search", "missing", "rain").status == 66)
    #expect(try dramatis("add", "no/such/folder/c", "a.txt").status == 1)
    _ = try dramatis.shell(
      "python3 -c 'import sqlite3; sqlite3.connect(\"other.db\").execute(\"CREATE TABLE t (x)\")'")
    if try dramatis.names.contains("other.db") {
      #expect(try dramatis("add", "other.db", "a.txt").status == 65)
      #expect(try dramatis("cast", "other.db").status != 0)
    }
    #expect(try dramatis("cast", "a.txt", "notes").status == 0)
  }

  @Test("A corpus is asked by itself, and ties by sentence")
  func alone() throws {
    let dramatis = try Self.corpus(of: 4)
    let both = try dramatis("cast", "news.dramatis", "news.jsonl")
    #expect(both.status == 65)
    #expect(both.errors.contains("a corpus is asked by itself"))
    #expect(try dramatis("ties", "news.dramatis", "Ada", "--window", "document").status == 65)
  }

  @Test("Killed at any moment, the corpus is whole, and going on gives what was to be")
  func killed() throws {
    let dramatis = try Self.corpus(of: 48)
    var random = Seeded(9)
    var kills = 0
    for _ in 0..<12 {
      let delay = Double.random(in: 0.02..<0.6, using: &random)
      let run = try dramatis.shell(
        "dramatis add killed.dramatis news.jsonl --batch 3 & sleep \(delay); kill -9 $! && echo killed; wait"
      )
      kills += run.output.contains("killed") ? 1 : 0
      guard try dramatis.names.contains("killed.dramatis") else { continue }
      let check = try dramatis("doctor", "killed.dramatis")
      // A file that was just begun is none yet.
      #expect(check.status == 0 || check.errors.contains("no corpus"))
    }
    #expect(kills > 0)
    #expect(try dramatis("add", "killed.dramatis", "news.jsonl", "--batch", "3").status == 0)
    #expect(try dramatis("doctor", "killed.dramatis").status == 0)
    for verb in ["read", "cast", "export"] {
      let options = verb == "cast" ? ["--json"] : ["--to", verb == "read" ? "jsonl" : "json"]
      let (left, right) = (
        try dramatis.run([verb, "killed.dramatis"] + options),
        try dramatis.run([verb, "news.dramatis"] + options)
      )
      #expect(left.output == right.output)
    }
  }

  @Test("An interruption ends after the article in hand")
  func interrupted() throws {
    let dramatis = try Program()
    try dramatis.write(Self.lines(300), to: "news.jsonl")
    let run = try dramatis.shell(
      "dramatis add c.dramatis news.jsonl --batch 2 & sleep 1; kill -INT $!; wait $!; echo status $?"
    )
    if run.errors.contains("stopped:") {
      #expect(run.output == "status 1\n")
      #expect(run.errors.contains("the same command goes on"))
    }
    #expect(try dramatis("doctor", "c.dramatis").status == 0)
  }

  @Test("Two that add at once take turns")
  func twoWriters() throws {
    let dramatis = try Program()
    try dramatis.write(Self.lines(40), to: "a.jsonl")
    try dramatis.write(
      Self.lines(80).split(separator: "\n").suffix(40).joined(separator: "\n"), to: "b.jsonl")
    let run = try dramatis.shell(
      """
      dramatis add c.dramatis a.jsonl --batch 3 & one=$!
      dramatis add c.dramatis b.jsonl --batch 3 & two=$!
      wait $one; echo $?; wait $two; echo $?
      """)
    #expect(run.output == "0\n0\n")
    let check = try dramatis("doctor", "c.dramatis")
    #expect(check.status == 0)
    #expect(check.output.contains("80 articles"))
  }

  @Test("Of several that make one corpus at once, one makes it and the others go on with it")
  func manyMakers() throws {
    let dramatis = try Program()
    let articles = Self.lines(4).split(separator: "\n")
    for (number, article) in articles.enumerated() {
      try dramatis.write("\(article)\n", to: "\(number).jsonl")
    }
    for attempt in 1...6 {
      let run = try dramatis.shell(
        """
        running=
        for number in 0 1 2 3; do dramatis add c\(attempt).dramatis $number.jsonl & running="$running $!"; done
        for each in $running; do wait $each; echo $?; done
        """)
      #expect(run.output == "0\n0\n0\n0\n", "\(run.errors)")
      #expect(try dramatis("doctor", "c\(attempt).dramatis").output.contains("4 articles"))
    }
  }

  @Test("A disk that is full, or a file that may not be written, is told, and what is there stays")
  func noRoom() throws {
    let dramatis = try Self.corpus(of: 4)
    try dramatis.write(Self.lines(120), to: "more.jsonl")
    // A limit on the size of files stands for a full disk.
    let full = try dramatis.shell(
      "trap '' XFSZ; ulimit -f 1500; dramatis add news.dramatis more.jsonl --batch 8")
    #expect(full.status == 1)
    #expect(full.errors.contains("news.dramatis: "))
    let check = try dramatis("doctor", "news.dramatis")
    #expect(check.status == 0)
    #expect(try dramatis("add", "news.dramatis", "more.jsonl").status == 0)
    #expect(try dramatis("doctor", "news.dramatis").output.contains("120 articles"))
  }

  @Test("What comes twice under one id ends as its last, whatever the batches")
  func sameID() throws {
    let dramatis = try Program()
    let line = { (text: String) in "{\"id\":\"x\",\"text\":\"\(text)\"}\n" }
    try dramatis.write(
      line("Ida Berg met Anton Weller.") + line("Lena Moser met Emma Duval."), to: "n.jsonl")
    for _ in 0..<3 {
      #expect(try dramatis("add", "c.dramatis", "n.jsonl").status == 0)
      #expect(try dramatis("cast", "c.dramatis", "--tsv").output.contains("Lena Moser"))
    }
  }

  @Test("Texts of standard input without an id are articles of their own")
  func namelessTexts() throws {
    let dramatis = try Program()
    for text in [
      "Ida Berg met Anton Weller.", "Lena Moser met Emma Duval.", "Ida Berg met Anton Weller.",
    ] {
      #expect(try dramatis("add", "c.dramatis", "-", input: text).status == 0)
    }
    #expect(try dramatis("doctor", "c.dramatis").output.contains("2 articles"))
  }

  @Test("A NUL ends neither text nor id")
  func nul() throws {
    let dramatis = try Program()
    let lines = [
      #"{"id":"k\u0000a","text":"Ida Berg\u0000 met Anton Weller."}"#,
      #"{"id":"k\u0000b","text":"Rain fell."}"#,
    ]
    try dramatis.write(lines.joined(separator: "\n"), to: "n.jsonl")
    #expect(try dramatis("add", "c.dramatis", "n.jsonl").errors.contains("2 articles added"))
    #expect(try dramatis("add", "c.dramatis", "n.jsonl").errors.contains("2 unchanged"))
    #expect(try dramatis("cast", "c.dramatis", "--tsv").output.contains("Anton Weller"))
  }

  @Test("A corpus that is being made is one at once, and a quiet pipe's articles are written")
  func quietPipe() throws {
    let dramatis = try Program()
    try dramatis.write(Self.lines(2), to: "n.jsonl")
    let run = try dramatis.shell(
      """
      mkfifo pipe; dramatis add c.dramatis --from jsonl pipe & adding=$!
      exec 7>pipe; cat n.jsonl >&7; sleep 5; dramatis doctor c.dramatis; kill -TERM $adding; sleep 2
      kill -0 $adding 2>/dev/null && echo alive; exec 7>&-; wait $adding; echo $?
      """)
    #expect(run.output.contains("2 articles"))
    #expect(!run.output.contains("alive"))
    #expect(run.output.hasSuffix("1\n"))
  }

  @Test("Who is ignored is in no chain, and takes no row")
  func ignored() throws {
    let dramatis = try Program()
    try dramatis.write(
      "Ida Berg met Olaf Kranz. Olaf Kranz met Lena Moser. Olaf Kranz met Ida Berg. Ida Berg met Lena Moser.",
      to: "a.txt")
    #expect(try dramatis("add", "c.dramatis", "a.txt").status == 0)
    #expect(try dramatis("correct", "c.dramatis", "ignore Olaf Kranz").status == 0)
    #expect(try dramatis("path", "c.dramatis", "Ida Berg", "Lena Moser", "--tsv").lines.count == 2)
    let ties = try dramatis("ties", "c.dramatis", "Ida Berg", "--limit", "1", "--tsv")
    #expect(ties.output.contains("Lena Moser"))
    #expect(ties.errors.isEmpty)
  }

  @Test("Several who correct at once lose no line")
  func correctingAtOnce() throws {
    let dramatis = try Program()
    try dramatis.write("Ida Berg met Olaf Kranz in Paris and Lena Moser in Berlin.", to: "a.txt")
    #expect(try dramatis("add", "c.dramatis", "a.txt").status == 0)
    _ = try dramatis.shell(
      "for n in 'Olaf Kranz' 'Ida Berg' 'Lena Moser' Paris Berlin; do dramatis correct c.dramatis ignore $n & done; wait"
    )
    #expect(try dramatis("correct", "c.dramatis").lines.count == 5)
  }

  @Test(
    "Odd names of files are names of files", arguments: ["file:x.db", "a b?c#d%41.db", ":memory:"])
  func oddPaths(name: String) throws {
    let dramatis = try Program()
    try dramatis.write("Ida Berg met Olaf Kranz.", to: "a.txt")
    #expect(try dramatis("add", name, "a.txt").status == 0)
    #expect(try dramatis("cast", name, "--tsv").output.contains("Ida Berg"))
    #expect(try dramatis.names == ["a.txt", name].sorted())
  }

  @Test("Days count in every column")
  func filteredCounts() throws {
    let dramatis = try Program()
    let lines = [
      #"{"id":1,"date":"2021-03-01","text":"Ida Berg met Anton Weller, the mayor of Hamburg."}"#,
      #"{"id":2,"date":"2022-03-01","text":"Lena Moser met Ida Berg."}"#,
    ]
    try dramatis.write(lines.joined(separator: "\n"), to: "n.jsonl")
    #expect(try dramatis("add", "c.dramatis", "n.jsonl").status == 0)
    let (corpus, articles) = (
      try dramatis("cast", "c.dramatis", "--since", "2022", "--tsv"),
      try dramatis("cast", "n.jsonl", "--since", "2022", "--tsv")
    )
    #expect(corpus.lines.sorted() == articles.lines.sorted())
  }
}
