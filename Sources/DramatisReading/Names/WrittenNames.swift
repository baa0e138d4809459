internal import DramatisText

/// What of the tagger’s names may be written so: text comes with leftovers of its making, which look like names.
struct WrittenNames {
  let document: Document

  /// The names in `tokens`: without addresses of mail and pages, without signs at their ends ("Doe*"), and parted
  /// where a backslash stands. Words in lower case behind one are commands of a word processor ("\\rtf"). O(tokens).
  func parts(of tokens: Range<Int>) -> [Range<Int>] {
    guard tokens.contains(where: isStrange) || isBackslash(tokens.lowerBound - 1) else {
      return [tokens]
    }
    return tokens.split { isBackslash($0) || document.tokens[$0].kind == .address }
      .map(withoutSigns)
      .filter { !$0.isEmpty && !isCommand($0.lowerBound) }
  }

  private func isStrange(_ token: Int) -> Bool {
    document.tokens[token].kind == .symbol || document.tokens[token].kind == .address
  }

  private func isCommand(_ token: Int) -> Bool {
    isBackslash(token - 1) && !document.tokens[token].isCapitalised
  }

  private func isBackslash(_ token: Int) -> Bool { document.spells(token, "\\") }

  private func withoutSigns(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while let first = tokens.first, isSign(first) { tokens.removeFirst() }
    while let last = tokens.last, isSign(last) { tokens.removeLast() }
    return tokens
  }

  /// A sign that belongs to no name’s end; "Channel +" keeps its own.
  private func isSign(_ token: Int) -> Bool {
    document.tokens[token].kind == .symbol && !document.spells(token, "+")
  }
}
