#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::support {

// The date, the open and the close of an American session.
struct StockSession
{
    std::chrono::sys_days date{};
    base::UtcSeconds open{};
    base::UtcSeconds close{};
};

// A row of an invented share.
struct StockBar
{
    base::UtcSeconds start{};     // the moment: a session's open for days
    std::chrono::sys_days date{}; // in New York
    market::Bar bar;              // prices; its time is not set
};

struct StockAction
{
    std::chrono::sys_days date{};
    double ratio = 1;
    double dividend = 0;
};

// Invented American shares for stand-ins, the same at each run: sessions from 2020-01-02 to 2027
// with weekends, holidays, early closes and clock changes; bars of 5 minutes add up to those of
// hours and days. They end at the clock's present, where the last bar is still running.
// Thread-safe.
class StockMarket
{
public:
    StockMarket(const base::Clock& clock, std::vector<std::string> symbols);

    // AAAA, AAAB ...: `count` of them, sorted.
    static std::vector<std::string> tickers(int count);

    std::vector<std::string> symbols() const;
    bool has(const std::string& symbol) const;

    // `ratio` new shares for one old from the session of `date` on. Actions of days to come are
    // told when their day has come.
    void split(const std::string& symbol, std::chrono::sys_days date, double ratio);
    void dividend(const std::string& symbol, std::chrono::sys_days date, double amount);
    // The share goes on under another name; the old one is unknown.
    void rename(const std::string& from, const std::string& to);
    // No bars from `date` on.
    void delist(const std::string& symbol, std::chrono::sys_days date);

    std::vector<StockAction> actions(const std::string& symbol) const;

    // Bars that start in [from, to]; as traded, or divided by the splits that have come since.
    std::vector<StockBar> days(const std::string& symbol, base::UtcSeconds from,
                               base::UtcSeconds to, bool isAdjusted) const;
    // `minutes` is a multiple of 5; anchored at the open.
    std::vector<StockBar> intraday(const std::string& symbol, int minutes, base::UtcSeconds from,
                                   base::UtcSeconds to, bool isAdjusted) const;

    // Sessions with a date in [from, to], whether they have come or not.
    static std::vector<StockSession> sessions(std::chrono::sys_days from, std::chrono::sys_days to);
    // Midnight in New York.
    static base::UtcSeconds midnight(std::chrono::sys_days date);

private:
    struct Day
    {
        StockSession session;
        market::Bar bar; // whole and without splits
        int highSlot = 0;
        int lowSlot = 0;
    };
    struct Share
    {
        std::uint64_t seed = 0;
        std::vector<StockAction> actions;
        std::optional<std::chrono::sys_days> end;
        mutable std::vector<Day> days; // made at the first use
    };

    const Share* find(const std::string& symbol) const;
    const std::vector<Day>& daysOf(const Share& share) const;
    double factor(const Share& share, std::chrono::sys_days date, bool isAdjusted) const;
    static double priceAt(const Day& day, double slot);
    static std::optional<StockBar> part(const Day& day, int first, int last, base::UtcSeconds now);

    const base::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<std::string, Share> m_shares; // Guarded by m_mutex.
};

} // namespace tapesift::support
