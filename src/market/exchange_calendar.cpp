#include "tapesift/market/exchange_calendar.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "market/calendar_dates.h"
#include "market/calendar_file.h"
#include "tapesift/market/zone_offsets.h"

namespace tapesift::market {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;

// The years whose days are worked out once; the rules of the US are right from 1990 to 2035.
constexpr int kFirstCalendarYear = 1970;
constexpr int kLastCalendarYear = 2099;
constexpr sys_days kFirstDay{year{kFirstCalendarYear} / 1 / 1};
constexpr sys_days kEndDay{year{kLastCalendarYear + 1} / 1 / 1};

// No exchange stays closed for longer.
constexpr days kLongestClosure{3660};

constexpr std::uint8_t kClosed = 0;
constexpr std::uint8_t kRegular = 1;

std::size_t indexOf(sys_days date)
{
    return static_cast<std::size_t>((date - kFirstDay).count());
}

bool isInTable(sys_days date)
{
    return kFirstDay <= date && date < kEndDay;
}

// The end of a day, week or month around the clock.
sys_days periodEnd(Interval interval, sys_days date)
{
    switch (interval) {
    case Interval::Week1:
        return mondayOf(date) + days{7};
    case Interval::Month1:
        return firstOfNextMonth(date);
    default:
        return date + days{1};
    }
}

sys_days periodStart(Interval interval, sys_days date)
{
    switch (interval) {
    case Interval::Week1:
        return mondayOf(date);
    case Interval::Month1:
        return firstOfMonth(date);
    default:
        return date;
    }
}

} // namespace

// Hours, the zone, and for each day what kind it is.
struct ExchangeCalendar::Data
{
    std::vector<std::string> suffixes;
    ZoneOffsets zone;
    minutes open{};
    std::vector<minutes> closes; // by kind of day; [kRegular] is the regular close
    std::array<bool, 7> isWeekend{};
    std::vector<std::uint8_t> kinds; // by day from kFirstDay

    std::uint8_t kindOf(sys_days date) const
    {
        if (isInTable(date))
            return kinds[indexOf(date)];
        return isWeekend[weekday{date}.c_encoding()] ? kClosed : kRegular;
    }

    base::UtcSeconds momentOf(sys_days date, minutes clock) const
    {
        return zone.toUtc(std::chrono::local_days{date.time_since_epoch()} + clock);
    }

    void setKind(sys_days date, std::uint8_t kind)
    {
        if (isInTable(date))
            kinds[indexOf(date)] = kind;
    }

    void setEarlyClose(sys_days date, minutes close)
    {
        if (kindOf(date) == kClosed)
            return;
        const auto known = std::ranges::find(closes, close);
        if (known == closes.end() && closes.size() > UINT8_MAX)
            return; // So many different closes have no meaning.
        setKind(date, static_cast<std::uint8_t>(known - closes.begin()));
        if (known == closes.end())
            closes.push_back(close);
    }

    void fill(const CalendarSpec& spec);
};

void ExchangeCalendar::Data::fill(const CalendarSpec& spec)
{
    suffixes = spec.suffixes;
    open = spec.open;
    closes = {spec.open, spec.close};
    isWeekend = spec.isWeekend;
    kinds.resize(indexOf(kEndDay));
    for (sys_days date = kFirstDay; date < kEndDay; date += days{1})
        setKind(date, isWeekend[weekday{date}.c_encoding()] ? kClosed : kRegular);

    const auto isTrading = [this](sys_days date) { return kindOf(date) != kClosed; };
    for (int yearNumber = kFirstCalendarYear; yearNumber <= kLastCalendarYear; ++yearNumber) {
        for (const DateRule& rule : spec.holidays) {
            if (const auto date = dateOf(rule, yearNumber, isTrading))
                setKind(*date, kClosed);
        }
    }
    for (const SpecialClosure& closure : spec.specialClosures) {
        for (sys_days date = std::max(closure.from, kFirstDay);
             date <= std::min(closure.until, kEndDay); date += days{1})
            setKind(date, kClosed);
    }
    // Holidays first: an early close moves off one.
    for (int yearNumber = kFirstCalendarYear; yearNumber <= kLastCalendarYear; ++yearNumber) {
        for (const EarlyCloseRule& early : spec.earlyCloses) {
            if (const auto date = dateOf(early.rule, yearNumber, isTrading))
                setEarlyClose(*date, early.close);
        }
    }
    for (const SpecialEarlyClose& early : spec.specialEarlyCloses)
        setEarlyClose(early.date, early.close);
}

ExchangeCalendar ExchangeCalendar::alwaysOpen()
{
    ExchangeCalendar calendar;
    calendar.m_id = "crypto";
    return calendar;
}

base::Result<ExchangeCalendar> ExchangeCalendar::fromJson(std::string_view json)
{
    const auto spec = readCalendarFile(json);
    if (!spec)
        return spec.error();
    auto zone = ZoneOffsets::load(spec->zone);
    if (!zone)
        return zone.error();
    auto data = std::make_shared<Data>();
    data->zone = std::move(*zone);
    data->fill(*spec);
    ExchangeCalendar calendar;
    calendar.m_id = spec->id;
    calendar.m_zone = spec->zone;
    calendar.m_data = std::move(data);
    return calendar;
}

bool ExchangeCalendar::hasSuffixOf(const Symbol& symbol) const
{
    const std::size_t dot = symbol.text().rfind('.');
    return m_data && dot != std::string::npos && dot > 0 &&
           std::ranges::find(m_data->suffixes, symbol.text().substr(dot + 1)) !=
               m_data->suffixes.end();
}

minutes ExchangeCalendar::regularOpen() const
{
    return isAlwaysOpen() ? minutes{0} : m_data->open;
}

minutes ExchangeCalendar::regularClose() const
{
    return isAlwaysOpen() ? std::chrono::hours{24} : m_data->closes[kRegular];
}

bool ExchangeCalendar::hasSession(sys_days date) const
{
    return isAlwaysOpen() || m_data->kindOf(date) != kClosed;
}

std::optional<Session> ExchangeCalendar::session(sys_days date) const
{
    if (isAlwaysOpen())
        return Session{date, date, date + days{1}, false};
    const std::uint8_t kind = m_data->kindOf(date);
    if (kind == kClosed)
        return std::nullopt;
    const base::UtcSeconds open = m_data->momentOf(date, m_data->open);
    return Session{date, open, open + (m_data->closes[kind] - m_data->open), kind != kRegular};
}

std::vector<Session> ExchangeCalendar::sessions(sys_days from, sys_days to) const
{
    std::vector<Session> found;
    for (sys_days date = from; date <= to; date += days{1}) {
        if (hasSession(date))
            found.push_back(*session(date));
    }
    return found;
}

sys_days ExchangeCalendar::dateAt(base::UtcSeconds moment) const
{
    return floor<days>(isAlwaysOpen() ? moment : moment + m_data->zone.at(moment));
}

base::UtcSeconds ExchangeCalendar::barClose(Interval interval, base::UtcSeconds time) const
{
    if (isIntraday(interval)) {
        const base::UtcSeconds end = time + intervalLength(interval);
        const auto day = isAlwaysOpen() ? std::nullopt : session(dateAt(time));
        return day && day->open <= time && time < day->close ? std::min(end, day->close) : end;
    }
    const sys_days date = floor<days>(time);
    const sys_days end = periodEnd(interval, date);
    if (isAlwaysOpen())
        return end;
    for (sys_days day = end - days{1}; day >= periodStart(interval, date); day -= days{1}) {
        if (hasSession(day))
            return session(day)->close;
    }
    return m_data->momentOf(end, minutes{0}); // A period without a session has a bar all the same.
}

// The last close of a bar with session hours that is not after `now`.
base::UtcSeconds ExchangeCalendar::lastSessionClose(Interval interval, sys_days today,
                                                    base::UtcSeconds now) const
{
    for (sys_days date = today; date > today - kLongestClosure; date -= days{1}) {
        if (!hasSession(date))
            continue;
        const auto day = session(date);
        if (isIntraday(interval)) {
            const seconds length = intervalLength(interval);
            const base::UtcSeconds end = std::min(now, day->close);
            if (end == day->close)
                return end;
            if (end - day->open >= length)
                return day->open + (end - day->open) / length * length;
        } else {
            // Only the last session of a week or month ends one.
            const base::UtcSeconds close = barClose(interval, date);
            if (close == day->close && close <= now)
                return close;
        }
    }
    return {};
}

base::UtcSeconds ExchangeCalendar::lastBarClose(Interval interval, base::UtcSeconds now) const
{
    const sys_days today = dateAt(now);
    if (!isAlwaysOpen())
        return lastSessionClose(interval, today, now);
    if (!isIntraday(interval))
        return periodStart(interval, today);
    const seconds length = intervalLength(interval);
    return today + (now - today) / length * length;
}

} // namespace tapesift::market
