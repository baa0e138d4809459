internal import DramatisLexicon

/// What stands beside the mentions of each capitalised word of a document: where one mention says little of
/// itself, the others tell more (context aggregation; Ratinov & Roth 2009, after Chieu & Ng 2003).
struct OtherMentions {
  /// The words right before the mentions, and right behind.
  let before: Side
  let behind: Side

  /// Looks at the neighbours of all mentions in `input`. O(count of tokens).
  init(_ input: TaggerInput, groups: WordGroups) {
    before = Side(input, groups, step: -1)
    behind = Side(input, groups, step: 1)
  }

  /// The different words on one side of each group’s mentions.
  struct Side {
    /// How many different words are kept of a group: a name with more is known by these.
    static let most = 8

    private struct Neighbour {
      /// Where the word stands first: a token, or -1 for the ends of sentences.
      var token: Int32
      /// Which word it is, whatever its case; -1 at the ends of sentences.
      var word: Int32
      /// Of how many mentions it is the neighbour.
      var mentions: Int32
    }

    private let input: TaggerInput
    private let step: Int
    /// ``most`` for each group, those not used at the end.
    private var neighbours: [Neighbour]

    fileprivate init(_ input: TaggerInput, _ groups: WordGroups, step: Int) {
      self.input = input
      self.step = step
      let unused = Neighbour(token: -1, word: -1, mentions: 0)
      neighbours = Array(repeating: unused, count: groups.count * Self.most)
      for sentence in input.sentences {
        for index in sentence {
          guard let group = groups[index] else { continue }
          let token = neighbour(of: index, in: sentence)
          add(token, word: word(token), to: group)
        }
      }
    }

    private func neighbour(of index: Int, in sentence: Range<Int>) -> Int {
      sentence.contains(index + step) ? index + step : -1
    }

    private func word(_ token: Int) -> Int32 { token < 0 ? -1 : input.words[token].lowerID }

    private mutating func add(_ token: Int, word: Int32, to group: Int) {
      for place in group * Self.most..<(group + 1) * Self.most {
        if neighbours[place].mentions == 0 {
          neighbours[place] = Neighbour(token: Int32(token), word: word, mentions: 1)
          return
        }
        if neighbours[place].word == word {
          neighbours[place].mentions += 1
          return
        }
      }
    }

    /// Calls `body` with each different neighbour that mentions of `group` other than that at `index`, a token
    /// of `sentence`, have: a token, or -1 for an end of a sentence.
    @inline(__always)
    func forEach(_ group: Int, but index: Int, in sentence: Range<Int>, _ body: (Int) -> Void) {
      let own = word(neighbour(of: index, in: sentence))
      for place in group * Self.most..<(group + 1) * Self.most {
        let neighbour = neighbours[place]
        guard neighbour.mentions > 0 else { break }
        if neighbour.mentions > 1 || neighbour.word != own { body(Int(neighbour.token)) }
      }
    }
  }
}
