#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/cache/price_cache.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

namespace tapesift::cache {

// How many bytes of an entry tell everything but its bars, notes and actions.
inline constexpr std::size_t kBarFileHeader = 128;

// The header of one entry; docs/cache-format.md has every byte of it.
struct BarFileHeader
{
    std::uint64_t symbol = 0; // symbolDigest() of the symbol the bars are of
    market::Interval interval = market::Interval::Day1;
    EntryInfo info; // without actions
};

// One entry as it lies in a .bars file.
struct BarFile
{
    BarFileHeader header; // with actions
    market::BarView bars; // in the bytes that were decoded
    std::vector<market::QualityNote> notes;
};

// What stands for a symbol in the header.
std::uint64_t symbolDigest(const market::Symbol& symbol);

// The bytes of the file. Works out `info.fingerprint` and sets it; an epoch that is not set is
// written as 0.
std::vector<std::byte> encodeBarFile(const market::Symbol& symbol, const market::CheckedBars& bars,
                                     market::Interval interval, EntryInfo& info);

// The bars in bytes that encodeBarFile made of `count` bars; nothing is checked.
market::BarView barsOfImage(std::span<const std::byte> image, std::size_t count);

// Takes apart the bytes of a whole file, which must be aligned for double. Any bytes are safe to
// give: Corrupt for what is not wholly as it was written, Unsupported for another format version.
// Allocates nothing for an entry without notes and actions.
base::Result<BarFile> decodeBarFile(std::span<const std::byte> bytes);

// The same for the first kBarFileHeader bytes of one.
base::Result<BarFileHeader> decodeBarFileHeader(std::span<const std::byte> bytes);

} // namespace tapesift::cache
