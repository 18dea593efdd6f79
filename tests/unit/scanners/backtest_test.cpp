#include "tapesift/scanners/backtest.h"

#include <algorithm>
#include <limits>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/sample_bars.h"
#include "unit/scanners/us_calendar.h"

namespace tapesift::scanners {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using support::date;
using support::utc;

market::Symbol symbolOf(std::string_view text)
{
    return market::Symbol::parse(text).value();
}

market::Bar barOf(base::UtcSeconds time, double close, double high, double low)
{
    return {time, close, high, low, close, 1000};
}

market::Bar flatBar(base::UtcSeconds time, double close)
{
    return barOf(time, close, close, close);
}

// Symbols with the bars they stand on.
class Market
{
public:
    void add(std::string_view symbol, const std::vector<market::Bar>& bars)
    {
        m_bars.push_back(std::make_unique<market::BarSeries>(bars));
        m_series.push_back({symbolOf(symbol), m_bars.back()->view(), {}, {}, {}});
    }

    const std::vector<BacktestSeries>& series() const { return m_series; }

private:
    std::vector<std::unique_ptr<market::BarSeries>> m_bars;
    std::vector<BacktestSeries> m_series;
};

BacktestPlan planOf(std::string_view from, std::string_view to)
{
    BacktestPlan plan;
    plan.from = date(from);
    plan.to = date(to);
    return plan;
}

// Finds these series on these days.
HitsOfDay hitsOn(std::vector<std::pair<std::string_view, FoundHit>> hits)
{
    return [hits](const BacktestDay& day) -> base::Result<std::vector<FoundHit>> {
        std::vector<FoundHit> found;
        for (const auto& [text, hit] : hits) {
            if (date(text) == day.session.date)
                found.push_back(hit);
        }
        return found;
    };
}

// Closes of the days from 2026-01-01 on, around the clock; the high is 2 above, the low 4 below.
std::vector<market::Bar> daysFrom(std::initializer_list<double> closes)
{
    std::vector<market::Bar> bars;
    for (const double close : closes)
        bars.push_back(barOf(date("2026-01-01") + days{bars.size()}, close, close + 2, close - 4));
    return bars;
}

// By hand. A: 100 102 104 106 108 110 112; B: 50 50 50 49 48 47 46. Hits: A on day 1 and 2, B on
// day 2; the bars end on day 7.
//   1 session: A1 +2 (universe (2 + 0) / 2 = 1), A2 100 * 2 / 102 = 1.960784, B2 0 (universe
//     0.980392): gain 1.320261, universe (1 + 0.980392 * 2) / 3 = 0.986928, excess 1/3 * 1
//   5 sessions: A1 +10, B -6 (of day 1): universe 2; A2 100 * 10 / 102 = 9.803922, B2 -8: universe
//     0.901961
//   20 sessions: pending
// Excursions by 1: A1 high 104 / 100: +4, low 98: -2; A2 106 / 102: 3.921569, 100: -1.960784; B2
//   high 52: +4, low 46: -8. By 5: A1 112 / 100: +12, lowest 98: -2.
TEST(Backtest, AgreesWithASmallCaseByHand)
{
    Market market;
    market.add("AAA", daysFrom({100, 102, 104, 106, 108, 110, 112}));
    market.add("BBB", daysFrom({50, 50, 50, 49, 48, 47, 46}));
    const auto report = backtest(
        market.series(), planOf("2026-01-01", "2026-01-02"), market::ExchangeCalendar::alwaysOpen(),
        hitsOn({{"2026-01-01", {0, 1.5}}, {"2026-01-02", {0, {}}}, {"2026-01-02", {1, 7}}}));
    ASSERT_TRUE(report);
    ASSERT_EQ(report->sessions.size(), 2U);
    EXPECT_EQ(report->sessions[0].traded, 2U);
    EXPECT_EQ(report->sessions[0].hits, 1U);
    EXPECT_EQ(report->sessions[1].hits, 2U);
    ASSERT_EQ(report->hits.size(), 3U);
    EXPECT_EQ(report->hits[0].entry, 100);
    EXPECT_EQ(report->hits[0].score, 1.5);
    EXPECT_EQ(report->hits[1].series, 1U); // the best of its day
    EXPECT_EQ(report->hits[2].score, std::nullopt);

    const auto& first = report->hits[0].outcomes;
    ASSERT_TRUE(first[0] && first[1]);
    EXPECT_NEAR(first[0]->gain, 2, 1e-9);
    EXPECT_NEAR(first[0]->universe, 1, 1e-9);
    EXPECT_NEAR(first[0]->mfe, 4, 1e-9);
    EXPECT_NEAR(first[0]->mae, -2, 1e-9);
    EXPECT_NEAR(first[1]->gain, 10, 1e-9);
    EXPECT_NEAR(first[1]->universe, 2, 1e-9);
    EXPECT_NEAR(first[1]->mfe, 12, 1e-9);
    EXPECT_NEAR(first[1]->mae, -2, 1e-9);
    EXPECT_FALSE(first[2]);

    const HorizonReport& one = report->horizons[0];
    ASSERT_TRUE(one.means);
    EXPECT_EQ(one.hits, 3U);
    EXPECT_EQ(one.days, 2U);
    EXPECT_EQ(one.independentDays, 2U);
    EXPECT_TRUE(one.hasTooFewHits());
    EXPECT_NEAR(one.means->gain, 1.320261, 1e-6);
    EXPECT_NEAR(one.means->universe, 0.986928, 1e-6);
    EXPECT_NEAR(one.means->excess, 1.0 / 3, 1e-9);
    EXPECT_NEAR(one.means->winShare, 2.0 / 3, 1e-9);
    EXPECT_NEAR(one.means->beatShare, 2.0 / 3, 1e-9);
    EXPECT_NEAR(one.means->mfe, (4 + 3.921569 + 4) / 3, 1e-6);
    EXPECT_NEAR(one.means->mae, (-2 - 1.960784 - 8) / 3, 1e-6);
    EXPECT_FALSE(one.means->excessInterval);
    ASSERT_EQ(one.curve.size(), 2U);
    EXPECT_NEAR(one.curve[0].excess, 1, 1e-9);
    EXPECT_NEAR(one.curve[1].excess, 0, 1e-9);
    EXPECT_NEAR(one.curve[1].sum, 1, 1e-9);

    const HorizonReport& five = report->horizons[1];
    ASSERT_TRUE(five.means);
    EXPECT_EQ(five.independentDays, 1U); // the second overlaps the first
    EXPECT_NEAR(five.means->universe, (2 + 2 * 0.901961) / 3, 1e-6);
    EXPECT_NEAR(five.means->gain, (10 + 9.803922 - 8) / 3, 1e-6);

    const HorizonReport& twenty = report->horizons[2];
    EXPECT_EQ(twenty.hits, 0U);
    EXPECT_EQ(twenty.pending, 3U);
    EXPECT_EQ(twenty.ended, 0U);
    EXPECT_FALSE(twenty.means);
    EXPECT_TRUE(twenty.curve.empty());
}

// Five symbols over the sessions of 2026 with gaps in their bars, the last one gone early; several
// hits on a day. `bars`: up to the session of that number.
bool hasBar(std::size_t s, std::size_t i)
{
    return (s != 4 || i <= 60) && (i + 5 * s) % 23 != 0;
}

Market crookedMarket(std::size_t bars)
{
    const auto sessions = us().sessions(date("2026-01-01"), date("2026-12-31"));
    Market market;
    for (std::size_t s = 0; s < 5; ++s) {
        std::vector<market::Bar> column;
        for (std::size_t i = 0; i <= bars; ++i) {
            const double close = 100 + static_cast<double>((i * i * (s + 3) + 7 * s) % 17);
            if (hasBar(s, i))
                column.push_back(barOf(sessions[i].date, close,
                                       close + 1 + static_cast<double>(i % 3),
                                       close - 1 - static_cast<double>((i + s) % 2)));
        }
        market.add(fmt::format("S{}", s), column);
    }
    return market;
}

base::Result<std::vector<FoundHit>> crookedHits(const BacktestDay& day)
{
    const auto before = us().sessions(date("2026-01-01"), day.session.date).size() - 1;
    std::vector<FoundHit> hits;
    for (std::size_t s = 0; s < 5; ++s) {
        if ((before + s) % 3 == 0)
            hits.push_back({s, {}});
    }
    return hits;
}

struct Expected
{
    std::size_t hits, days, independentDays, pending, ended;
    double gain, universe, excess, winShare, beatShare, mfe, mae, margin, curveEnd;
};

// Sessions 20 to 150 of 2026, bars up to session 160. The numbers are from a Python script that
// follows the formulas of backtest.h word by word, with the double sum over all pairs of sessions
// and Student's quantiles by integration (t of 128, 25 and 6
// degrees: 1.978671, 2.059539, 2.446912).
TEST(Backtest, AgreesWithAnIndependentCalculation)
{
    const Market market = crookedMarket(160);
    const auto report =
        backtest(market.series(), planOf("2026-02-02", "2026-08-10"), us(), crookedHits);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->hits.size(), 181U);
    const std::array<Expected, 3> expected = {
        Expected{181, 129, 129, 0, 0, -0.165940540137, 0.137736343668, -0.303676883804,
                 0.430939226519, 0.408839779006, 3.178098699894, -3.162075883075,
                 1.978670850 * 0.411435294796, -41.024538349117},
        Expected{179, 129, 26, 0, 2, 0.071154116611, 0.019744095230, 0.051410021381, 0.469273743017,
                 0.446927374302, 6.667474475555, -6.408256259664, 2.059538553 * 0.349557249895,
                 -0.720730094786},
        Expected{160, 118, 7, 14, 7, -0.121309870415, 0.077205586848, -0.198515457263,
                 0.468750000000, 0.456250000000, 8.556600151918, -8.245496039320,
                 2.446911851 * 0.151108101482, -31.165751528834},
    };
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const HorizonReport& made = report->horizons[i];
        const Expected& known = expected[i];
        SCOPED_TRACE(made.sessions);
        EXPECT_EQ(made.hits, known.hits);
        EXPECT_EQ(made.days, known.days);
        EXPECT_EQ(made.independentDays, known.independentDays);
        EXPECT_EQ(made.pending, known.pending);
        EXPECT_EQ(made.ended, known.ended);
        ASSERT_TRUE(made.means && made.means->excessInterval);
        EXPECT_NEAR(made.means->gain, known.gain, 1e-9);
        EXPECT_NEAR(made.means->universe, known.universe, 1e-9);
        EXPECT_NEAR(made.means->excess, known.excess, 1e-9);
        EXPECT_NEAR(made.means->winShare, known.winShare, 1e-9);
        EXPECT_NEAR(made.means->beatShare, known.beatShare, 1e-9);
        EXPECT_NEAR(made.means->mfe, known.mfe, 1e-9);
        EXPECT_NEAR(made.means->mae, known.mae, 1e-9);
        // 26.7.5 is good to a ten-thousandth from six degrees on.
        EXPECT_NEAR(made.means->excessInterval->low, known.excess - known.margin,
                    1e-4 * known.margin);
        EXPECT_NEAR(made.means->excessInterval->high, known.excess + known.margin,
                    1e-4 * known.margin);
        EXPECT_NEAR(made.curve.back().sum, known.curveEnd, 1e-9);
        EXPECT_EQ(made.curve.size(), known.days);
    }
    EXPECT_FALSE(report->horizons[0].hasTooFewHits());
    EXPECT_TRUE(report->horizons[1].hasTooFewHits());
}

std::vector<std::tuple<sys_days, std::size_t, double>> sortedHitsOf(const BacktestReport& report)
{
    std::vector<std::tuple<sys_days, std::size_t, double>> list;
    for (const BacktestHit& hit : report.hits)
        list.emplace_back(hit.date, hit.series, hit.entry);
    return list;
}

std::vector<double> numbersOf(const BacktestReport& report)
{
    std::vector<double> numbers;
    for (const HorizonReport& horizon : report.horizons) {
        for (const std::size_t count : {horizon.hits, horizon.days, horizon.pending, horizon.ended})
            numbers.push_back(static_cast<double>(count));
        const OutcomeMeans means = horizon.means.value_or(OutcomeMeans{});
        const MeanInterval interval = means.excessInterval.value_or(MeanInterval{});
        numbers.insert(numbers.end(), {means.gain, means.universe, means.excess, means.mfe,
                                       means.mae, interval.low, interval.high});
    }
    return numbers;
}

// A scanner that looks at what it is shown: up to the session, and nothing after it.
HitsOfDay risersThatCheck()
{
    return [](const BacktestDay& day) -> base::Result<std::vector<FoundHit>> {
        std::vector<FoundHit> hits;
        for (std::size_t i = 0; i < day.bars.size(); ++i) {
            const market::BarView& bars = day.bars[i];
            if (bars.empty())
                continue;
            EXPECT_EQ(bars.time.back(), day.session.date);
            if (bars.size() > 1 && bars.close.back() > bars.close[bars.size() - 2])
                hits.push_back({i, bars.close.back()});
        }
        return hits;
    };
}

// `to` is session 60; all horizons end with session 80.
TEST(Backtest, SeesNothingOfLaterBars)
{
    const BacktestPlan plan = planOf("2026-02-02", "2026-03-31");
    const auto run = [&](std::size_t bars) {
        return backtest(crookedMarket(bars).series(), plan, us(), risersThatCheck()).value();
    };
    const BacktestReport whole = run(240);
    EXPECT_GT(whole.hits.size(), 50U);
    EXPECT_EQ(numbersOf(run(80)), numbersOf(whole));
    EXPECT_EQ(numbersOf(run(81)), numbersOf(whole));
    EXPECT_NE(numbersOf(run(79)), numbersOf(whole));
    for (const std::size_t bars : {60U, 61U, 70U, 80U, 100U})
        EXPECT_EQ(sortedHitsOf(run(bars)), sortedHitsOf(whole)) << bars;
    EXPECT_NE(sortedHitsOf(run(59)), sortedHitsOf(whole));
}

TEST(Backtest, TakesTheBestAndPassesOverWhatIsNotThere)
{
    Market market;
    market.add("AAA", daysFrom({100, 101, 102}));
    market.add("BBB", daysFrom({100, 101, 102}));
    market.add("CCC", daysFrom({100}));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    BacktestPlan plan = planOf("2026-01-02", "2026-01-02");
    const auto hits = hitsOn({{"2026-01-02", {0, nan}},
                              {"2026-01-02", {1, -3}},
                              {"2026-01-02", {1, 5}},
                              {"2026-01-02", {2, 9}},   // no bar of that day
                              {"2026-01-02", {3, 9}}}); // no such series
    auto report =
        backtest(market.series(), plan, market::ExchangeCalendar::alwaysOpen(), hits).value();
    ASSERT_EQ(report.hits.size(), 2U);
    EXPECT_EQ(report.hits[0].series, 1U);
    EXPECT_EQ(report.hits[0].score, -3);
    EXPECT_EQ(report.hits[1].score, std::nullopt);
    EXPECT_EQ(report.sessions[0].traded, 2U);

    plan.limit = 1;
    report = backtest(market.series(), plan, market::ExchangeCalendar::alwaysOpen(),
                      hitsOn({{"2026-01-02", {0, infinite}}, {"2026-01-02", {1, -3}}}))
                 .value();
    ASSERT_EQ(report.hits.size(), 1U);
    EXPECT_EQ(report.hits[0].series, 1U);
}

// A price that jumps from the smallest to the largest number is no return, and no infinity.
TEST(Backtest, LeavesOutReturnsThatCannotBe)
{
    Market market;
    market.add("AAA", {flatBar(date("2026-01-01"), 1e-300), flatBar(date("2026-01-02"), 1e300),
                       flatBar(date("2026-01-03"), 1e300)});
    market.add("BBB", daysFrom({100, 101, 102}));
    const auto report = backtest(market.series(), planOf("2026-01-01", "2026-01-01"),
                                 market::ExchangeCalendar::alwaysOpen(),
                                 hitsOn({{"2026-01-01", {0, 1}}, {"2026-01-01", {1, 1}}}))
                            .value();
    EXPECT_EQ(report.horizons[0].hits, 1U);
    EXPECT_EQ(report.horizons[0].ended, 1U);
    EXPECT_EQ(report.horizons[1].pending, 2U);
    EXPECT_NEAR(report.horizons[0].means->universe, 1, 1e-9);
}

// Bars of an hour: the entry is the close of the session's last one, not of what comes after it.
TEST(Backtest, EntersIntradayBarsAtTheClose)
{
    Market market;
    market.add("AAA", {flatBar(utc("2026-01-05T15:30:00Z"), 10), // Monday
                       flatBar(utc("2026-01-05T20:30:00Z"), 20), // ends with the session at 21:00
                       flatBar(utc("2026-01-05T21:30:00Z"), 99), // after hours
                       flatBar(utc("2026-01-06T13:00:00Z"), 98), // before the open
                       flatBar(utc("2026-01-06T20:30:00Z"), 22)});
    market.add("BBB", {flatBar(utc("2026-01-05T13:00:00Z"), 10)}); // not in the session
    BacktestPlan plan = planOf("2026-01-05", "2026-01-05");
    plan.interval = market::Interval::Hour1;
    const auto report = backtest(market.series(), plan, us(),
                                 hitsOn({{"2026-01-05", {0, 1}}, {"2026-01-05", {1, 1}}}))
                            .value();
    EXPECT_EQ(report.sessions[0].traded, 1U);
    ASSERT_EQ(report.hits.size(), 1U);
    EXPECT_EQ(report.hits[0].entry, 20);
    ASSERT_TRUE(report.hits[0].outcomes[0]);
    EXPECT_NEAR(report.hits[0].outcomes[0]->gain, 10, 1e-9);
}

TEST(Backtest, SaysWhatIsWrong)
{
    Market market;
    market.add("AAA", daysFrom({100, 101, 102}));
    const auto& open = market::ExchangeCalendar::alwaysOpen();
    const auto nothing = hitsOn({});
    const auto codeOf = [&](const BacktestPlan& plan, const market::ExchangeCalendar& calendar) {
        const auto report = backtest(market.series(), plan, calendar, nothing);
        return report ? "none" : std::string(base::errorCodeName(report.error().code));
    };
    EXPECT_EQ(codeOf(planOf("2026-01-01", "2026-01-03"), open), "none");
    EXPECT_EQ(codeOf(planOf("2026-01-03", "2026-01-01"), open), "invalid_argument");
    EXPECT_EQ(codeOf(planOf("1900-01-01", "2026-01-01"), open), "invalid_argument");
    EXPECT_EQ(codeOf(planOf("2026-02-01", "2026-02-03"), open), "not_found"); // no bar
    EXPECT_EQ(codeOf(planOf("2026-01-03", "2026-01-04"), us()), "not_found"); // a weekend
    BacktestPlan plan = planOf("2026-01-01", "2026-01-03");
    plan.interval = market::Interval::Week1;
    EXPECT_EQ(codeOf(plan, open), "unsupported");
    plan = planOf("2026-01-01", "2026-01-03");
    plan.from = sys_days::min();
    EXPECT_EQ(codeOf(plan, open), "invalid_argument");
    EXPECT_FALSE(backtest({}, planOf("2026-01-01", "2026-01-03"), open, nothing));
}

TEST(Backtest, EndsWithTheErrorOfTheScannerOrWhenItIsStopped)
{
    Market market;
    market.add("AAA", daysFrom({100, 101, 102}));
    const auto& open = market::ExchangeCalendar::alwaysOpen();
    const BacktestPlan plan = planOf("2026-01-01", "2026-01-03");
    std::stop_source source;
    int calls = 0;
    const HitsOfDay stopping = [&](const BacktestDay&) -> base::Result<std::vector<FoundHit>> {
        ++calls;
        source.request_stop();
        return std::vector<FoundHit>{};
    };
    const auto stopped = backtest(market.series(), plan, open, stopping, source.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(calls, 1);
    const HitsOfDay failing = [](const BacktestDay&) -> base::Result<std::vector<FoundHit>> {
        return base::Error{base::ErrorCode::Corrupt, "no", "", ""};
    };
    const auto failed = backtest(market.series(), plan, open, failing);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::Corrupt);
}

} // namespace
} // namespace tapesift::scanners
