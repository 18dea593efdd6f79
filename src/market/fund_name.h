#pragma once

#include "tapesift/market/universe.h"

#include "market/name_words.h"

namespace tapesift::market {

// Whether a name without a directory flag is that of an exchange-traded fund or note.
bool isFundName(const NameWords& name);

// Etf, LeveragedEtf or InverseEtf, by the name of a fund or note that tracks an index.
SecurityKind kindOfFund(const NameWords& name);

} // namespace tapesift::market
