#include "CDramatisData.h"

/// Embeds Tables/<file>.tsv as the table `dramatis_<name>`.
#define TABLE(name) \
  const DramatisTable dramatis_##name = {name##_bytes, sizeof name##_bytes}

static const unsigned char countries_bytes[] = {
#embed "Tables/countries.tsv"
};
TABLE(countries);
