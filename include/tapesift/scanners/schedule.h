#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/zone_offsets.h"

namespace tapesift::scanners {

// What becomes of a run that falls on a closed exchange: on a day without a session, or between an
// early close and the regular one. (A time before the open or after the regular close of a trading
// day is taken as meant, so that a scan at 08:00 or 17:00 can be asked for.)
enum class OnClosed : std::uint8_t {
    Skip, // it is left out
    Wait, // it is moved to the next open; several become one
    Run,  // it is run all the same: the exchange is not looked at
};

// What becomes of runs that the computer slept through.
enum class Missed : std::uint8_t {
    Once, // the newest is caught up, the others are left out
    Skip, // all are left out
};

// When a scanner is to be run. Runs stand on a grid of the clocks' time that begins anew each day:
// start, start + interval, ... as long as it is not after end, and for less than 24 hours. A time
// that the clocks skip moves to the change, one that they show twice counts once, the first time.
struct Schedule
{
    std::chrono::seconds interval = std::chrono::minutes{5}; // whole minutes, 1 minute ... 1 day

    // After midnight, 0 ... 24 h, in `zone`. Not set: the regular open and close of the exchange,
    // in its own zone. An end before the start belongs to the next day.
    std::optional<std::chrono::minutes> start;
    std::optional<std::chrono::minutes> end;

    // From Sunday on: the days, in `zone`, on which the grid begins.
    std::array<bool, 7> days = {true, true, true, true, true, true, true};
    std::string zone; // name in the tz database; empty: the exchange's

    OnClosed onClosed = OnClosed::Skip;
    Missed missed = Missed::Once;

    bool operator==(const Schedule&) const = default;
};

// How much later than planned a run may begin without counting as missed.
inline constexpr std::chrono::seconds kOnTime{60};

// How long before the open scans are made that prepare a session.
inline constexpr std::chrono::seconds kPreSessionLead = std::chrono::minutes{30};

// What is to be done now.
struct DueRun
{
    std::optional<base::UtcSeconds> run; // the planned time of the run to carry out; none: nothing
    std::size_t missed = 0;              // planned runs that are left out for it, or altogether

    bool operator==(const DueRun&) const = default;
};

// A schedule on an exchange's calendar. Knows no clock: the caller says what time it is. Immutable,
// thread-safe. Times before 1900 or after 9000 have no runs.
class RunTimes
{
public:
    // InvalidArgument: an interval or a time out of range, or no day at all. NotFound: the zone is
    // not known.
    static base::Result<RunTimes> of(Schedule schedule, market::ExchangeCalendar calendar);

    const Schedule& schedule() const { return m_schedule; }

    // The first run after that moment. nullopt if there is none within two years, as with Sundays
    // of an exchange that is closed then.
    std::optional<base::UtcSeconds> next(base::UtcSeconds after) const;

    // What to carry out at `now`, everything planned up to and including `last` being done. Looks
    // back a year at most. A run that is not more than kOnTime late is never missed.
    DueRun due(base::UtcSeconds last, base::UtcSeconds now) const;

    // The first moment after `after` that is `lead` before the open of a session whose date is one
    // of the schedule's days. nullopt for an exchange that is always open: it has no open.
    std::optional<base::UtcSeconds>
    nextPreSession(base::UtcSeconds after, std::chrono::seconds lead = kPreSessionLead) const;

    // "every 5 minutes, 09:30–16:00 New York, Mon–Fri".
    std::string text() const;

private:
    RunTimes(Schedule schedule, market::ExchangeCalendar calendar, market::ZoneOffsets zone,
             market::ZoneOffsets exchangeZone);

    // The clocks' time of the first and the last possible run of the grid that begins that day.
    struct Window
    {
        std::chrono::local_seconds first;
        std::chrono::local_seconds last;
    };

    Window windowOf(std::chrono::local_days date) const;
    // Where the run that was planned for `moment` goes; nullopt: it is left out.
    std::optional<base::UtcSeconds> placed(base::UtcSeconds moment) const;
    bool isClosed(base::UtcSeconds moment) const;
    std::optional<base::UtcSeconds> nextOpen(base::UtcSeconds after) const;
    std::chrono::local_days firstDayFor(base::UtcSeconds moment) const;
    // The runs after `from` up to and including `to`, in order, each once.
    std::vector<base::UtcSeconds> between(base::UtcSeconds from, base::UtcSeconds to) const;

    Schedule m_schedule;
    market::ExchangeCalendar m_calendar;
    market::ZoneOffsets m_zone;
    market::ZoneOffsets m_exchangeZone;
};

} // namespace tapesift::scanners
