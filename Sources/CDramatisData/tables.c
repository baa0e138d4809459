#include "CDramatisData.h"

/// Embeds Tables/<file>.tsv as the table `dramatis_<name>`.
#define TABLE(name) \
  const DramatisTable dramatis_##name = {name##_bytes, sizeof name##_bytes}

static const unsigned char countries_bytes[] = {
#embed "Tables/countries.tsv"
};
TABLE(countries);

static const unsigned char country_codes_bytes[] = {
#embed "Tables/country-codes.tsv"
};
TABLE(country_codes);

static const unsigned char states_bytes[] = {
#embed "Tables/states.tsv"
};
TABLE(states);

static const unsigned char places_bytes[] = {
#embed "Tables/places.tsv"
};
TABLE(places);

static const unsigned char organisations_bytes[] = {
#embed "Tables/organisations.tsv"
};
TABLE(organisations);

static const unsigned char organisation_words_bytes[] = {
#embed "Tables/organisation-words.tsv"
};
TABLE(organisation_words);

static const unsigned char office_heads_bytes[] = {
#embed "Tables/office-heads.tsv"
};
TABLE(office_heads);

static const unsigned char office_modifiers_bytes[] = {
#embed "Tables/office-modifiers.tsv"
};
TABLE(office_modifiers);

static const unsigned char offices_bytes[] = {
#embed "Tables/offices.tsv"
};
TABLE(offices);

static const unsigned char honorifics_bytes[] = {
#embed "Tables/honorifics.tsv"
};
TABLE(honorifics);

static const unsigned char given_names_bytes[] = {
#embed "Tables/given-names.tsv"
};
TABLE(given_names);

static const unsigned char surnames_bytes[] = {
#embed "Tables/surnames.tsv"
};
TABLE(surnames);

static const unsigned char nicknames_bytes[] = {
#embed "Tables/nicknames.tsv"
};
TABLE(nicknames);

static const unsigned char common_words_bytes[] = {
#embed "Tables/common-words.tsv"
};
TABLE(common_words);

static const unsigned char reporting_verbs_bytes[] = {
#embed "Tables/reporting-verbs.tsv"
};
TABLE(reporting_verbs);

static const unsigned char reporting_nouns_bytes[] = {
#embed "Tables/reporting-nouns.tsv"
};
TABLE(reporting_nouns);

static const unsigned char function_words_bytes[] = {
#embed "Tables/function-words.tsv"
};
TABLE(function_words);

static const unsigned char gendered_nouns_bytes[] = {
#embed "Tables/gendered-nouns.tsv"
};
TABLE(gendered_nouns);

static const unsigned char pronouns_bytes[] = {
#embed "Tables/pronouns.tsv"
};
TABLE(pronouns);

static const unsigned char cues_bytes[] = {
#embed "Tables/cues.tsv"
};
TABLE(cues);

static const unsigned char clause_ends_bytes[] = {
#embed "Tables/clause-ends.tsv"
};
TABLE(clause_ends);

static const unsigned char abbreviations_bytes[] = {
#embed "Tables/abbreviations.tsv"
};
TABLE(abbreviations);

static const unsigned char gazetteer_bytes[] = {
#embed "Tables/gazetteer.tsv"
};
TABLE(gazetteer);

static const unsigned char tagger_bytes[] = {
#embed "Model/tagger.bin"
};
TABLE(tagger);
