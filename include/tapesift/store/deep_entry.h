#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "tapesift/analysis/deep_analysis.h"
#include "tapesift/base/error.h"
#include "tapesift/base/result.h"
#include "tapesift/store/reuse_key.h"

namespace tapesift::store {

// What the deep phase found for one symbol. Neither analysis nor error: the symbol has no quick
// result, so there is nothing to deepen.
struct DeepEntry
{
    ReuseKey key{}; // all zero: never reused
    std::optional<analysis::DeepAnalysis> analysis;
    std::optional<base::Error> error;
};

// The bytes of one deep entry, beginning with its key. The percentile and the part of the score
// that it makes belong to the universe of a run and are left out (see ScanStore::saveRanks()). An
// analysis that could not be read back, because a number in it is not finite, is kept as an error
// of this program, so that it cannot take the whole run with it.
std::vector<std::byte> encodeDeepEntry(const DeepEntry& entry);

// The reverse; an analysis comes without a percentile. Corrupt for bytes that are no deep entry.
base::Result<DeepEntry> decodeDeepEntry(std::span<const std::byte> bytes);

} // namespace tapesift::store
