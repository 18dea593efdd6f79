#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

namespace tapesift::market {

// One day of trading.
struct Session
{
    std::chrono::sys_days date{}; // the exchange's own date
    base::UtcSeconds open{};      // regular hours
    base::UtcSeconds close{};
    bool isEarlyClose = false;

    bool operator==(const Session&) const = default;
};

// When an exchange trades. Immutable, cheap to copy, thread-safe. Dates are the exchange's own;
// daylight saving follows the tz database (to 2037).
class ExchangeCalendar
{
public:
    // Around the clock, every day; a day ends at 00:00 UTC.
    static ExchangeCalendar alwaysOpen();

    // Reads a calendar file (docs/data-quality.md, part "Calendars"): zone, hours, rules of the
    // holidays, special closures and early closes. Corrupt names what is wrong; NotFound: the time
    // zone is not known, or the system has no tz database.
    static base::Result<ExchangeCalendar> fromJson(std::string_view json);

    const std::string& id() const { return m_id; }
    bool isAlwaysOpen() const { return m_data == nullptr; }
    // The name of its time zone in the tz database: "America/New_York"; "UTC" if always open.
    const std::string& zone() const { return m_zone; }
    // The regular hours in that zone, counted from midnight: 09:30 and 16:00 in New York; 0 and
    // 24 h if always open.
    std::chrono::minutes regularOpen() const;
    std::chrono::minutes regularClose() const;
    // Whether the symbol's suffix is one of this exchange's: SAP.DE for Xetra.
    bool hasSuffixOf(const Symbol& symbol) const;

    // Cheaper than asking for the session.
    bool hasSession(std::chrono::sys_days date) const;
    // nullopt on weekends and holidays. Clocks are taken not to change within a session.
    std::optional<Session> session(std::chrono::sys_days date) const;
    // The sessions with a date in [from, to].
    std::vector<Session> sessions(std::chrono::sys_days from, std::chrono::sys_days to) const;

    // The exchange's date at that moment.
    std::chrono::sys_days dateAt(base::UtcSeconds moment) const;

    // When the bar that starts at `time` (a daily or longer one: midnight UTC of its date) is
    // complete: for a day the session's close, for a week that of its last session, for intraday
    // the end of its length or of the session, whichever comes first.
    base::UtcSeconds barClose(Interval interval, base::UtcSeconds time) const;

    // The latest bar close at or before `now`: what is newer than that cannot be asked for yet.
    // 1970 if there is none within ten years.
    base::UtcSeconds lastBarClose(Interval interval, base::UtcSeconds now) const;

private:
    struct Data;

    ExchangeCalendar() = default;

    base::UtcSeconds lastSessionClose(Interval interval, std::chrono::sys_days today,
                                      base::UtcSeconds now) const;

    std::string m_id;
    std::string m_zone = "UTC";
    std::shared_ptr<const Data> m_data; // none: always open
};

// The calendars of a program: those that come with it, and files of the user's in their place.
class CalendarBook
{
public:
    // The built-in calendars: us, xetra, london (resources/calendars) and crypto.
    CalendarBook();

    // Puts a calendar in place of the one with the same id, or adds it.
    void add(ExchangeCalendar calendar);

    // A pair trades around the clock; a suffix such as .L or .DE names its exchange's calendar
    // where there is one; everything else is a US share. Where the calendar is missing (see
    // problems), the one that is always open stands in.
    const ExchangeCalendar& of(const Symbol& symbol) const;
    const ExchangeCalendar* find(std::string_view id) const;

    // Why built-in calendars are missing: a system without a tz database. Usually none.
    const std::vector<base::Error>& problems() const { return m_problems; }

private:
    std::vector<base::Error> m_problems;
    std::map<std::string, ExchangeCalendar, std::less<>> m_calendars;
};

} // namespace tapesift::market
