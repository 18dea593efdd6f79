#pragma once

#include <optional>
#include <string_view>

#include "tapesift/market/universe.h"

namespace tapesift::market {

// What kind of security that is, by the name its exchange gives it ("Foo Corp. - Warrants"), by
// `isEtf` as the directory says it, and by the suffix of the ticker (.WS, .U, .PRA). A word that
// only stands in the company's name (Unit Corporation, Preferred Bank) does not count. Unknown
// where nothing tells.
SecurityKind detectKind(const Symbol& symbol, std::string_view name, std::optional<bool> isEtf);

} // namespace tapesift::market
