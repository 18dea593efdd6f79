#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/interval.h"

namespace tapesift::cache {

// One entry as it lies in a .bars file; docs/cache-format.md has every byte of it.
struct BarFile
{
    market::Interval interval = market::Interval::Day1;
    EntryInfo info;
    market::BarView bars; // in the bytes that were decoded
    std::vector<market::QualityNote> notes;
};

// The bytes of the file. Works out `info.fingerprint` and sets it.
std::vector<std::byte> encodeBarFile(const market::CheckedBars& bars, market::Interval interval,
                                     EntryInfo& info);

// The bars in bytes that encodeBarFile made of `count` bars; nothing is checked.
market::BarView barsOfImage(std::span<const std::byte> image, std::size_t count);

// Takes apart the bytes of a whole file, which must be aligned for double. Any bytes are safe to
// give: Corrupt for what is not wholly as it was written, Unsupported for another format version.
// Allocates nothing for an entry without notes.
base::Result<BarFile> decodeBarFile(std::span<const std::byte> bytes);

} // namespace tapesift::cache
