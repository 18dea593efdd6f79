#pragma once

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "tapesift/scanners/bar_source.h"
#include "tapesift/scanners/session.h"

namespace tapesift::scanners {

// The bars of a session: each series once, for whoever looks at it. Thread-safe; two threads that
// want the same series at once load it once.
class SeriesStore
{
public:
    SeriesStore(BarSource& source, const market::CalendarBook& calendars);

    // As Session::bars.
    base::Result<SourceBars> bars(const BarRequest& request, std::stop_token stop);

    // Whether that many closed bars are there without asking the source.
    bool has(const BarRequest& request);

private:
    struct Key
    {
        market::Symbol symbol;
        market::Interval interval;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key& key) const
        {
            return std::hash<market::Symbol>{}(key.symbol) * 31 +
                   static_cast<std::size_t>(key.interval);
        }
    };
    // What the source said of a series the last time it was asked.
    struct Slot
    {
        std::mutex mutex;
        base::Result<SourceBars> answer = SourceBars{};
        std::size_t asked = 0;         // bars; 0: never asked
        base::UtcSeconds askedUntil{}; // the request's moment
    };

    std::shared_ptr<Slot> slotOf(const BarRequest& request);
    bool isCurrent(const Slot& slot, const BarRequest& request) const;
    // What of an answer is closed at the request's moment.
    base::Result<SourceBars> closedOf(const base::Result<SourceBars>& answer,
                                      const BarRequest& request) const;

    BarSource& m_source;
    const market::CalendarBook& m_calendars;
    std::shared_mutex m_mutex;
    std::unordered_map<Key, std::shared_ptr<Slot>, KeyHash> m_slots; // Guarded by m_mutex.
};

} // namespace tapesift::scanners
