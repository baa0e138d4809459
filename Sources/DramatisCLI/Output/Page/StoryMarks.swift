internal import DramatisText

/// Where a story's text changes its look: what starts and ends at each byte, in text order.
struct StoryMarks {
  /// A stretch of text and what it is.
  struct Mark: Hashable {
    enum Meaning: Hashable {
      case mention(EntityKind)
      /// The number of the quotation.
      case quotation(Int)
    }

    var range: TextRange
    var meaning: Meaning
  }

  /// Marks by where they start; of two that start together, the longer first.
  let marks: [Mark]

  /// The marks of `story` that hold any text.
  init(_ story: Story) {
    let mentions = story.entities.flatMap { entity in
      entity.mentions.map { Mark(range: $0.range, meaning: .mention(entity.kind)) }
    }
    let quotations = story.quotations.enumerated().map { number, quotation in
      Mark(range: quotation.range, meaning: .quotation(number))
    }
    let length = story.article.text.utf8.count
    marks = (quotations + mentions)
      .filter { !$0.range.isEmpty && $0.range.upper <= length }
      .sorted { ($0.range, $0.order) < ($1.range, $1.order) }
  }
}

extension StoryMarks.Mark {
  /// Quotations open before the mentions that begin with them.
  fileprivate var order: Int {
    switch meaning {
    case .quotation: 0
    case .mention: 1
    }
  }
}
