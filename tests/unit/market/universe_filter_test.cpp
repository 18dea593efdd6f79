#include "tapesift/market/universe_filter.h"

#include <algorithm>
#include <iostream>

#include <gtest/gtest.h>

#include "tapesift/base/text.h"
#include "tapesift/market/builtin_universe.h"
#include "tapesift/market/list_format.h"

#include "market/csv_records.h"
#include "support/real_data.h"
#include "unit/market/members.h"

namespace tapesift::market {
namespace {

using std::chrono::days;

// Quiet bars of one price and volume.
BarSeries narrowSeries(int count, double close, double volume)
{
    std::vector<Bar> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back({kFirstDay + days{i}, close, close * 1.01, close * 0.99, close, volume});
    return BarSeries(bars);
}

BarFacts factsOf(const BarSeries& bars)
{
    BarFacts facts;
    facts.closed = bars.view();
    facts.newest = bars.view().time.back();
    facts.asOf = facts.newest + days{1};
    return facts;
}

std::string hitOf(std::string_view symbol, const BarSeries& bars,
                  const FilterRules& rules = smartRules())
{
    const auto hit = barsHit(member(symbol), factsOf(bars), rules);
    return hit ? std::string(infoOf(hit->rule).id) + ": " + hit->detail : "";
}

} // namespace

TEST(UniverseFilter, DirectoryRulesNameTheKind)
{
    const FilterRules rules = smartRules();
    const auto idOf = [&](const Member& m) {
        const auto hit = directoryHit(m, rules);
        return hit ? std::string(infoOf(hit->rule).id) : "";
    };
    EXPECT_EQ(idOf(member("AAPL", "Apple Inc. - Common Stock")), "");
    EXPECT_EQ(idOf(member("BRK.B")), "");
    EXPECT_EQ(idOf(member("BF.B", "Brown Forman Class B Common Stock")), "");
    EXPECT_EQ(idOf(member("ABCDW", "Abc Corp. - Warrants")), "warrant");
    EXPECT_EQ(idOf(member("ABC.U")), "unit");
    EXPECT_EQ(idOf(member("BAC$L")), "preferred");
    EXPECT_EQ(idOf(member("XX", "", SecurityKind::Right)), "right");
    EXPECT_EQ(idOf(member("XX", "", SecurityKind::Note)), "note");
    EXPECT_EQ(idOf(member("XX", "", SecurityKind::LeveragedEtf)), "leveraged_etf");
    EXPECT_EQ(idOf(member("XX", "", SecurityKind::InverseEtf)), "inverse_etf");
    EXPECT_EQ(idOf(member("SPY", "SPDR S&P 500 ETF Trust", SecurityKind::Etf)), "");
    EXPECT_EQ(idOf(member("ABCDEFG")), "malformed_ticker");
    EXPECT_EQ(idOf(member("SAP.DE")), "");
    Member test = member("ZVZZT", "NASDAQ TEST STOCK");
    test.isTestIssue = true;
    EXPECT_EQ(idOf(test), "test_issue");
    Member halted = member("ABC", "Abc Corp Common Stock");
    halted.isHalted = true;
    EXPECT_EQ(idOf(halted), "halted");
}

TEST(UniverseFilter, PairsHaveRulesOfTheirOwn)
{
    const FilterRules rules = smartRules();
    const auto idOf = [&](std::string_view symbol) {
        const auto hit = directoryHit(member(symbol), rules);
        return hit ? std::string(infoOf(hit->rule).id) : "";
    };
    EXPECT_EQ(idOf("BTC/USDT"), "");
    EXPECT_EQ(idOf("JUP/USDT"), "");
    EXPECT_EQ(idOf("1000000BABYDOGE/USDT"), "");
    EXPECT_EQ(idOf("USDC/USDT"), "stable_coin");
    EXPECT_EQ(idOf("EUR/USDT"), "fiat_pair");
    EXPECT_EQ(idOf("BTCUP/USDT"), "leveraged_token");
    // A coin of a thousandth of a cent is no penny stock.
    EXPECT_EQ(hitOf("SHIB/USDT", narrowSeries(80, 0.00001, 1e12)), "");
}

TEST(UniverseFilter, EverySwitchSwitchesItsRule)
{
    for (const FilterRuleInfo& info : filterRuleTable()) {
        if (info.phase != FilterPhase::Directory)
            continue;
        Member m = member(info.rule == FilterRule::StableCoin        ? "USDC/USDT"
                          : info.rule == FilterRule::LeveragedToken  ? "BTC3L/USDT"
                          : info.rule == FilterRule::FiatPair        ? "EUR/USDT"
                          : info.rule == FilterRule::MalformedTicker ? "TOOLONG"
                                                                     : "ABC",
                          "");
        m.isTestIssue = info.rule == FilterRule::TestIssue;
        m.isHalted = info.rule == FilterRule::Halted;
        constexpr std::array kKinds = {
            std::pair{FilterRule::Warrant, SecurityKind::Warrant},
            std::pair{FilterRule::Right, SecurityKind::Right},
            std::pair{FilterRule::Unit, SecurityKind::Unit},
            std::pair{FilterRule::Preferred, SecurityKind::Preferred},
            std::pair{FilterRule::Note, SecurityKind::Note},
            std::pair{FilterRule::LeveragedEtf, SecurityKind::LeveragedEtf},
            std::pair{FilterRule::InverseEtf, SecurityKind::InverseEtf},
            std::pair{FilterRule::Etf, SecurityKind::Etf}};
        for (const auto& [rule, kind] : kKinds) {
            if (rule == info.rule)
                m.kind = kind;
        }
        if (info.rule == FilterRule::SecondQuote)
            continue; // about more than one symbol: see below
        EXPECT_FALSE(directoryHit(m, noRules())) << info.id;
        const auto only = filterRulesFromJson(toJson(noRules()));
        ASSERT_TRUE(only);
        std::string json = toJson(noRules());
        const std::string off = "\"" + std::string(info.key) + "\":false";
        const std::size_t at = json.find(off);
        ASSERT_NE(at, std::string::npos) << info.key;
        json.replace(at, off.size(), "\"" + std::string(info.key) + "\":true");
        const auto hit = directoryHit(m, filterRulesFromJson(json).value());
        ASSERT_TRUE(hit) << info.id;
        EXPECT_EQ(hit->rule, info.rule);
    }
}

TEST(UniverseFilter, PricesAndMoneyAreForUsShares)
{
    EXPECT_EQ(hitOf("CHK", narrowSeries(80, 3.2, 1e6)), "price_below: price 3.20 below 5");
    EXPECT_EQ(hitOf("CHK", narrowSeries(80, 0.0123, 1e9)), "price_below: price 0.0123 below 5");
    EXPECT_EQ(hitOf("ABC", narrowSeries(80, 5, 1e6)), "");
    EXPECT_EQ(hitOf("ABC", narrowSeries(80, 10, 49'999)),
              "dollar_volume_below: dollar volume 499,990 a day below 500,000");
    EXPECT_EQ(hitOf("ABC", narrowSeries(80, 10, 50'000)), "");
    EXPECT_EQ(hitOf("BRK.B", narrowSeries(80, 180, 2'000)),
              "dollar_volume_below: dollar volume 360,000 a day below 500,000");
    EXPECT_EQ(hitOf("VOD.L", narrowSeries(80, 0.7, 1e5)), "");
    EXPECT_EQ(hitOf("XYZ/USDT", narrowSeries(80, 2, 100'000)),
              "turnover_below: turnover 200,000 a day below 500,000");
    // 200 BTC are no 200 dollars.
    EXPECT_EQ(hitOf("XYZ/BTC", narrowSeries(80, 2, 100)), "");
}

TEST(UniverseFilter, HistoryComesBeforePrices)
{
    EXPECT_EQ(hitOf("ABC", narrowSeries(59, 3, 1e6)), "too_few_bars: 59 closed bars of 60");
    EXPECT_EQ(hitOf("ABC", narrowSeries(60, 30, 1e6)), "");
    BarFacts old = factsOf(narrowSeries(0 + 1, 1, 1));
    const BarSeries bars = narrowSeries(80, 3, 1e6);
    old = factsOf(bars);
    old.asOf = old.newest + days{90};
    const auto hit = barsHit(member("ABC"), old, smartRules());
    ASSERT_TRUE(hit);
    EXPECT_EQ(*hit, (RuleHit{FilterRule::Stale, "last bar of 2026-03-25"}));
    EXPECT_EQ(hitOf("^GSPC", narrowSeries(20, 3, 1e6)), "too_few_bars: 20 closed bars of 60");
}

TEST(UniverseFilter, AHaltShowsInTheBars)
{
    std::vector<Bar> bars;
    for (int i = 0; i < 80; ++i)
        bars.push_back({kFirstDay + days{i}, 30, 30, 30, 30, i < 70 ? 1e6 : 0.0});
    EXPECT_EQ(hitOf("ABC", BarSeries(bars)), "halted: no trade in the newest 5 bars");
}

TEST(UniverseFilter, AbsurdVolatilityNeedsMoreThanOneJump)
{
    std::vector<Bar> bars;
    for (int i = 0; i < 80; ++i) {
        const double c = i % 2 == 0 ? 100.0 : 150.0; // 40 % up and down, day after day
        bars.push_back({kFirstDay + days{i}, c, c, c, c, 1e6});
    }
    EXPECT_TRUE(hitOf("ABC", BarSeries(bars)).starts_with("volatility_above: volatility 6"));
    for (int i = 0; i < 80; ++i) {
        Bar& bar = bars[static_cast<std::size_t>(i)];
        bar.open = bar.high = bar.low = bar.close = i < 70 ? 100 : 52; // one day of bad news
    }
    EXPECT_EQ(hitOf("ABC", BarSeries(bars)), "");
}

TEST(UniverseFilter, NoRulesHitNothing)
{
    EXPECT_EQ(hitOf("ABC", narrowSeries(3, 0.01, 0), noRules()), "");
    EXPECT_FALSE(barsHit(member("ABC"), BarFacts{}, smartRules()));
}

TEST(UniverseFilter, SnapshotsJudgeMoneyOfWholeDaysAlone)
{
    const FilterRules rules = smartRules();
    SnapshotFacts facts;
    facts.price = 12;
    facts.turnover = 1'000;
    EXPECT_FALSE(snapshotHit(member("ABC"), facts, rules)); // minutes after the opening
    facts.isWholeDay = true;
    EXPECT_EQ(snapshotHit(member("ABC"), facts, rules)->rule, FilterRule::DollarVolumeBelow);
    facts.price = 4.99;
    facts.isWholeDay = false;
    EXPECT_EQ(snapshotHit(member("ABC"), facts, rules)->rule, FilterRule::PriceBelow);
    EXPECT_FALSE(snapshotHit(member("ABC"), SnapshotFacts{}, rules)); // nothing is known
    facts = {0.5, 400'000, true};
    EXPECT_EQ(snapshotHit(member("XYZ/USDT"), facts, rules)->rule, FilterRule::TurnoverBelow);
}

TEST(UniverseFilter, TheFunnelAddsUp)
{
    std::vector<Member> members = {member("AAPL"),  member("ABC.WS"), member("DEF.WS"),
                                   member("ABC.U"), member("MSFT"),   member("TOOLONGX"),
                                   member("BAC$L"), member("BRK.B")};
    const std::size_t before = members.size();
    const auto funnel = applyDirectoryRules(members, smartRules());
    EXPECT_EQ(funnel,
              (std::vector<FunnelStep>{{"malformed_ticker", "not a ticker", 1, {"TOOLONGX"}},
                                       {"warrant", "warrant", 2, {"ABC.WS", "DEF.WS"}},
                                       {"unit", "unit", 1, {"ABC.U"}},
                                       {"preferred", "preferred share", 1, {"BAC.PRL"}}}));
    EXPECT_EQ(before, members.size() + removedBy(funnel));
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[2].symbol.text(), "BRK.B");

    std::vector<Member> all = {member("ABC.WS"), member("AAPL")};
    EXPECT_TRUE(applyDirectoryRules(all, noRules()).empty());
    EXPECT_EQ(all.size(), 2U);
}

TEST(UniverseFilter, OneQuoteCurrencyStaysOfEachCoin)
{
    std::vector<Member> members = {member("ETH/BTC"),  member("ETH/USDC"), member("BTC/USDT"),
                                   member("ETH/USDT"), member("ABC/XYZ"),  member("ABC/QRS"),
                                   member("AAPL")};
    const auto funnel = applyDirectoryRules(members, smartRules());
    ASSERT_EQ(funnel.size(), 1U);
    EXPECT_EQ(funnel[0].rule, "second_quote");
    EXPECT_EQ(funnel[0].symbols, (std::vector<std::string>{"ETH/BTC", "ETH/USDC", "ABC/QRS"}));
    EXPECT_EQ(members.size(), 4U);
}

TEST(UniverseFilter, SnapshotsThatAreMissingRemoveNobody)
{
    std::vector<Member> members = {member("AAPL"), member("PENNY"), member("GONE")};
    std::unordered_map<Symbol, SnapshotFacts> facts;
    facts[members[0].symbol] = {200, 1e9, true};
    facts[members[1].symbol] = {1.5, 1e9, true};
    const auto funnel = applySnapshotRules(members, facts, smartRules());
    EXPECT_EQ(funnel, (std::vector<FunnelStep>{{"price_below", "price below 5", 1, {"PENNY"}}}));
    EXPECT_EQ(members.size(), 2U);
}

// A whole market of August 2026: what falls by the directory, then by the last price and the money
// of one day, where the directory has them. Nothing is tuned to a share; it is printed.
TEST(UniverseFilter, TheFunnelOfARealDirectoryAddsUp)
{
    const auto text = support::realDataFile("universe/us_symbol_directory_2026-08.csv");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    auto universe = parseList(*text, "directory").value();
    const std::size_t total = universe.members.size();
    EXPECT_GT(total, 13'000U);
    auto funnel = applyDirectoryRules(universe.members, smartRules());
    EXPECT_EQ(total, universe.members.size() + removedBy(funnel));
    std::cout << funnelText(total, funnel) << '\n';

    CsvRecords records(*text, ',');
    ASSERT_TRUE(records.next());
    std::unordered_map<Symbol, SnapshotFacts> facts;
    while (records.next()) {
        const auto symbol = Symbol::parse(records.field(0));
        const auto price = base::parseDouble(records.field(10));
        const auto volume = base::parseDouble(records.field(11));
        if (symbol && price && volume)
            facts[*symbol] = {*price, *price * *volume, true};
    }
    for (FunnelStep& step : applySnapshotRules(universe.members, facts, smartRules()))
        addStep(funnel, std::move(step));
    EXPECT_EQ(total, universe.members.size() + removedBy(funnel));
    std::cout << funnelText(total, funnel) << "; " << facts.size() << " have a price\n";
    // Every member of the index keeps its place but for its price or its money of the day.
    const auto index = loadBuiltinUniverse("sp500").value();
    for (const FunnelStep& step : funnel) {
        if (infoOf(parseFilterRule(step.rule).value()).phase != FilterPhase::Directory)
            continue;
        for (const Member& member : index.members)
            EXPECT_EQ(std::ranges::count(step.symbols, member.symbol.text()), 0)
                << member.symbol.text() << " " << step.rule;
    }
}

} // namespace tapesift::market
