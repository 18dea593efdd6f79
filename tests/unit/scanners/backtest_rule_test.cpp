#include <algorithm>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "support/dates.h"
#include "tapesift/base/random.h"
#include "tapesift/scanners/backtest.h"
#include "unit/scanners/us_calendar.h"

// Scanners by formula; backtest_test.cpp has the rest.
namespace tapesift::scanners {
namespace {

using std::chrono::days;
using support::date;

formula::Program programOf(std::string_view text)
{
    return formula::Program::compile(text).value();
}

BacktestRule backtestRuleOf(std::string_view where, std::string_view score = {})
{
    BacktestRule rule{programOf(where), std::nullopt};
    if (!score.empty())
        rule.score = programOf(score);
    return rule;
}

// Twelve symbols with random prices on the sessions from 2025-01-02 on, the first `count` of them.
class RandomMarket
{
public:
    explicit RandomMarket(std::size_t count)
    {
        const auto sessions = us().sessions(date("2025-01-01"), date("2026-12-31"));
        for (std::uint64_t s = 0; s < 12; ++s) {
            base::SeededRandom random(s + 1);
            std::vector<market::Bar> bars;
            double price = 50 + static_cast<double>(s);
            for (std::size_t i = 0; i < count; ++i) {
                const double open = price;
                price *= 0.97 + 0.06 * random.uniform();
                const double volume = 1000 + 1000 * random.uniform();
                if (random.below(40) != 0) // a day without trades now and then
                    bars.push_back({sessions[i].date, open, std::max(open, price) * 1.01,
                                    std::min(open, price) * 0.99, price, volume});
            }
            m_bars.push_back(std::make_unique<market::BarSeries>(bars));
            m_series.push_back({market::Symbol::parse(fmt::format("S{}", s)).value(),
                                m_bars.back()->view(), "", s < 6 ? "Energy" : "Utilities", "NYSE"});
        }
    }

    const std::vector<BacktestSeries>& series() const { return m_series; }

private:
    std::vector<std::unique_ptr<market::BarSeries>> m_bars;
    std::vector<BacktestSeries> m_series;
};

// From session 60 of 2025 to session 180.
BacktestPlan plan()
{
    const auto sessions = us().sessions(date("2025-01-01"), date("2025-12-31"));
    BacktestPlan plan;
    plan.from = sessions[60].date;
    plan.to = sessions[180].date;
    return plan;
}

using Hit = std::tuple<std::chrono::sys_days, std::size_t, double>;

std::vector<Hit> ruleHitsOf(const BacktestReport& report)
{
    std::vector<Hit> hits;
    for (const BacktestHit& hit : report.hits)
        hits.emplace_back(hit.date, hit.series, hit.score.value_or(-1));
    return hits;
}

// A close above the mean of 20 that was below it the day before, by hand.
std::vector<Hit> crossesByHand(const RandomMarket& market)
{
    const BacktestPlan range = plan();
    std::vector<Hit> hits;
    for (std::size_t s = 0; s < market.series().size(); ++s) {
        const market::BarView& bars = market.series()[s].bars;
        const auto meanTo = [&bars](std::size_t last) {
            double sum = 0;
            for (std::size_t i = last - 19; i <= last; ++i)
                sum += bars.close[i];
            return sum / 20;
        };
        for (std::size_t i = 20; i < bars.size(); ++i) {
            const auto day = std::chrono::floor<days>(bars.time[i]);
            if (day >= range.from && day <= range.to && bars.close[i] > meanTo(i) &&
                bars.close[i - 1] < meanTo(i - 1))
                hits.emplace_back(day, s, bars.close[i]);
        }
    }
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
        return std::tuple(std::get<0>(a), -std::get<2>(a)) <
               std::tuple(std::get<0>(b), -std::get<2>(b));
    });
    return hits;
}

TEST(BacktestRule, FindsWhatARuleByHandFinds)
{
    const RandomMarket market(220);
    const auto report =
        backtest(market.series(), plan(), us(),
                 backtestRuleOf("close > sma(20) and close[1] < sma(20)[1]", "close"));
    ASSERT_TRUE(report);
    const auto expected = crossesByHand(market);
    EXPECT_GT(expected.size(), 50U);
    EXPECT_EQ(ruleHitsOf(*report), expected);
    EXPECT_TRUE(report->unknownFacts.empty());
}

// The fast way over whole series gives what one gets who asks each day anew.
TEST(BacktestRule, IsTheSameAsAskingEachDay)
{
    const RandomMarket market(220);
    const formula::Program where = programOf("rsi(14) < 40 and close(\"1wk\") > low");
    const HitsOfDay daily = [&](const BacktestDay& day) -> base::Result<std::vector<FoundHit>> {
        std::vector<FoundHit> hits;
        formula::Scratch scratch;
        for (std::size_t i = 0; i < day.bars.size(); ++i) {
            const formula::Subject subject{day.bars[i], market::Interval::Day1, &us(), nullptr};
            if (!day.bars[i].empty() && where.matches(subject, scratch) == formula::Truth::Yes)
                hits.push_back({i, std::nullopt});
        }
        return hits;
    };
    const auto slow = backtest(market.series(), plan(), us(), daily).value();
    const auto fast = backtest(market.series(), plan(), us(), {where, std::nullopt}).value();
    EXPECT_GT(slow.hits.size(), 50U);
    EXPECT_EQ(ruleHitsOf(fast), ruleHitsOf(slow));
}

TEST(BacktestRule, SeesNothingOfLaterBars)
{
    const BacktestRule rule =
        backtestRuleOf("ema(10) > ema(30) and close(\"1mo\") < close", "rsi(14)");
    const auto run = [&](std::size_t bars) {
        const RandomMarket market(bars);
        return backtest(market.series(), plan(), us(), rule).value();
    };
    // `to` is session 180, the last horizon ends with session 200.
    const BacktestReport whole = run(300);
    EXPECT_GT(whole.hits.size(), 30U);
    for (const std::size_t bars : {181U, 182U, 190U, 201U, 202U})
        EXPECT_EQ(ruleHitsOf(run(bars)), ruleHitsOf(whole)) << bars;
    const BacktestReport known = run(201);
    for (std::size_t horizon = 0; horizon < kHorizons.size(); ++horizon) {
        ASSERT_TRUE(known.horizons[horizon].means && whole.horizons[horizon].means);
        EXPECT_EQ(known.horizons[horizon].means->excess, whole.horizons[horizon].means->excess);
        EXPECT_EQ(known.horizons[horizon].hits, whole.horizons[horizon].hits);
        EXPECT_EQ(known.horizons[horizon].ended, whole.horizons[horizon].ended);
    }
}

TEST(BacktestRule, CountsWhatIsWarming)
{
    const RandomMarket market(220);
    BacktestPlan early = plan();
    early.from = date("2025-01-02");
    early.to = us().sessions(date("2025-01-01"), date("2025-12-31"))[9].date;
    const auto report =
        backtest(market.series(), early, us(), backtestRuleOf("sma(50) > 0")).value();
    EXPECT_EQ(report.hits.size(), 0U);
    for (const BacktestSession& session : report.sessions)
        EXPECT_EQ(session.warming, session.traded);
}

TEST(BacktestRule, KnowsOfTheFactsWhatNeverChanges)
{
    const RandomMarket market(220);
    const auto energy =
        backtest(market.series(), plan(), us(), backtestRuleOf("sector == \"Energy\"")).value();
    EXPECT_FALSE(energy.hits.empty());
    EXPECT_TRUE(std::ranges::all_of(energy.hits, [](const auto& hit) { return hit.series < 6; }));
    EXPECT_TRUE(energy.unknownFacts.empty());
    const auto strong = backtest(market.series(), plan(), us(), backtestRuleOf("rs > 1")).value();
    EXPECT_TRUE(strong.hits.empty());
    EXPECT_EQ(strong.unknownFacts, std::vector<std::string>{"rs"});
}

// There is no session in a backtest; else the built-in scanner "volume" would never find anything.
TEST(BacktestRule, NothingIsWatched)
{
    const RandomMarket market(220);
    const auto all = backtest(market.series(), plan(), us(), backtestRuleOf("close > 1")).value();
    const auto fresh =
        backtest(market.series(), plan(), us(), backtestRuleOf("close > 1 and not watched"))
            .value();
    EXPECT_FALSE(fresh.hits.empty());
    EXPECT_EQ(ruleHitsOf(fresh), ruleHitsOf(all));
    EXPECT_TRUE(fresh.unknownFacts.empty());
}

TEST(BacktestRule, NeedsAConditionThatFits)
{
    const RandomMarket market(220);
    const auto codeOf = [&](std::string_view where, std::string_view score) {
        const auto report = backtest(market.series(), plan(), us(), backtestRuleOf(where, score));
        return report ? "none" : std::string(base::errorCodeName(report.error().code));
    };
    EXPECT_EQ(codeOf("close", ""), "invalid_argument");
    EXPECT_EQ(codeOf("close(\"1h\") > 1", ""), "unsupported");
    EXPECT_EQ(codeOf("close > 1", "close(\"1h\")"), "unsupported");
    EXPECT_EQ(codeOf("close > 1", "close"), "none");
}

} // namespace
} // namespace tapesift::scanners
