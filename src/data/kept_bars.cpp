#include "data/kept_bars.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "tapesift/base/random.h"

namespace tapesift::data {

using namespace std::chrono_literals;

namespace {

// A scan pins its as-of time when it starts and fetches for a while; bars asked for up to so long
// before the fetch are still the newest ones.
constexpr auto kLongestScan = 1h;

// Whether the entry's bars went up to the time they were fetched at.
bool isCurrent(const cache::EntryInfo& info)
{
    return info.until + kLongestScan >= info.fetchedAt;
}

} // namespace

std::size_t wanted(const LoadRequest& request)
{
    return static_cast<std::size_t>(std::max(request.bars, 0));
}

base::UtcSeconds newestOf(const market::BarView& bars)
{
    return bars.empty() ? base::UtcSeconds{} : bars.time.back();
}

base::UtcSeconds knownUntil(const cache::EntryInfo& info)
{
    return info.source || isCurrent(info) ? base::UtcSeconds::max() : info.until;
}

bool isEnough(const cache::CachedBars& cached, const LoadRequest& request)
{
    const cache::EntryInfo& info = cached.info;
    if (info.source)
        return true; // A file is read as a whole.
    if (request.until > info.until && !isCurrent(info))
        return false;
    if (info.complete || cached.bars.upTo(request.until).size() >= wanted(request))
        return true;
    // Fewer bars than wanted because rows were dropped: asking again would give the same.
    return request.until >= info.until && info.requestedBars >= wanted(request);
}

LoadedBars cut(const market::BarView& whole, std::vector<market::QualityNote> notes,
               const LoadRequest& request)
{
    LoadedBars loaded;
    const market::BarView upTo = whole.upTo(request.until);
    loaded.bars = upTo.last(wanted(request));
    loaded.newestBar = newestOf(whole);
    loaded.notes = std::move(notes);
    market::hideCounts(loaded.notes);
    // A row that was dropped before the oldest bar matters only if that is the source's oldest.
    const bool isShortened = loaded.bars.size() < upTo.size() && !loaded.bars.empty();
    const auto from = isShortened ? loaded.bars.time.front() : base::UtcSeconds::min();
    std::erase_if(loaded.notes, [&](const market::QualityNote& note) {
        return note.time < from || note.time > request.until;
    });
    return loaded;
}

std::uint64_t effectiveFingerprint(std::uint64_t kept, const cache::EntryInfo& info,
                                   market::Adjustment adjustment)
{
    if (info.actions.empty() || info.adjustment != market::Adjustment::Raw ||
        adjustment == market::Adjustment::Raw)
        return kept;
    std::uint64_t print = base::mix64(kept ^ static_cast<std::uint64_t>(adjustment));
    for (const market::CorporateAction& action : info.actions) {
        print =
            base::mix64(print ^ static_cast<std::uint64_t>(action.time.time_since_epoch().count()));
        print = base::mix64(print ^ std::bit_cast<std::uint64_t>(action.splitRatio));
        print = base::mix64(print ^ std::bit_cast<std::uint64_t>(action.dividend));
    }
    return print;
}

} // namespace tapesift::data
