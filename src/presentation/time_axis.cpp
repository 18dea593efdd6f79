#include "tapesift/presentation/time_axis.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>

#include <QCoreApplication>
#include <QDateTime>

namespace tapesift::presentation {

namespace {

using namespace std::chrono_literals;

// The distances labels can have, from fine to coarse.
enum Unit : std::uint8_t {
    Min1,
    Min5,
    Min15,
    Min30,
    Hour1,
    Hour2,
    Hour4,
    Hour12,
    Day1,
    Week1,
    HalfMonth,
    Month1,
    Month3,
    Month6,
    Year1,
    Year2,
    Year5,
    Year10,
    Year20,
    Year50,
    UnitCount,
};

// Bars of a month differ in number: with so much to spare hardly a label has to go.
constexpr double kSpare = 1.15;

constexpr std::uint32_t bit(Unit unit)
{
    return std::uint32_t{1} << unit;
}

// The number of each unit that a time falls into, counted from some start.
std::array<std::int64_t, UnitCount> unitsOf(base::UtcSeconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::int64_t days = day.time_since_epoch().count();
    const std::int64_t year = static_cast<int>(date.year());
    const std::int64_t month = static_cast<std::int64_t>(static_cast<unsigned>(date.month())) - 1;
    const std::int64_t months = year * 12 + month;
    const bool isLate = static_cast<unsigned>(date.day()) > 15;
    const std::int64_t secondOfDay = (time - day).count();
    const auto every = [&](std::chrono::seconds length) { // divides a day
        return days * (std::chrono::seconds{24h} / length) + secondOfDay / length.count();
    };
    return {every(1min),
            every(5min),
            every(15min),
            every(30min),
            every(1h),
            every(2h),
            every(4h),
            every(12h),
            days,
            (days + 3 + 7'000'000) / 7, // 1970-01-01 was a Thursday; weeks begin on Monday
            months * 2 + (isLate ? 1 : 0),
            months,
            months / 3,
            months / 6,
            year,
            year / 2,
            year / 5,
            year / 10,
            year / 20,
            year / 50};
}

TimeRank rankOf(std::uint32_t begins)
{
    if ((begins & bit(Year1)) != 0)
        return TimeRank::Year;
    if ((begins & bit(Month1)) != 0)
        return TimeRank::Month;
    return (begins & bit(Day1)) != 0 ? TimeRank::Day : TimeRank::Time;
}

QDateTime toDateTime(base::UtcSeconds time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

QString labelOf(base::UtcSeconds time, TimeRank rank, const QLocale& locale)
{
    const QDateTime at = toDateTime(time);
    switch (rank) {
    case TimeRank::Year:
        return QString::number(at.date().year());
    case TimeRank::Month:
        return locale.standaloneMonthName(at.date().month(), QLocale::ShortFormat);
    case TimeRank::Day:
        return QString::number(at.date().day());
    case TimeRank::Time:
        break;
    }
    return locale.toString(at.time(), QStringLiteral("HH:mm"));
}

} // namespace

TimeAxis::TimeAxis(std::span<const base::UtcSeconds> time, market::Interval interval)
    : m_begins(time.size())
    , m_times(time.begin(), time.end())
    , m_barsPerUnit(UnitCount)
{
    const Unit finest = market::isIntraday(interval) ? Min1 : Day1;
    std::array<double, UnitCount> counts{};
    // Nothing is known to begin at the first bar: the ones before it are not there.
    for (std::size_t i = 1; i < time.size(); ++i) {
        const auto before = unitsOf(time[i - 1]);
        const auto now = unitsOf(time[i]);
        for (std::size_t unit = finest; unit < UnitCount; ++unit) {
            if (now[unit] == before[unit])
                continue;
            m_begins[i] |= bit(static_cast<Unit>(unit));
            counts[unit] += 1;
        }
    }
    for (std::size_t unit = 0; unit < UnitCount; ++unit) {
        // 0 for a unit that is not used; one that never begins is longer than the data.
        if (unit >= finest)
            m_barsPerUnit[unit] = static_cast<double>(time.size()) / std::max(counts[unit], 0.5);
    }
}

std::vector<TimeTick> TimeAxis::ticks(const ChartViewport& view, double width, double labelWidth,
                                      const QLocale& locale) const
{
    if (m_begins.empty() || width <= 0 || labelWidth <= 0)
        return {};
    const double pixelsPerBar = width / view.shown();
    std::size_t unit = 0;
    while (unit + 1 < UnitCount && m_barsPerUnit[unit] * pixelsPerBar < labelWidth * kSpare)
        ++unit;
    std::uint32_t wanted = bit(static_cast<Unit>(unit));
    if (unit == Week1)
        wanted |= bit(Month1); // Months begin within weeks.

    // Labels just outside the view decide about those inside as well, or labels would come and go
    // while the chart is moved.
    const double outside = 2 * labelWidth;
    std::vector<TimeTick> candidates;
    for (std::size_t i = 0; i < m_begins.size(); ++i) {
        if ((m_begins[i] & wanted) == 0)
            continue;
        const double offset = view.fractionOf(static_cast<double>(i) + 0.5) * width;
        if (offset >= -outside && offset <= width + outside)
            candidates.push_back({i, offset, rankOf(m_begins[i]), {}});
    }

    std::vector<TimeTick> ticks;
    for (const TimeRank rank : {TimeRank::Year, TimeRank::Month, TimeRank::Day, TimeRank::Time}) {
        for (const TimeTick& candidate : candidates) {
            const bool isFree = std::none_of(ticks.begin(), ticks.end(), [&](const TimeTick& tick) {
                return std::abs(tick.offset - candidate.offset) < labelWidth;
            });
            if (candidate.rank == rank && isFree)
                ticks.push_back(candidate);
        }
    }
    std::erase_if(ticks, [&](const TimeTick& t) { return t.offset < 0 || t.offset > width; });
    std::sort(ticks.begin(), ticks.end(),
              [](const TimeTick& a, const TimeTick& b) { return a.bar < b.bar; });
    for (TimeTick& tick : ticks)
        tick.text = labelOf(m_times[tick.bar], tick.rank, locale);
    return ticks;
}

QString barTimeText(base::UtcSeconds time, market::Interval interval, const QLocale& locale)
{
    const QDateTime at = toDateTime(time);
    if (market::isIntraday(interval)) {
        //: A date and time as QLocale::toString() takes it: Mon 26 Jun 2017 14:30 UTC
        return locale.toString(
            at, QCoreApplication::translate("TimeAxis", "ddd d MMM yyyy HH:mm 'UTC'"));
    }
    if (interval == market::Interval::Month1) {
        //: A month as QLocale::toString() takes it: Jun 2017
        return locale.toString(at.date(), QCoreApplication::translate("TimeAxis", "MMM yyyy"));
    }
    //: A date as QLocale::toString() takes it: Mon 26 Jun 2017
    return locale.toString(at.date(), QCoreApplication::translate("TimeAxis", "ddd d MMM yyyy"));
}

} // namespace tapesift::presentation
