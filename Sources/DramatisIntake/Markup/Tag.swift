/// The elements of HTML and of the XML kinds that mean something here, by their local names.
enum Tag: String, CaseIterable, Sendable {
  // What is no element of these.
  case text = "#text"
  case other = "#other"
  // The frame of a page.
  case html, head, body, title, meta, link, script, style, template, noscript, base
  // Parts of a page.
  case main, article, section, header, footer, nav, aside, div, center, address, hgroup, search
  // Blocks of text.
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, ul, ol, li, dl, dt, dd, hr, br
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, details, summary, fieldset, legend, form
  // Text in a line.
  case a, b, strong, i, em, u, s, span, font, small, big, sub, sup, q, cite, abbr, acronym, code
  case time, mark, ins, del, label, wbr, bdi, bdo, tt, kbd, samp, `var`, dfn, data, nobr
  // What shows no text of an article.
  case img, picture, source, svg, math, canvas, video, audio, track, iframe, object, embed, param
  case button, input, select, option, optgroup, textarea, datalist, output, progress, meter, dialog
  case menu, map, area, noframes, frame, frameset, applet
  // RSS and Atom.
  case rss, rdf = "RDF", channel, item, feed, entry, guid, id, description, encoded, content
  case pubDate, date, published, updated, modified, issued, author, creator, name
  // NewsML-G2.
  case newsItem, packageItem, knowledgeItem, newsMessage, conceptItem, planningItem
  case itemMeta, contentMeta, contentSet, inlineXML, inlineData, remoteContent
  case versionCreated, firstCreated, contentCreated, headline, by, provider, slugline
  // NITF.
  case nitf, docdata, hedline, hl1, hl2, byline, dateline, distributor, pubdata, person
  case bodyHead = "body.head"
  case bodyContent = "body.content"
  case bodyEnd = "body.end"
  case docID = "doc-id"
  case dateIssue = "date.issue"
  case dateRelease = "date.release"
  case identifiedContent = "identified-content"
  case block, media
}

extension Tag {
  /// Whether text before and after the element belongs to different paragraphs.
  var isBlock: Bool {
    switch self {
    case .text, .a, .b, .strong, .i, .em, .u, .s, .span, .font, .small, .big, .sub, .sup, .q, .cite,
      .abbr, .acronym, .code, .time, .mark, .ins, .del, .label, .wbr, .bdi, .bdo, .tt, .kbd, .samp,
      .var, .dfn, .data, .nobr, .br, .other, .img, .person, .script, .style, .noscript, .template:
      false
    default: true
    }
  }

  /// Whether the element’s text is never an article’s: code, forms, media, what is not shown.
  var isSilent: Bool {
    switch self {
    case .head, .script, .style, .template, .noscript, .svg, .math, .canvas, .video, .audio,
      .iframe,
      .object, .button, .input, .select, .option, .textarea, .datalist, .dialog, .menu, .map,
      .noframes, .applet, .form, .picture:
      true
    default: false
    }
  }

  /// Whether the element is a heading.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6, .hl1, .hl2: true
    default: false
    }
  }
}

/// The attributes that mean something here.
enum AttributeName: String, CaseIterable, Sendable {
  case `class`, id, href, rel, type, name, content, property, itemprop, datetime, style, hidden
  case src, role, guid, scheme, standard, url, lang, version
  case ariaHidden = "aria-hidden"
  case itemtype, isPermaLink, contenttype, literal
  case dateIssueNorm = "norm"
  case docIDString = "id-string"
  case positionDate = "position.date"
}
