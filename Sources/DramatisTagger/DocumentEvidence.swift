/// What the rest of a document says of each of its tokens: the second pass sees it.
public struct DocumentEvidence {
  let groups: WordGroups
  /// What the first pass took the token’s other mentions for.
  let votes: [DocumentVotes.Vote]
  /// What stands beside them.
  let others: OtherMentions

  /// The evidence of `input`, whose tokens the first pass gave `labels`. O(count of tokens).
  public init(_ input: TaggerInput, labels: [UInt8]) {
    groups = WordGroups(input)
    votes = DocumentVotes.votes(in: groups, labels: labels)
    others = OtherMentions(input, groups: groups)
  }
}
