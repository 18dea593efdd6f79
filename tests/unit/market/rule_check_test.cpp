#include "tapesift/market/rule_check.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "unit/market/members.h"

namespace tapesift::market {
namespace {

using std::chrono::days;

// Bars of one price; with `trades` of a hundred shares or none at all.
BarSeries flatSeries(int count, double close, double volume)
{
    std::vector<Bar> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back({kFirstDay + days{i}, close, close, close, close, volume});
    return BarSeries(bars);
}

SymbolFacts factsAt(std::string_view symbol, const BarSeries& bars, int daysLater = 1)
{
    const BarView view = bars.view();
    return factsOf(Symbol::parse(symbol).value(),
                   {view, view.time.back(), view.time.back() + days{daysLater}, Interval::Day1});
}

RuleCheck checkOf(const std::vector<RuleCheck>& checks, FilterRule rule)
{
    const auto found = std::ranges::find(checks, rule, &RuleCheck::rule);
    EXPECT_NE(found, checks.end()) << infoOf(rule).id;
    return found == checks.end() ? RuleCheck{} : *found;
}

bool hasCheck(const std::vector<RuleCheck>& checks, FilterRule rule)
{
    return std::ranges::find(checks, rule, &RuleCheck::rule) != checks.end();
}

TEST(RuleCheck, TellsValueThresholdAndByHowMuchItFailed)
{
    // 40 bars of 3.20 with 10,000 shares: 32,000 a day, 468,000 short of 500,000.
    const BarSeries bars = flatSeries(40, 3.2, 10'000);
    const auto checks = checkRules(member("ABC"), factsAt("ABC", bars), smartRules());
    const RuleCheck price = checkOf(checks, FilterRule::PriceBelow);
    EXPECT_EQ(price.state, RuleState::Failed);
    EXPECT_DOUBLE_EQ(price.value, 3.2);
    EXPECT_DOUBLE_EQ(price.threshold, 5);
    EXPECT_DOUBLE_EQ(price.failedBy, 1.8);
    const RuleCheck money = checkOf(checks, FilterRule::DollarVolumeBelow);
    EXPECT_EQ(money.state, RuleState::Failed);
    EXPECT_DOUBLE_EQ(money.value, 32'000);
    EXPECT_DOUBLE_EQ(money.failedBy, 468'000);
    const RuleCheck count = checkOf(checks, FilterRule::TooFewBars);
    EXPECT_EQ(count.state, RuleState::Failed);
    EXPECT_DOUBLE_EQ(count.value, 40);
    EXPECT_DOUBLE_EQ(count.failedBy, 20);
    const RuleCheck quiet = checkOf(checks, FilterRule::VolatilityAbove);
    EXPECT_EQ(quiet.state, RuleState::Passed);
    EXPECT_DOUBLE_EQ(quiet.value, 0); // One price all the time.
    EXPECT_TRUE(std::isnan(quiet.failedBy));
    EXPECT_EQ(checkOf(checks, FilterRule::Stale).state, RuleState::Passed);
    EXPECT_EQ(checkOf(checks, FilterRule::Halted).state, RuleState::Passed);
}

TEST(RuleCheck, AValueAtTheThresholdPasses)
{
    const BarSeries bars = flatSeries(60, 5, 100'000); // 500,000 a day
    const auto checks = checkRules(member("ABC"), factsAt("ABC", bars), smartRules());
    for (const FilterRule rule :
         {FilterRule::PriceBelow, FilterRule::DollarVolumeBelow, FilterRule::TooFewBars})
        EXPECT_EQ(checkOf(checks, rule).state, RuleState::Passed) << infoOf(rule).id;
}

// What the scan asks stops at the first hit; nothing that it hits may count as passed here.
TEST(RuleCheck, AgreesWithWhatAScanAsks)
{
    const FilterRules rules = smartRules();
    for (const auto& [close, volume, count, later] : {std::tuple{3.2, 1e6, 100, 1},
                                                      {50.0, 100.0, 100, 1},
                                                      {50.0, 1e6, 30, 1},
                                                      {50.0, 1e6, 100, 40},
                                                      {50.0, 0.0, 100, 1},
                                                      {50.0, 1e6, 100, 1}}) {
        const BarSeries bars = flatSeries(count, close, volume);
        const BarView view = bars.view();
        const BarFacts seen{view, view.time.back(), view.time.back() + days{later}, Interval::Day1};
        const auto hit = barsHit(member("ABC"), seen, rules);
        const auto checks = checkRules(member("ABC"), factsAt("ABC", bars, later), rules);
        const auto failed = std::ranges::count(checks, RuleState::Failed, &RuleCheck::state);
        EXPECT_EQ(hit.has_value(), failed > 0) << close << ' ' << volume << ' ' << count;
        if (hit) {
            EXPECT_EQ(checkOf(checks, hit->rule).state, RuleState::Failed) << infoOf(hit->rule).id;
        }
    }
}

TEST(RuleCheck, SaysWhatIsNotKnown)
{
    const auto checks = checkRules(member("ABC"), {}, smartRules());
    for (const FilterRule rule : {FilterRule::TestIssue, FilterRule::Halted, FilterRule::PriceBelow,
                                  FilterRule::DollarVolumeBelow, FilterRule::TooFewBars,
                                  FilterRule::Stale, FilterRule::VolatilityAbove})
        EXPECT_EQ(checkOf(checks, rule).state, RuleState::NotKnown) << infoOf(rule).id;
    // The ticker says enough for this one.
    EXPECT_EQ(checkOf(checks, FilterRule::MalformedTicker).state, RuleState::Passed);

    SymbolFacts listed;
    listed.isFromDirectory = true;
    const auto told = checkRules(member("ABC", {}, SecurityKind::Common), listed, smartRules());
    EXPECT_EQ(checkOf(told, FilterRule::TestIssue).state, RuleState::Passed);
    EXPECT_EQ(checkOf(told, FilterRule::Halted).state, RuleState::Passed);
    EXPECT_EQ(checkOf(told, FilterRule::Warrant).state, RuleState::Passed);
    Member halted = member("ABC");
    halted.isHalted = true;
    EXPECT_EQ(checkOf(checkRules(halted, listed, smartRules()), FilterRule::Halted).state,
              RuleState::Failed);
}

TEST(RuleCheck, AsksOnlyWhatConcernsTheSymbol)
{
    const auto share = checkRules(member("ABC"), {}, smartRules());
    EXPECT_FALSE(hasCheck(share, FilterRule::StableCoin));
    EXPECT_FALSE(hasCheck(share, FilterRule::TurnoverBelow));
    EXPECT_FALSE(hasCheck(share, FilterRule::Etf)); // It is not on.
    const auto pair = checkRules(member("USDC/USDT"), {}, smartRules());
    EXPECT_FALSE(hasCheck(pair, FilterRule::PriceBelow));
    EXPECT_FALSE(hasCheck(pair, FilterRule::Warrant));
    EXPECT_EQ(checkOf(pair, FilterRule::StableCoin).state, RuleState::Failed);
    EXPECT_EQ(checkOf(pair, FilterRule::FiatPair).state, RuleState::Passed);
    EXPECT_EQ(checkOf(pair, FilterRule::SecondQuote).state, RuleState::NotKnown);
    EXPECT_TRUE(hasCheck(pair, FilterRule::TurnoverBelow));
    const auto foreign = checkRules(member("SAP.DE"), {}, smartRules());
    EXPECT_FALSE(hasCheck(foreign, FilterRule::PriceBelow));
    EXPECT_FALSE(hasCheck(foreign, FilterRule::DollarVolumeBelow));
    EXPECT_TRUE(checkRules(member("ABC"), {}, noRules()).empty());
}

TEST(RuleCheck, JudgesTheKindByNameWhereTheListSaysNone)
{
    const auto checks = checkRules(member("ABCDW", "Abc Corp. - Warrants"), {}, smartRules());
    EXPECT_EQ(checkOf(checks, FilterRule::Warrant).state, RuleState::Failed);
    EXPECT_EQ(checkOf(checks, FilterRule::Unit).state, RuleState::Passed);
}

TEST(RuleCheck, AppliesNoMoreBarsThanTheScanLooksBack)
{
    ScanSpec spec;
    spec.rules = smartRules(); // 60 bars
    spec.lookback = 30;
    EXPECT_EQ(appliedRules(spec).tooFewBars, 29);
    spec.lookback = 1260;
    EXPECT_EQ(appliedRules(spec).tooFewBars, 60);
}

TEST(RuleCheck, LeavesABarThatIsFormingAside)
{
    const BarSeries bars = flatSeries(3, 7, 100);
    ScanSpec spec;
    spec.asOf = kFirstDay + days{9};
    const BarFacts seen = seenBars(bars.view(), true, spec);
    EXPECT_EQ(seen.closed.size(), 2U);
    EXPECT_EQ(seen.newest, kFirstDay + days{2});
    EXPECT_EQ(seen.asOf, kFirstDay + days{9});
    EXPECT_EQ(seenBars(bars.view(), false, spec).closed.size(), 3U);
    const SymbolFacts none =
        factsOf(Symbol::parse("ABC").value(), seenBars(bars.view().slice(0, 1), true, spec));
    EXPECT_EQ(none.closedBars, 0U);
    EXPECT_TRUE(std::isnan(none.price));
    EXPECT_FALSE(none.newestBar);
}

} // namespace
} // namespace tapesift::market
