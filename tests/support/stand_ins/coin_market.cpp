#include "support/stand_ins/coin_market.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/core.h>

namespace tapesift::support {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr sys_days kAMonday{days{4}}; // 1970-01-05
constexpr double kLotsPerCoin = 1000;

// The lengths that a day is cut into, one after the other.
constexpr std::array<seconds, 5> kLengths = {days{1}, std::chrono::hours{1}, minutes{15},
                                             minutes{5}, minutes{1}};

// splitmix64 (Steele, Lea, Flood 2014).
std::uint64_t scramble(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

std::uint64_t mix(std::uint64_t key, std::int64_t number)
{
    return scramble(key ^ scramble(static_cast<std::uint64_t>(number)));
}

// In [0, 1).
double share(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

std::int64_t between(std::int64_t low, std::int64_t high, std::uint64_t bits)
{
    const auto width = static_cast<std::uint64_t>(high - low + 1);
    return low + static_cast<std::int64_t>(bits % width);
}

// The price at midnight: slow waves and some noise.
std::int64_t midnightTicks(const Coin& coin, std::int64_t day)
{
    const double phase = 6.28 * share(scramble(coin.key));
    const double time = static_cast<double>(day);
    const double waves = 0.35 * std::sin(time / 170 + phase) + 0.12 * std::sin(time / 23 + phase) +
                         0.04 * share(mix(coin.key, day));
    return std::llround(static_cast<double>(coin.usualTicks) * std::exp(waves));
}

CoinBar dayOf(const Coin& coin, std::int64_t day)
{
    CoinBar bar;
    bar.time = base::UtcSeconds{days{day}};
    bar.end = bar.time + days{1};
    bar.open = midnightTicks(coin, day);
    bar.close = midnightTicks(coin, day + 1);
    const std::uint64_t bits = mix(coin.key + 1, day);
    const double range = 0.01 + 0.04 * share(bits);
    const auto reach = std::llround(static_cast<double>(bar.open) * range) + 2;
    bar.high = std::max(bar.open, bar.close) + reach;
    bar.low = std::min(bar.open, bar.close) - reach;
    bar.lots = std::llround(static_cast<double>(coin.lotsPerDay) * (0.5 + share(scramble(bits))));
    return bar;
}

// The border between part `index - 1` and part `index` of `count` parts.
std::int64_t borderTicks(const CoinBar& whole, std::uint64_t key, std::int64_t count,
                         std::int64_t index)
{
    if (index == 0)
        return whole.open;
    if (index == count)
        return whole.close;
    const std::int64_t line = whole.open + (whole.close - whole.open) * index / count;
    const std::int64_t room = (whole.high - whole.low) / 5;
    return std::clamp(between(line - room, line + room, mix(key, index)), whole.low, whole.high);
}

std::int64_t borderLots(const CoinBar& whole, std::uint64_t key, std::int64_t count,
                        std::int64_t index)
{
    if (index == 0 || index == count)
        return index == 0 ? 0 : whole.lots;
    const double place = (static_cast<double>(index) + 0.8 * share(mix(key + 1, index)) - 0.4) /
                         static_cast<double>(count);
    return std::clamp(std::llround(static_cast<double>(whole.lots) * place), 0LL,
                      static_cast<long long>(whole.lots));
}

CoinBar partOf(const Coin& coin, const CoinBar& whole, std::int64_t count, std::int64_t index)
{
    const std::uint64_t key = mix(coin.key + 2, whole.time.time_since_epoch().count() * 64 + count);
    const seconds length = (whole.end - whole.time) / count;
    CoinBar part;
    part.time = whole.time + index * length;
    part.end = part.time + length;
    part.open = borderTicks(whole, key, count, index);
    part.close = borderTicks(whole, key, count, index + 1);
    const std::int64_t wick = (whole.high - whole.low) / 12;
    part.high = std::min(whole.high, std::max(part.open, part.close) + wick);
    part.low = std::max(whole.low, std::min(part.open, part.close) - wick);
    if (index == between(0, count - 1, mix(key, -1)))
        part.high = whole.high;
    if (index == between(0, count - 1, mix(key, -2)))
        part.low = whole.low;
    part.lots = borderLots(whole, key, count, index + 1) - borderLots(whole, key, count, index);
    return part;
}

void append(CoinBar& sum, const CoinBar& next, bool isFirst)
{
    if (isFirst) {
        sum = next;
        return;
    }
    sum.end = next.end;
    sum.high = std::max(sum.high, next.high);
    sum.low = std::min(sum.low, next.low);
    sum.close = next.close;
    sum.lots += next.lots;
}

// The minute that `now` is in, as far as it has come.
CoinBar runningMinute(CoinBar minute, base::UtcSeconds now)
{
    const std::int64_t passed = (now - minute.time).count();
    minute.close = minute.open + (minute.close - minute.open) * passed / 60;
    minute.high = std::max(minute.open, minute.close);
    minute.low = std::min(minute.open, minute.close);
    minute.lots = minute.lots * passed / 60;
    return minute;
}

// Adds to `sum` what of `whole`, a bar of kLengths[level], lies in [from, to).
void addWithin(const Coin& coin, const CoinBar& whole, std::size_t level, base::UtcSeconds from,
               base::UtcSeconds to, CoinBar& sum, bool& isFirst)
{
    if (whole.end <= from || whole.time >= to)
        return;
    if (whole.time >= from && whole.end <= to) {
        append(sum, whole, isFirst);
        isFirst = false;
        return;
    }
    if (level + 1 == kLengths.size()) {
        append(sum, runningMinute(whole, to), isFirst);
        isFirst = false;
        return;
    }
    const std::int64_t count = kLengths[level] / kLengths[level + 1];
    const std::int64_t first = std::max<std::int64_t>((from - whole.time) / kLengths[level + 1], 0);
    for (std::int64_t index = first; index < count; ++index) {
        if (whole.time + index * kLengths[level + 1] >= to)
            break;
        addWithin(coin, partOf(coin, whole, count, index), level + 1, from, to, sum, isFirst);
    }
}

// What happened in [from, to).
CoinBar barOver(const Coin& coin, base::UtcSeconds from, base::UtcSeconds to)
{
    CoinBar sum;
    bool isFirst = true;
    for (sys_days day = floor<days>(from); day < to; day += days{1})
        addWithin(coin, dayOf(coin, day.time_since_epoch().count()), 0, from, to, sum, isFirst);
    return sum;
}

std::string inventedName(int number)
{
    constexpr std::string_view kConsonants = "BDFGKLMNPRSTVZ";
    constexpr std::string_view kVowels = "AEIOU";
    const auto n = static_cast<std::size_t>(number);
    const std::size_t consonants = kConsonants.size();
    std::string name = {kConsonants[n % consonants], kVowels[n / consonants % kVowels.size()],
                        kConsonants[(n / 70 + 3 * n) % consonants], kVowels[(n / 7) % 5]};
    // Some names begin with a digit, as on the exchanges.
    return number % 25 == 7 ? fmt::format("1000{}", name) : name;
}

Coin makeCoin(int number, std::string name)
{
    Coin coin;
    coin.key = scramble(static_cast<std::uint64_t>(number) + 7);
    coin.name = std::move(name);
    coin.decimals = 2 + number % 4;
    coin.usualTicks = between(20'000, 9'000'000, coin.key);
    // One in ten is thinly traded: minutes without a trade.
    coin.lotsPerDay = number % 10 == 9 ? 400 : between(2'000'000, 90'000'000, scramble(coin.key));
    const sys_days first = std::chrono::year{2017} / 8 / 17;
    // One in eight is young.
    coin.listed = first + days{number % 8 == 5 ? 2'900 + number % 100 : number};
    return coin;
}

} // namespace

CoinMarket::CoinMarket(int coins)
{
    const std::array<std::string, 3> known = {"BTC", "ETH", "DOGE"};
    for (int number = 0; static_cast<int>(m_coins.size()) < coins; ++number) {
        const auto place = static_cast<std::size_t>(number);
        std::string name = place < known.size() ? known[place] : inventedName(number);
        if (find(name) == nullptr)
            m_coins.push_back(makeCoin(number, std::move(name)));
    }
}

const Coin* CoinMarket::find(std::string_view name) const
{
    const auto coin = std::ranges::find(m_coins, name, &Coin::name);
    return coin == m_coins.end() ? nullptr : &*coin;
}

std::vector<CoinBar> CoinMarket::bars(const Coin& coin, market::Interval interval,
                                      base::UtcSeconds from, base::UtcSeconds until,
                                      base::UtcSeconds now) const
{
    from = std::max(from, coin.listed);
    base::UtcSeconds start = startOf(interval, from);
    if (start < from && start >= coin.listed)
        start = endOf(interval, start);
    std::vector<CoinBar> bars;
    for (; start <= until && start <= now; start = endOf(interval, start)) {
        const base::UtcSeconds end = endOf(interval, start);
        // At its very first moment a bar has one trade at its opening price.
        const base::UtcSeconds seen = std::min(end, std::max(now, start + seconds{1}));
        CoinBar bar = barOver(coin, std::max(start, coin.listed), seen);
        bar.time = start;
        bar.end = end;
        bars.push_back(bar);
    }
    return bars;
}

std::vector<CoinBar> CoinMarket::newest(const Coin& coin, market::Interval interval,
                                        std::size_t count, base::UtcSeconds until,
                                        base::UtcSeconds now) const
{
    base::UtcSeconds start = startOf(interval, std::min(until, now));
    for (std::size_t i = 1; i < count; ++i)
        start = startOf(interval, start - seconds{1});
    return bars(coin, interval, start, until, now);
}

base::UtcSeconds CoinMarket::startOf(market::Interval interval, base::UtcSeconds time)
{
    const sys_days day = floor<days>(time);
    if (interval == market::Interval::Month1) {
        const year_month_day date(day);
        return sys_days(date.year() / date.month() / 1);
    }
    if (interval == market::Interval::Week1)
        return day - (day - kAMonday) % days{7};
    return time - time.time_since_epoch() % market::intervalLength(interval);
}

base::UtcSeconds CoinMarket::endOf(market::Interval interval, base::UtcSeconds start)
{
    if (interval != market::Interval::Month1)
        return start + market::intervalLength(interval);
    const year_month_day date(floor<days>(start));
    return sys_days((date.year() / date.month() + std::chrono::months{1}) / 1);
}

std::string tickText(std::int64_t ticks, int decimals)
{
    return fmt::format("{:.{}f}", tickValue(ticks, decimals), decimals);
}

std::string tickText8(std::int64_t ticks, int decimals)
{
    return fmt::format("{:.8f}", tickValue(ticks, decimals));
}

std::string lotText8(std::int64_t lots)
{
    return fmt::format("{:.8f}", lotValue(lots));
}

double tickValue(std::int64_t ticks, int decimals)
{
    return static_cast<double>(ticks) / std::pow(10.0, decimals);
}

double lotValue(std::int64_t lots)
{
    return static_cast<double>(lots) / kLotsPerCoin;
}

} // namespace tapesift::support
