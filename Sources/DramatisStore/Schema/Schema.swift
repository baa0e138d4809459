internal import GRDB

/// The tables of a corpus, and how older ones are brought up to date.
///
/// Positions count Unicode scalars, as SQL's `substr` does. Entities of a story are its *appearances*;
/// an *entity* is what the resolver made of them across articles, and `shown` is the entity that it is
/// after corrections: itself, if nobody corrected. Kinds, forms and rules are numbers of `term`.
enum Schema {
  /// The version that this program writes: `PRAGMA user_version`.
  static let version = 2

  /// What marks an SQLite file as a corpus: `PRAGMA application_id`, "DRMT".
  static let applicationID: Int32 = 0x4452_4D54

  /// Each version's step from the one before it. A step that was released is never changed.
  static let steps: [(version: Int, sql: String)] = [(1, first), (2, second)]

  /// Brings the tables up to ``version``, in one transaction. A file without tables becomes an empty
  /// corpus.
  ///
  /// Whether anything had to be done.
  static func bringUpToDate(_ db: Database) throws -> Bool {
    var current = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard current <= version else { throw CorpusError.tooNew(version: current) }
    guard current < version else { return false }
    try db.inTransaction(.immediate) {
      current = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      for step in steps where step.version > current { try db.execute(sql: step.sql) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      try replaceViews(db)
      return .commit
    }
    return true
  }

  /// Throws unless the file is empty or a corpus.
  static func check(_ db: Database) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard id != applicationID else { return }
    let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if objects > 0 || id != 0 { throw CorpusError.notACorpus }
  }

  private static func replaceViews(_ db: Database) throws {
    for view in views {
      try db.execute(sql: "DROP VIEW IF EXISTS \(view.name)")
      try db.execute(sql: "CREATE VIEW \(view.name) AS \(view.sql)")
    }
  }

  /// Who read each article; of those read before it is not known.
  private static let second = "ALTER TABLE article ADD COLUMN reader INTEGER"

  private static let first = """
    CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE property (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      title TEXT, published TEXT, day INTEGER, outlet TEXT, url TEXT,
      digest INTEGER NOT NULL,
      story INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX article_story ON article (story);
    CREATE INDEX article_day ON article (day);
    CREATE INDEX article_outlet ON article (outlet, day);
    CREATE TABLE body (article INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIEW searchable AS
      SELECT article.id, coalesce(title, '') AS title, text FROM article JOIN body ON body.article = article.id;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, text, content = 'searchable', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO search (search, rank) VALUES ('pgsz', 4050);
    CREATE TABLE band (hash INTEGER, article INTEGER, PRIMARY KEY (hash, article)) STRICT, WITHOUT ROWID;

    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL,
      name TEXT NOT NULL,
      aliases TEXT NOT NULL,
      shown INTEGER NOT NULL,
      label TEXT, label_kind INTEGER, ignored INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0,
      quotations INTEGER NOT NULL DEFAULT 0,
      articles INTEGER NOT NULL DEFAULT 0,
      stories INTEGER NOT NULL DEFAULT 0,
      confidence REAL,
      holder INTEGER, of INTEGER,
      profile BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entity_shown ON entity (shown) WHERE shown <> id;
    CREATE INDEX entity_mentions ON entity (mentions);
    CREATE INDEX entity_ignored ON entity (id) WHERE ignored <> 0;
    CREATE TABLE entity_key (
      key TEXT, level INTEGER, entity INTEGER, PRIMARY KEY (key, level DESC, entity)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entity_key_entity ON entity_key (entity);
    CREATE TABLE entity_word (word TEXT, entity INTEGER, PRIMARY KEY (word, entity)) STRICT, WITHOUT ROWID;

    CREATE TABLE held (
      holder INTEGER NOT NULL, title TEXT NOT NULL, of INTEGER, first INTEGER, last INTEGER
    ) STRICT;

    CREATE TABLE appearance (
      article INTEGER, ordinal INTEGER, entity INTEGER NOT NULL,
      name TEXT NOT NULL, aliases TEXT NOT NULL, holder INTEGER, of INTEGER,
      mentions INTEGER NOT NULL, quotations INTEGER NOT NULL, confidence REAL,
      rule INTEGER NOT NULL, certainty REAL NOT NULL,
      PRIMARY KEY (article, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX appearance_entity ON appearance (entity, article);
    CREATE TABLE mention (
      article INTEGER, start INTEGER, end INTEGER, appearance INTEGER,
      form INTEGER NOT NULL, rule INTEGER NOT NULL, confidence REAL,
      PRIMARY KEY (article, start, end, appearance)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quotation (
      article INTEGER, ordinal INTEGER, kind INTEGER NOT NULL,
      start INTEGER NOT NULL, end INTEGER NOT NULL,
      speaker INTEGER, speaker_start INTEGER, speaker_end INTEGER,
      cue_start INTEGER, cue_end INTEGER,
      addressee INTEGER, addressee_start INTEGER, addressee_end INTEGER,
      rule INTEGER NOT NULL, confidence REAL NOT NULL,
      PRIMARY KEY (article, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE subject (
      article INTEGER, appearance INTEGER, quotation INTEGER,
      PRIMARY KEY (article, appearance, quotation)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tie (
      article INTEGER, ordinal INTEGER, kind INTEGER NOT NULL,
      source INTEGER NOT NULL, target INTEGER NOT NULL,
      weight INTEGER NOT NULL, evidence TEXT NOT NULL,
      PRIMARY KEY (article, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE edge (
      source INTEGER, target INTEGER, kind INTEGER,
      weight INTEGER NOT NULL, stories INTEGER NOT NULL, articles INTEGER NOT NULL, first INTEGER NOT NULL,
      PRIMARY KEY (source, target, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX edge_target ON edge (target, source, kind, weight, stories, articles, first);
    """
}
