#pragma once

#include <string>
#include <string_view>

#include "tapesift/market/symbol.h"

namespace tapesift::cache {

inline constexpr std::string_view kEntrySuffix = ".bars";
inline constexpr std::string_view kDamagedSuffix = ".damaged"; // added to the name of an entry
inline constexpr std::string_view kIndexName = "sources.idx";

// How base::Directory names the files it writes before it puts them in place.
inline constexpr std::string_view kTemporaryPrefix = ".tmp-";

// "BRK.B.bars", "BTC%2FUSDT.bars": the symbol with every byte but A-Z 0-9 - _ and a '.' that does
// not lead written as %XX. Two symbols never share a name.
std::string entryName(const market::Symbol& symbol);

} // namespace tapesift::cache
