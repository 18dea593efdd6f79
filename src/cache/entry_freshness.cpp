#include "cache/entry_freshness.h"

#include <algorithm>

namespace tapesift::cache {

namespace {

using namespace std::chrono_literals;

// How far a clock is put back at most without a mistake: by the end of summer time on a computer
// that keeps local time.
constexpr std::chrono::seconds kMaxClockSkew = 1h;

// The longest time from the beginning of a fetch to the writing of its entry.
constexpr std::chrono::seconds kLongestFetch = 10min;

bool isYoung(base::UtcTime modified, base::UtcTime now, std::chrono::seconds maxAge)
{
    const auto age = now - modified;
    return age <= maxAge && -age <= std::min(maxAge, kMaxClockSkew);
}

base::UtcTime toTime(std::uint64_t epoch)
{
    constexpr std::uint64_t kLast = 253'402'300'799'000; // the end of 9999
    return base::UtcTime{std::chrono::milliseconds{std::min(epoch, kLast)}};
}

} // namespace

FileAge ageOfFile(base::UtcTime modified, base::UtcTime now, const Freshness& freshness,
                  std::uint64_t epoch)
{
    if (freshness.source)
        return FileAge::Stale;
    if (freshness.closedAt) {
        if (modified < *freshness.closedAt || modified > now + kMaxClockSkew)
            return FileAge::Stale;
        if (modified < *freshness.closedAt + kLongestFetch)
            return FileAge::Doubtful;
    } else if (!isYoung(modified, now, freshness.maxAge)) {
        return FileAge::Stale;
    }
    if (epoch == 0 || modified > toTime(epoch) + kMaxClockSkew)
        return FileAge::Fresh;
    return modified < toTime(epoch) - kMaxClockSkew ? FileAge::Stale : FileAge::Doubtful;
}

bool isFresh(const EntryInfo& info, base::UtcTime modified, base::UtcTime now,
             const Freshness& freshness, std::uint64_t epoch)
{
    if (info.epoch.value_or(0) < epoch)
        return false;
    if (freshness.source)
        return info.source == freshness.source;
    if (!freshness.closedAt)
        return isYoung(modified, now, freshness.maxAge);
    const bool isFetchTold = info.fetchedAt != base::UtcTime{};
    const auto fetched = isFetchTold ? std::min(info.fetchedAt, modified) : modified;
    return fetched >= *freshness.closedAt && modified <= now + kMaxClockSkew;
}

} // namespace tapesift::cache
