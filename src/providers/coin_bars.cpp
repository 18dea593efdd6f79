#include "providers/coin_bars.h"

#include <algorithm>
#include <chrono>
#include <map>

#include <fmt/core.h>

#include "providers/json_reader.h"

namespace tapesift::providers {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr sys_days kAMonday{days{4}}; // 1970-01-05
constexpr std::int64_t kEarliest = 946'684'800;
constexpr std::int64_t kLatest = 4'102'444'800;
// So many evenly spaced rows do not come about by chance in a thin market.
constexpr std::size_t kEvenRows = 8;

bool isOnGrid(base::UtcSeconds time, market::Interval interval)
{
    if (interval == market::Interval::Month1)
        return time == floor<days>(time) &&
               year_month_day(floor<days>(time)).day() == std::chrono::day{1};
    const seconds length = market::intervalLength(interval);
    if (interval == market::Interval::Week1)
        return (time - kAMonday) % length == seconds{0};
    return time.time_since_epoch() % length == seconds{0};
}

// The start of the bar after the one that starts at `time`.
base::UtcSeconds nextStart(base::UtcSeconds time, market::Interval interval)
{
    if (interval != market::Interval::Month1)
        return time + market::intervalLength(interval);
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    return sys_days(date + std::chrono::months{1});
}

seconds stepBetween(const market::Bar& a, const market::Bar& b)
{
    return std::max(a.time, b.time) - std::min(a.time, b.time);
}

bool isNextTo(const market::Bar& a, const market::Bar& b, market::Interval interval)
{
    return nextStart(std::min(a.time, b.time), interval) >= std::max(a.time, b.time);
}

bool areWiderAndEven(std::span<const market::Bar> rows, market::Interval interval)
{
    if (rows.size() < kEvenRows || isNextTo(rows[0], rows[1], interval))
        return false;
    const seconds step = stepBetween(rows[0], rows[1]);
    for (std::size_t i = 2; i < rows.size(); ++i)
        if (stepBetween(rows[i - 1], rows[i]) != step)
            return false;
    return true;
}

bool areMostlyApart(std::span<const market::Bar> rows, market::Interval interval)
{
    std::size_t apart = 0;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (!isNextTo(rows[i - 1], rows[i], interval))
            ++apart;
    return 2 * apart > rows.size() - 1;
}

} // namespace

base::Status checkSpacing(std::span<const market::Bar> rows, market::Interval interval,
                          RowDensity density, const AnswerSource& source)
{
    const auto offGrid = std::ranges::count_if(
        rows, [interval](const market::Bar& row) { return !isOnGrid(row.time, interval); });
    if (2 * static_cast<std::size_t>(offGrid) > rows.size())
        return unusableAnswer(source,
                              fmt::format("{} of {} rows do not start where {} bars start", offGrid,
                                          rows.size(), market::intervalName(interval)));
    if (rows.size() < 2)
        return {};
    const bool isWrong = density == RowDensity::EveryInterval ? areMostlyApart(rows, interval)
                                                              : areWiderAndEven(rows, interval);
    if (isWrong)
        return unusableAnswer(
            source, fmt::format("the rows are not {} apart", market::intervalName(interval)));
    return {};
}

base::Result<base::UtcSeconds> rowTime(std::int64_t value, const AnswerSource& source)
{
    if (value < kEarliest || value > kLatest)
        return unusableAnswer(source, fmt::format("a row has the time {}", value));
    return base::UtcSeconds{seconds{value}};
}

int barsOfInterest(const BarRequest& request)
{
    const int bars = std::max(request.bars, 1);
    if (!request.from)
        return bars;
    if (*request.from > request.until)
        return 0;
    const auto nearer =
        (request.until - *request.from) / market::intervalLength(request.interval) + 2;
    return nearer < bars ? static_cast<int>(nearer) : bars;
}

FetchedBars finishBars(std::vector<market::Bar> rows, const BarRequest& request)
{
    std::erase_if(rows, [&request](const market::Bar& row) {
        return row.time > request.until || (request.from && row.time < *request.from);
    });
    const auto most = static_cast<std::size_t>(std::max(request.bars, 1));
    if (rows.size() > most) {
        std::vector<base::UtcSeconds> times;
        times.reserve(rows.size());
        for (const market::Bar& row : rows)
            times.push_back(row.time);
        const auto oldest = times.begin() + static_cast<std::ptrdiff_t>(times.size() - most);
        std::ranges::nth_element(times, oldest);
        std::erase_if(rows, [limit = *oldest](const market::Bar& row) { return row.time < limit; });
    }
    FetchedBars fetched;
    fetched.checked = market::checkBars(std::move(rows), request.interval, request.calendar);
    return fetched;
}

PairListing listPairs(std::span<const ListedPair> pairs, std::string_view exchange)
{
    std::map<market::Symbol, const ListedPair*> found;
    std::vector<std::string> unreadable;
    for (const ListedPair& pair : pairs) {
        const std::string text = fmt::format("{}/{}", pair.base, pair.quote);
        const auto symbol = market::Symbol::parse(text);
        if (!symbol || !symbol->isPair()) {
            unreadable.push_back(pair.spelling);
            continue;
        }
        const auto [place, isNew] = found.try_emplace(*symbol, &pair);
        if (!isNew && place->second->isHalted && !pair.isHalted)
            place->second = &pair;
    }

    PairListing listing;
    for (const auto& [symbol, pair] : found) {
        market::Member member{symbol, std::string(exchange), {}, {}};
        member.kind = market::SecurityKind::Pair;
        member.isHalted = pair->isHalted;
        listing.members.push_back(std::move(member));
        listing.spellings.emplace_back(symbol, pair->spelling);
    }
    if (unreadable.size() == 1)
        listing.remarks.push_back(fmt::format(
            "{} lists a pair with a name that cannot be written as a symbol ({}); it is left out",
            exchange, unreadable.front()));
    else if (!unreadable.empty())
        listing.remarks.push_back(
            fmt::format("{} lists {} pairs with a name that cannot be written as a symbol ({} for "
                        "one); they are left out",
                        exchange, unreadable.size(), unreadable.front()));
    return listing;
}

} // namespace tapesift::providers
