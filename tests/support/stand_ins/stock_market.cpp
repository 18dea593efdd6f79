#include "support/stand_ins/stock_market.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "tapesift/base/random.h"

namespace tapesift::support {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr auto kSlot = 5min;
constexpr sys_days kFirst{std::chrono::year{2020} / 1 / 2};
constexpr sys_days kLast{std::chrono::year{2027} / 12 / 31};

// Full closures of the New York Stock Exchange, as it announced them; YYYYMMDD.
constexpr auto kClosed = std::to_array<int>(
    {20200120, 20200217, 20200410, 20200525, 20200703, 20200907, 20201126, 20201225, 20210101,
     20210118, 20210215, 20210402, 20210531, 20210705, 20210906, 20211125, 20211224, 20220117,
     20220221, 20220415, 20220530, 20220620, 20220704, 20220905, 20221124, 20221226, 20230102,
     20230116, 20230220, 20230407, 20230529, 20230619, 20230704, 20230904, 20231123, 20231225,
     20240101, 20240115, 20240219, 20240329, 20240527, 20240619, 20240704, 20240902, 20241128,
     20241225, 20250101, 20250109, 20250120, 20250217, 20250418, 20250526, 20250619, 20250704,
     20250901, 20251127, 20251225, 20260101, 20260119, 20260216, 20260403, 20260525, 20260619,
     20260703, 20260907, 20261126, 20261225, 20270101, 20270118, 20270215, 20270326, 20270531,
     20270618, 20270705, 20270906, 20271125, 20271224});

constexpr auto kEarly = std::to_array<int>({20201127, 20201224, 20211126, 20221125, 20230703,
                                            20231124, 20240703, 20241129, 20241224, 20250703,
                                            20251128, 20251224, 20261127, 20261224, 20271126});

int numberOf(sys_days date)
{
    const year_month_day day{date};
    return static_cast<int>(day.year()) * 10'000 +
           static_cast<int>(static_cast<unsigned>(day.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(day.day()));
}

// From the second Sunday of March to the first of November.
bool isSummer(sys_days date)
{
    const auto year = year_month_day{date}.year();
    return date >= sys_days{year / std::chrono::March / std::chrono::Sunday[2]} &&
           date < sys_days{year / std::chrono::November / std::chrono::Sunday[1]};
}

double cents(double price)
{
    return std::max(std::round(price * 100) / 100, 0.01);
}

int slotsOf(const StockSession& session)
{
    return static_cast<int>((session.close - session.open) / kSlot);
}

} // namespace

StockMarket::StockMarket(const base::Clock& clock, std::vector<std::string> symbols)
    : m_clock(clock)
{
    for (const std::string& symbol : symbols) {
        Share share;
        for (const char c : symbol) // the same share in every market
            share.seed = share.seed * 131 + static_cast<unsigned char>(c);
        m_shares.emplace(symbol, std::move(share));
    }
}

std::vector<std::string> StockMarket::tickers(int count)
{
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        std::string name = "AAAA";
        for (int at = 3, rest = i; at >= 0; --at, rest /= 26)
            name[static_cast<std::size_t>(at)] = static_cast<char>('A' + rest % 26);
        names.push_back(name);
    }
    return names;
}

std::vector<std::string> StockMarket::symbols() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> names;
    for (const auto& [name, share] : m_shares)
        names.push_back(name);
    return names;
}

bool StockMarket::has(const std::string& symbol) const
{
    const std::lock_guard lock(m_mutex);
    return find(symbol) != nullptr;
}

void StockMarket::split(const std::string& symbol, sys_days date, double ratio)
{
    const std::lock_guard lock(m_mutex);
    m_shares.at(symbol).actions.push_back({date, ratio, 0});
}

void StockMarket::dividend(const std::string& symbol, sys_days date, double amount)
{
    const std::lock_guard lock(m_mutex);
    m_shares.at(symbol).actions.push_back({date, 1, amount});
}

void StockMarket::rename(const std::string& from, const std::string& to)
{
    const std::lock_guard lock(m_mutex);
    auto node = m_shares.extract(from);
    node.key() = to;
    m_shares.insert(std::move(node));
}

void StockMarket::delist(const std::string& symbol, sys_days date)
{
    const std::lock_guard lock(m_mutex);
    m_shares.at(symbol).end = date;
}

std::vector<StockAction> StockMarket::actions(const std::string& symbol) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<StockAction> come;
    const Share* share = find(symbol);
    for (const StockAction& action : share ? share->actions : std::vector<StockAction>()) {
        if (midnight(action.date) <= m_clock.now())
            come.push_back(action);
    }
    std::ranges::sort(come, {}, &StockAction::date);
    return come;
}

std::vector<StockBar> StockMarket::days(const std::string& symbol, base::UtcSeconds from,
                                        base::UtcSeconds to, bool isAdjusted) const
{
    return intraday(symbol, 0, from, to, isAdjusted);
}

std::vector<StockBar> StockMarket::intraday(const std::string& symbol, int minutes,
                                            base::UtcSeconds from, base::UtcSeconds to,
                                            bool isAdjusted) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<StockBar> bars;
    const Share* share = find(symbol);
    if (!share)
        return bars;
    const std::vector<Day>& all = daysOf(*share);
    const base::UtcSeconds now = floor<seconds>(m_clock.now());
    const auto first =
        std::ranges::lower_bound(all, floor<std::chrono::days>(from) - std::chrono::days{1}, {},
                                 [](const Day& day) { return day.session.date; });
    for (auto day = first; day != all.end() && day->session.open <= std::min(to, now); ++day) {
        const int slots = slotsOf(day->session);
        const int length = minutes == 0 ? slots : minutes / 5;
        const double factorOfDay = factor(*share, day->session.date, isAdjusted);
        for (int slot = 0; slot < slots; slot += length) {
            auto bar = part(*day, slot, std::min(slot + length, slots), now);
            if (!bar || bar->start < from || bar->start > to)
                continue;
            for (double market::Bar::*price :
                 {&market::Bar::open, &market::Bar::high, &market::Bar::low, &market::Bar::close})
                bar->bar.*price = std::round(bar->bar.*price / factorOfDay * 10'000) / 10'000;
            bar->bar.volume = std::round(bar->bar.volume * factorOfDay);
            bars.push_back(*bar);
        }
    }
    return bars;
}

std::vector<StockSession> StockMarket::sessions(sys_days from, sys_days to)
{
    std::vector<StockSession> list;
    for (sys_days date = std::max(from, kFirst); date <= std::min(to, kLast);
         date += std::chrono::days{1}) {
        const std::chrono::weekday weekday{date};
        if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday ||
            std::ranges::binary_search(kClosed, numberOf(date)))
            continue;
        const bool isEarly = std::ranges::binary_search(kEarly, numberOf(date));
        list.push_back({date, midnight(date) + 9h + 30min, midnight(date) + (isEarly ? 13h : 16h)});
    }
    return list;
}

base::UtcSeconds StockMarket::midnight(sys_days date)
{
    return date + (isSummer(date) ? 4h : 5h);
}

const StockMarket::Share* StockMarket::find(const std::string& symbol) const
{
    const auto found = m_shares.find(symbol);
    return found == m_shares.end() ? nullptr : &found->second;
}

const std::vector<StockMarket::Day>& StockMarket::daysOf(const Share& share) const
{
    static const std::vector<StockSession> kSessions = sessions(kFirst, kLast);
    if (share.days.empty()) {
        base::SeededRandom random(share.seed);
        double price = cents(20 + 180 * random.uniform());
        share.days.reserve(kSessions.size());
        for (const StockSession& session : kSessions) {
            Day day;
            day.session = session;
            day.bar.open = cents(price * (0.995 + 0.01 * random.uniform()));
            day.bar.close = cents(day.bar.open * (0.98 + 0.0402 * random.uniform()));
            const auto [low, high] = std::minmax(day.bar.open, day.bar.close);
            day.bar.high = cents(high * (1 + 0.01 * random.uniform()));
            day.bar.low = cents(low * (1 - 0.01 * random.uniform()));
            day.bar.volume = std::floor(100'000 + 900'000 * random.uniform());
            // Neither extreme at an end, and the high in the first half.
            const int half = slotsOf(session) / 2;
            day.highSlot = 1 + static_cast<int>(random.uniform() * (half - 2));
            day.lowSlot = half + static_cast<int>(random.uniform() * (half - 2));
            price = day.bar.close;
            share.days.push_back(day);
        }
    }
    if (share.end)
        std::erase_if(share.days,
                      [end = *share.end](const Day& day) { return day.session.date >= end; });
    return share.days;
}

// What a price without splits is divided by: as traded by the splits until the day, adjusted by all
// that have come.
double StockMarket::factor(const Share& share, sys_days date, bool isAdjusted) const
{
    double ratio = 1;
    for (const StockAction& action : share.actions) {
        const bool hasCome = midnight(action.date) <= m_clock.now();
        if (hasCome && (isAdjusted || action.date <= date))
            ratio *= action.ratio;
    }
    return ratio;
}

// Straight from the open to the high, to the low, to the close.
double StockMarket::priceAt(const Day& day, double slot)
{
    const auto between = [slot](double from, double a, double to, double b) {
        return a + (b - a) * (slot - from) / (to - from);
    };
    const double high = day.highSlot;
    const double low = day.lowSlot;
    const double end = slotsOf(day.session);
    if (slot <= high)
        return cents(between(0, day.bar.open, high, day.bar.high));
    if (slot <= low)
        return cents(between(high, day.bar.high, low, day.bar.low));
    return cents(between(low, day.bar.low, end, day.bar.close));
}

// The slots [first, last) of a day, up to the present; nullopt before they begin.
std::optional<StockBar> StockMarket::part(const Day& day, int first, int last, base::UtcSeconds now)
{
    StockBar part;
    part.date = day.session.date;
    part.start = day.session.open + first * kSlot;
    if (part.start > now)
        return std::nullopt;
    const double passed = static_cast<double>((now - day.session.open).count()) /
                          static_cast<double>(seconds{kSlot}.count());
    const double end = std::min(static_cast<double>(last), passed);
    market::Bar& bar = part.bar;
    bar.open = priceAt(day, first);
    bar.close = priceAt(day, end);
    bar.high = std::max(bar.open, bar.close);
    bar.low = std::min(bar.open, bar.close);
    for (const int knot : {day.highSlot, day.lowSlot}) {
        if (knot >= first && knot <= end) {
            bar.high = std::max(bar.high, priceAt(day, knot));
            bar.low = std::min(bar.low, priceAt(day, knot));
        }
    }
    // The volume to a moment is a whole number, so that parts add up to the day.
    const auto volumeTo = [&day](double slot) {
        return std::floor(day.bar.volume * slot / slotsOf(day.session));
    };
    bar.volume = volumeTo(end) - volumeTo(first);
    return part;
}

} // namespace tapesift::support
