#ifndef CDRAMATISDATA_H
#define CDRAMATISDATA_H

#include <stddef.h>

/// A table as it stands in Tables/: its bytes, read-only, for as long as the process runs.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} DramatisTable;

extern const DramatisTable dramatis_countries;
extern const DramatisTable dramatis_country_codes;
extern const DramatisTable dramatis_states;
extern const DramatisTable dramatis_places;
extern const DramatisTable dramatis_organisations;
extern const DramatisTable dramatis_organisation_words;
extern const DramatisTable dramatis_office_heads;
extern const DramatisTable dramatis_office_modifiers;
extern const DramatisTable dramatis_offices;
extern const DramatisTable dramatis_honorifics;
extern const DramatisTable dramatis_given_names;
extern const DramatisTable dramatis_surnames;
extern const DramatisTable dramatis_nicknames;
extern const DramatisTable dramatis_common_words;
extern const DramatisTable dramatis_reporting_verbs;
extern const DramatisTable dramatis_reporting_nouns;
extern const DramatisTable dramatis_function_words;
extern const DramatisTable dramatis_abbreviations;
extern const DramatisTable dramatis_gazetteer;
extern const DramatisTable dramatis_gendered_nouns;
extern const DramatisTable dramatis_pronouns;
extern const DramatisTable dramatis_cues;
extern const DramatisTable dramatis_clause_ends;

/// The tagger's model: see TaggerModel.swift for its format.
extern const DramatisTable dramatis_tagger;

#endif
