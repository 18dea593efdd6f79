#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/corporate_action.h"
#include "tapesift/market/symbol.h"

namespace tapesift::data {

// The tier or source that had the bars. Remote is the store shared with other programs.
enum class LoadedFrom : std::uint8_t { Memory, File, Remote, Provider };

struct LoadRequest
{
    market::Symbol symbol;
    base::UtcSeconds until{}; // no bar that starts later
    int bars = 1260;          // the newest that many
};

// Whose prices they are and how they stand.
struct BarOrigin
{
    std::string provider; // its id
    std::string feed;     // the name under which the bars are cached: "csv-1a2b3c4d"
    market::Adjustment adjustment = market::Adjustment::Raw;

    bool operator==(const BarOrigin&) const = default;
};

// Bars ready for analysis. `bars` points into the buffer given to load(), or into `owner`.
struct LoadedBars
{
    market::BarView bars;
    std::vector<market::QualityNote> notes; // those about the bars given
    std::uint64_t fingerprint = 0;          // of the whole series they were cut from
    base::UtcSeconds newestBar{};           // of the whole series; epoch if it is empty
    LoadedFrom from = LoadedFrom::Provider;
    BarOrigin origin;
    std::shared_ptr<const void> owner;
};

// What is known of a symbol's bars without reading them.
struct PeekedBars
{
    std::uint64_t fingerprint = 0;
    base::UtcSeconds newestBar{};
    // The facts hold for requests up to this time; later bars may exist.
    base::UtcSeconds until = base::UtcSeconds::max();
};

struct LoaderStatistics
{
    std::uint64_t fromMemory = 0;
    std::uint64_t fromFile = 0;
    std::uint64_t fromRemote = 0;
    std::uint64_t fromProvider = 0;
    std::uint64_t toppedUp = 0; // of those: only the missing end was fetched
};

} // namespace tapesift::data
