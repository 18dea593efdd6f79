#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tapesift/market/symbol.h"

namespace tapesift::cache {

inline constexpr std::string_view kEntrySuffix = ".bars";
inline constexpr std::string_view kDamagedSuffix = ".damaged"; // added to the name of an entry
inline constexpr std::string_view kIndexName = "sources.idx";
inline constexpr std::string_view kUsageName = "usage"; // in the cache folder itself

// How base::Directory names the files it writes before it puts them in place.
inline constexpr std::string_view kTemporaryPrefix = ".tmp-";

// "BRK.B.bars", "BTC%2FUSDT.bars": the symbol with every byte but A-Z 0-9 - _ and a '.' that does
// not lead written as %XX. Two symbols never share a name.
std::string entryName(const market::Symbol& symbol);

// The symbol of which entryName() makes this name; nullopt if there is none.
std::optional<market::Symbol> symbolOfEntry(std::string_view name);

bool isEntryName(std::string_view name);

// Whether the cache itself made a file of this name in the folder of a feed and interval.
bool isCacheFile(std::string_view name);

} // namespace tapesift::cache
