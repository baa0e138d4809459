extension Schema {
  /// What plain SQL may rely on: names and columns stay while the tables below them may change. They
  /// are made anew with each version of the schema.
  static let views: [(name: String, sql: String)] = [
    (
      "articles",
      """
      SELECT a.id, a.key AS article, a.title, a.published, a.outlet, a.url, a.story,
        (SELECT text FROM body WHERE body.article = a.id) AS text,
        (SELECT r.text FROM term r WHERE r.id = a.reader) AS reader
      FROM article a
      """
    ),
    (
      "entities",
      """
      SELECT e.id, k.text AS kind, coalesce(e.label, e.name) AS name, e.aliases,
        e.mentions + coalesce((SELECT sum(m.mentions) FROM entity m
          WHERE m.shown = e.id AND m.shown <> m.id), 0) AS mentions,
        e.quotations + coalesce((SELECT sum(m.quotations) FROM entity m
          WHERE m.shown = e.id AND m.shown <> m.id), 0) AS quotations,
        iif(EXISTS (SELECT 1 FROM entity m WHERE m.shown = e.id AND m.shown <> m.id),
          (SELECT count(DISTINCT c.article) FROM entity m
            JOIN appearance c ON c.entity = m.id JOIN article a ON a.id = c.article
            WHERE m.shown = e.id OR m.id = e.id), e.articles) AS articles,
        iif(EXISTS (SELECT 1 FROM entity m WHERE m.shown = e.id AND m.shown <> m.id),
          (SELECT count(DISTINCT a.story) FROM entity m
            JOIN appearance c ON c.entity = m.id JOIN article a ON a.id = c.article
            WHERE m.shown = e.id OR m.id = e.id), e.stories) AS stories,
        (SELECT h.shown FROM entity h WHERE h.id = e.holder) AS holder,
        (SELECT o.shown FROM entity o WHERE o.id = e.of) AS of, e.confidence
      FROM entity e JOIN term k ON k.id = coalesce(e.label_kind, e.kind)
      WHERE e.shown = e.id AND e.ignored = 0 AND e.articles > 0
      """
    ),
    (
      "mentions",
      """
      SELECT e.shown AS entity, m.article, m.start, m.end,
        substr(b.text, m.start + 1, m.end - m.start) AS words,
        f.text AS form, r.text AS rule, m.confidence
      FROM mention m
      JOIN appearance c ON c.article = m.article AND c.ordinal = m.appearance
      JOIN entity e ON e.id = c.entity JOIN entity s ON s.id = e.shown AND s.ignored = 0
      JOIN body b ON b.article = m.article
      JOIN term f ON f.id = m.form JOIN term r ON r.id = m.rule
      """
    ),
    (
      "quotations",
      """
      SELECT q.article, q.ordinal AS quotation, k.text AS kind, q.start, q.end,
        substr(b.text, q.start + 1, q.end - q.start) AS words,
        s.shown AS speaker,
        substr(b.text, q.speaker_start + 1, q.speaker_end - q.speaker_start) AS speaker_words,
        substr(b.text, q.cue_start + 1, q.cue_end - q.cue_start) AS cue,
        t.shown AS addressee, r.text AS rule, q.confidence
      FROM quotation q
      JOIN body b ON b.article = q.article
      JOIN term k ON k.id = q.kind JOIN term r ON r.id = q.rule
      LEFT JOIN appearance sa ON sa.article = q.article AND sa.ordinal = q.speaker
      LEFT JOIN entity s ON s.id = sa.entity
      LEFT JOIN appearance ta ON ta.article = q.article AND ta.ordinal = q.addressee
      LEFT JOIN entity t ON t.id = ta.entity
      """
    ),
    (
      "ties",
      """
      SELECT k.text AS kind, d.source, coalesce(s.label, s.name) AS source_name,
        d.target, coalesce(t.label, t.name) AS target_name, d.weight, d.stories, d.articles
      FROM edge d JOIN term k ON k.id = d.kind
      JOIN entity s ON s.id = d.source JOIN entity t ON t.id = d.target
      WHERE s.ignored = 0 AND t.ignored = 0
      """
    ),
    (
      "evidence",
      """
      SELECT k.text AS kind,
        iif(k.text = 'coMention', min(s.shown, t.shown), s.shown) AS source,
        iif(k.text = 'coMention', max(s.shown, t.shown), t.shown) AS target, i.article,
        json_extract(p.value, '$[0]') AS start, json_extract(p.value, '$[1]') AS end,
        json_extract(p.value, '$[2]') AS quotation,
        substr(b.text, json_extract(p.value, '$[0]') + 1,
          json_extract(p.value, '$[1]') - json_extract(p.value, '$[0]')) AS words
      FROM tie i JOIN json_each(i.evidence) p
      JOIN appearance sa ON sa.article = i.article AND sa.ordinal = i.source
      JOIN entity s ON s.id = sa.entity
      JOIN appearance ta ON ta.article = i.article AND ta.ordinal = i.target
      JOIN entity t ON t.id = ta.entity
      JOIN body b ON b.article = i.article JOIN term k ON k.id = i.kind
      WHERE s.shown <> t.shown
      """
    ),
    (
      "decisions",
      """
      SELECT c.article, c.ordinal, c.name, c.entity, r.text AS rule, c.certainty AS confidence
      FROM appearance c JOIN term r ON r.id = c.rule
      """
    ),
  ]
}
