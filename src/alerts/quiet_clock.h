#pragma once

#include <optional>

#include "tapesift/alerts/alert_rule.h"
#include "tapesift/market/zone_offsets.h"

namespace tapesift::alerts {

// Quiet hours by the clocks of their zone. Immutable.
class QuietClock
{
public:
    // NotFound: the zone is not known.
    static base::Result<QuietClock> of(const QuietHours& hours);

    bool isQuiet(base::UtcTime now) const { return end(now).has_value(); }
    // When the quiet hours end that are on; nullopt: none are.
    std::optional<base::UtcTime> end(base::UtcTime now) const;

private:
    QuietClock(const QuietHours& hours, market::ZoneOffsets zone);

    QuietHours m_hours;
    market::ZoneOffsets m_zone;
};

} // namespace tapesift::alerts
