internal import DramatisTagger

/// What the labels of each corpus are for the tagger, with the reason where it is not plain.
///
/// Whatever stands here is a name; labels that are missing are outside of names.
enum LabelTable {
  static let classes: [String: NameClass] = [
    // People. CrossNER tells politicians apart, who are people all the same.
    "PER": .person, "PERSON": .person, "Person": .person, "person": .person,
    "politician": .person, "musicalartist": .person, "writer": .person, "scientist": .person,
    "researcher": .person,
    // Bodies. Parties are bodies here.
    "ORG": .organisation, "Organization": .organisation, "organization": .organisation,
    "organisation": .organisation, "politicalparty": .organisation, "university": .organisation,
    "company": .organisation,
    // Places. Countries are told apart by the lexicon; buildings are places when they are named as
    // where something is.
    "LOC": .location, "GPE": .location, "FAC": .location, "Location": .location,
    "Facility": .location, "place": .location, "Place": .location, "location": .location,
    "country": .location, "LOCATION": .location,
    // Names of something else, learnt so that they are not taken for one of the above. Peoples and
    // faiths (NORP) belong here: demonyms of states are the lexicon’s.
    "MISC": .other, "NORP": .other, "Misc": .other, "misc": .other, "Product": .other,
    "event": .other, "election": .other,
      // Dates and sums of money ("Date", "Money") are no names.
  ]
}
