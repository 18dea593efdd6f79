#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::market {

// How far a zone's clocks are ahead of UTC, from 1970 to 2037 (where the tz database ends; later
// the last offset stays). The database is read once; a question is then a search in some 140
// changes. Thread-safe.
class ZoneOffsets
{
public:
    // NotFound for a name that the tz database does not have, or if there is no database.
    static base::Result<ZoneOffsets> load(const std::string& zone);

    std::chrono::seconds at(base::UtcSeconds moment) const;

    // The moment at which the zone's clocks show `local`: the first of the two in an hour that a
    // change repeats, the change itself in one that it skips.
    base::UtcSeconds toUtc(std::chrono::local_seconds local) const;

private:
    struct Change
    {
        base::UtcSeconds from{};
        std::chrono::seconds offset{};
    };

    std::size_t indexAt(base::UtcSeconds moment) const;

    std::vector<Change> m_changes; // never empty
};

} // namespace tapesift::market
