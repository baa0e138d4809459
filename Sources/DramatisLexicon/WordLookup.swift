extension WordFacts {
  /// Looks a word up in every table. About twenty searches; done once a word type.
  init(looking bytes: ArraySlice<UInt8>, lower: [UInt8]) {
    self.init()
    let word = Array(bytes)
    let isCapitalised = word != lower
    shape = Self.shape(bytes)
    lookUpNames(word)
    lookUpFunction(word, lower: lower)
    lookUpPhrases(word, lower: lower, isCapitalised: isCapitalised)
    if let row = Lexicon.commonWords.row(lower.span) {
      lowerShare = UInt8(clamping: row.number(1) ?? 0)
    }
    if Lexicon.officeModifiers.row(lower.span) != nil { traits.insert(.officeModifier) }
    if let row = Lexicon.genderedNouns.row(lower.span) {
      nounGender = row.string(1) == "F" ? .feminine : .masculine
    }
    if Lexicon.reportingNouns.row(lower.span) != nil { traits.insert(.reportingNoun) }
    if let row = Lexicon.reportingVerbs.row(lower.span) {
      cue = CueClasses(names: row.string(2))
      if lower.count > 4, lower.suffix(3).elementsEqual("ing".utf8) { cue.insert(.participle) }
    }
    if Lexicon.cues.row((Array("form ".utf8) + lower).span) != nil { traits.insert(.cueForm) }
    if let row = Lexicon.abbreviations.row(word.span) {
      if ["title", "month"].contains(row.string(1)) { traits.insert(.bindsForward) }
    }
  }

  private static func shape(_ bytes: ArraySlice<UInt8>) -> Shape {
    var capitals = 0
    for byte in bytes {
      if (0x61...0x7A).contains(byte) || byte >= 0x80 { return .mixed }
      if (0x41...0x5A).contains(byte) { capitals += 1 }
    }
    return capitals == 0 ? .none : capitals == 1 ? .mixed : .capitals
  }

  private mutating func lookUpNames(_ word: [UInt8]) {
    let (given, surname) = (Lexicon.givenNames.row(word.span), Lexicon.surnames.row(word.span))
    if let given {
      traits.insert(.givenName)
      femaleShare = UInt8(clamping: given.number(1) ?? 50)
      femaleShareAlone = shareAlone(
        given: given.number(2) ?? 0, surname: 1000 * (surname?.number(1) ?? 0))
    }
    if surname != nil { traits.insert(.surname) }
    if Lexicon.nicknames.row(word.span) != nil { traits.insert(.nickname) }
    if let row = Lexicon.honorifics.row(word.span) {
      traits.insert(row.string(2) == "rank" ? .rank : .honorific)
      if row.string(1) == "F" { traits.insert(.feminineHonorific) }
      if row.string(1) == "M" { traits.insert(.masculineHonorific) }
    }
    if let row = Lexicon.organisationWords.row(word.span) {
      let places = row.string(1).split(separator: ",")
      for place in places { insertPlace(place.last == "?" ? place.dropLast() : place) }
      if row.string(1) == "institution" { traits.insert(.bareInstitution) }
    }
  }

  /// How much likelier somebody goes by the surname than by the given name where one word names them.
  private static let surnamePreference = 3

  /// The share of women, half of those of a surname, by how many bear the word as either.
  private func shareAlone(given: Int, surname: Int) -> UInt8 {
    let surname = surname * Self.surnamePreference
    guard given + surname > 0 else { return femaleShare }
    return UInt8(clamping: (given * Int(femaleShare) + surname * 50) / (given + surname))
  }

  private mutating func insertPlace(_ place: Substring) {
    switch place {
    case "head": traits.insert(.organisationHead)
    case "suffix": traits.insert(.organisationSuffix)
    case "place": traits.insert(.placeWord)
    case "event": traits.insert(.eventWord)
    case "institution": traits.insert(.institution)
    default: break
    }
  }

  private mutating func lookUpFunction(_ word: [UInt8], lower: [UInt8]) {
    let key = String(decoding: lower, as: UTF8.self).replacingApostrophes
    let row = Lexicon.functionWords.row(key) ?? Lexicon.functionWords.row(word.span)
    guard let row else { return }
    wordClass = WordClass(row.string(1))
    if wordClass == .calendar { traits.insert(.calendar) }
  }

  private mutating func lookUpPhrases(_ word: [UInt8], lower: [UInt8], isCapitalised: Bool) {
    let key = Array(String(decoding: word, as: UTF8.self).replacingApostrophes.utf8)
    if Lexicon.countries.hasKey(startingWith: key) { starts.insert(.countries) }
    if Lexicon.places.hasKey(startingWith: key) { starts.insert(.places) }
    if Lexicon.organisations.hasKey(startingWith: key) { starts.insert(.organisations) }
    if isCapitalised, Lexicon.gazetteer.hasKey(startingWith: key) {
      gazetteer = Lexicon.gazetteer.range(startingWith: key)
    }
    if Lexicon.offices.hasKey(startingWith: Letters.capitalised(key)) { starts.insert(.offices) }
    let isHead =
      Lexicon.officeHeads.hasKey(startingWith: lower)
      || (isCapitalised && Lexicon.officeHeads.hasKey(startingWith: key))
    if isHead { starts.insert(.officeHeads) }
  }
}

extension CueClasses {
  fileprivate init(names: String) {
    self = []
    for name in names.split(separator: ",") {
      switch name {
      case "say": insert(.say)
      case "tell": insert(.tell)
      case "ask": insert(.ask)
      case "think": insert(.think)
      case "np": insert(.nounPhrase)
      case "stress": insert(.stress)
      case "weak": insert(.weak)
      default: break
      }
    }
  }
}

extension String {
  /// The text with curly apostrophes made straight, as the keys of the tables are written.
  var replacingApostrophes: String {
    contains("\u{2019}") ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
  }
}
