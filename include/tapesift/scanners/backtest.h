#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

// What a scanner would have found, and what came after. Each session of the calendar is looked at
// with the bars that were closed by its close; a hit is entered at that close, as if the scan and
// the order were made in the last moment of the session, without costs. What a hit earned by the
// close h sessions later is compared with what all symbols earned that have a bar of its day.
//
// Formulas (returns in percent; r of a hit, u the universe's mean of the same day and horizon, over
// the N hits on D days whose outcome is known):
//   return       r = 100 * (close[h sessions later] / close[day] - 1); a symbol without a bar of
//                that session counts with its last close before, if it trades again in the time
//                that is looked at (`to` and 20 sessions)
//   excess       e = r - u; its mean is over hits
//   MFE, MAE     100 * (highest high, lowest low of the bars after the entry up to the exit / entry
//                - 1), MFE never below 0, MAE never above
//   interval     mean e +- t * error, error^2 = D / (D - 1) / N^2 * sum over k from -(2h - 1) to
//                2h - 1 of (1 - |k| / 2h) * sum over sessions s of E[s] * E[s + k], where E[s] is
//                the sum of (e - mean e) over the hits of session s: hits of a day depend on each
//                other and so do days whose horizons overlap (Newey and West 1987 over sums by
//                day, Driscoll and Kraay 1998). The bandwidth is twice the overlap, since
//                with the overlap alone the weights take away a third of the variance. t is the
//                97.5 % quantile of Student's distribution with independent days - 1 degrees.
//   independent  days with hits that are at least h sessions apart, counted from the first
//
// What cannot be helped: a universe of today's symbols knows which ones survived; symbols that
// stopped trading within the horizon are left out and counted (`ended`).
namespace tapesift::scanners {

// Sessions after which a hit is looked at again.
inline constexpr std::array<std::size_t, 3> kHorizons = {1, 5, 20};

// With fewer independent days nothing should be concluded.
inline constexpr std::size_t kMinIndependentDays = 30;
// With fewer there is no interval at all.
inline constexpr std::size_t kMinIntervalDays = 5;

// A return of more than this is taken for a fault of the data, and left out.
inline constexpr double kMostReturn = 100'000; // percent

// One symbol of the universe; the bars belong to the caller. Of the facts a formula sees only
// symbol, name, sector and exchange, and that nothing is watched: the others are known as of today,
// not of then.
struct BacktestSeries
{
    market::Symbol symbol;
    market::BarView bars; // closed bars; may begin before and end after the range
    std::string name;
    std::string sector;
    std::string exchange;
};

struct BacktestPlan
{
    std::chrono::sys_days from{}; // the exchange's dates, both included
    std::chrono::sys_days to{};
    market::Interval interval = market::Interval::Day1; // of the bars; a day or shorter
    std::size_t limit = 0;                              // hits a day, the best by score; 0: all
};

// A session as a scanner sees it.
struct BacktestDay
{
    market::Session session;
    // For each series the bars that were closed by the session's close; empty if it has none of
    // this session.
    std::span<const market::BarView> bars;
};

struct FoundHit
{
    std::size_t series = 0;      // its place among the series
    std::optional<double> score; // higher is better; none comes last
};

// Hits of one session. An error ends the backtest.
using HitsOfDay = std::function<base::Result<std::vector<FoundHit>>(const BacktestDay& day)>;

// What a scanner by formula is made of.
struct BacktestRule
{
    formula::Program where;                // a condition
    std::optional<formula::Program> score; // a number
};

// What became of a hit by one horizon. Percent.
struct HitOutcome
{
    double gain = 0;
    double universe = 0; // mean gain of all symbols over the same days
    double mfe = 0;      // maximum favourable excursion, >= 0
    double mae = 0;      // maximum adverse excursion, <= 0

    double excess() const { return gain - universe; }
};

struct BacktestHit
{
    std::chrono::sys_days date{};
    std::size_t series = 0;
    std::optional<double> score; // finite
    double entry = 0;            // the close of that session
    std::array<std::optional<HitOutcome>, kHorizons.size()> outcomes;
};

struct BacktestSession
{
    std::chrono::sys_days date{};
    std::size_t traded = 0;  // symbols with a bar
    std::size_t warming = 0; // of those: the formula had no answer yet
    std::size_t hits = 0;    // after the limit
};

struct MeanInterval
{
    double low = 0;
    double high = 0;
};

// The means over all hits; there is at least one. Percent but for the shares.
struct OutcomeMeans
{
    double gain = 0;
    double universe = 0;
    double excess = 0;
    std::optional<MeanInterval> excessInterval; // 95 %; none: fewer than kMinIntervalDays
    double winShare = 0;                        // hits that gained, 0 ... 1
    double beatShare = 0;                       // hits that gained more than the universe, 0 ... 1
    double mfe = 0;
    double mae = 0;
};

// The excess of each day, one after the other: what a trader looks for a steady rise in.
struct CurvePoint
{
    std::chrono::sys_days date{};
    double excess = 0; // mean over the day's hits, percent
    double sum = 0;    // of all days so far
};

struct HorizonReport
{
    std::size_t sessions = 0;        // the horizon
    std::size_t hits = 0;            // with an outcome
    std::size_t days = 0;            // on which those were found
    std::size_t independentDays = 0; // of those
    std::size_t pending = 0;         // hits whose horizon reaches beyond the bars of all symbols
    std::size_t ended = 0; // hits without further bars while others go on, or with a fault
    std::optional<OutcomeMeans> means;
    std::vector<CurvePoint> curve; // days with hits

    bool hasTooFewHits() const { return independentDays < kMinIndependentDays; }
};

struct BacktestReport
{
    std::vector<BacktestSession> sessions;
    std::vector<BacktestHit> hits; // by date; on one date best first, then in order of the series
    std::array<HorizonReport, kHorizons.size()> horizons;
    // Facts that the rule asks for and a backtest does not know: it can never be met on them.
    std::vector<std::string> unknownFacts;
};

// Both: InvalidArgument for a range that is empty or longer than 100 years; Unsupported for bars
// longer than a day; NotFound if the range has no session, or no symbol a bar in it; Cancelled soon
// after `stop`. One thread. Never infinite or NaN. Depends on no bar after `to` and 20 sessions;
// the hits on none after `to`.

// Walks from session to session. Hits of a series that has no bar of the session, or that is not
// there, are passed over; of one found twice the first counts.
base::Result<BacktestReport> backtest(std::span<const BacktestSeries> series,
                                      const BacktestPlan& plan,
                                      const market::ExchangeCalendar& calendar,
                                      const HitsOfDay& hitsOfDay, std::stop_token stop = {});

// The same for a formula, evaluated symbol by symbol over all sessions at once. InvalidArgument
// also if `where` is no condition; Unsupported if it does not fit the interval.
base::Result<BacktestReport> backtest(std::span<const BacktestSeries> series,
                                      const BacktestPlan& plan,
                                      const market::ExchangeCalendar& calendar,
                                      const BacktestRule& rule, std::stop_token stop = {});

} // namespace tapesift::scanners
