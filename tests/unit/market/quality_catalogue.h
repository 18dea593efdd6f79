#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/dates.h"
#include "tapesift/market/bar_quality.h"
#include "tapesift/market/exchange_calendar.h"
#include "unit/market/calendars.h"

namespace tapesift::market {

using Flags = std::vector<QualityFlag>;

struct Found
{
    CheckedBars checked;

    // Flags at that time (of any time, if none is given), in order.
    Flags at(std::string_view time) const
    {
        Flags flags;
        for (const QualityNote& note : checked.notes) {
            if (note.time == support::utc(time))
                flags.push_back(note.flag);
        }
        return flags;
    }

    std::vector<base::UtcSeconds> times(QualityFlag flag) const
    {
        std::vector<base::UtcSeconds> found;
        for (const QualityNote& note : checked.notes) {
            if (note.flag == flag)
                found.push_back(note.time);
        }
        return found;
    }

    bool hasBar(std::string_view time) const
    {
        const auto all = checked.series.view().time;
        return std::ranges::binary_search(all, support::utc(time));
    }
};

inline Found check(const std::vector<Bar>& rows, Interval interval,
                   const ExchangeCalendar& calendar)
{
    return {checkBars(rows, interval, &calendar)};
}

} // namespace tapesift::market
