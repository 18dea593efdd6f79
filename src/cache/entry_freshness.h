#pragma once

#include <cstdint>

#include "tapesift/cache/price_cache.h"

namespace tapesift::cache {

// Whether an entry without a source can be told fresh by the time of its file alone.
enum class FileAge : std::uint8_t { Fresh, Stale, Doubtful };

// `modified` is the time of the file. Doubtful where it lies so near to the moment that counts that
// the header has to tell: the file is written a little after the fetch began, and `epoch` comes
// from another computer's clock. An entry that must have a source is Stale.
FileAge ageOfFile(base::UtcTime modified, base::UtcTime now, const Freshness& freshness,
                  std::uint64_t epoch);

// The whole judgement, with what the entry says of itself.
bool isFresh(const EntryInfo& info, base::UtcTime modified, base::UtcTime now,
             const Freshness& freshness, std::uint64_t epoch);

} // namespace tapesift::cache
