#include "engine/universe_narrowing.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::engine {
namespace {

using market::FunnelStep;

market::Member member(const std::string& symbol, const std::string& exchange = {})
{
    return {market::Symbol::parse(symbol).value(), exchange, {}, {}};
}

// Has prices of the moment and nothing else.
class SnapshotProvider final : public providers::MarketDataProvider
{
public:
    const providers::Capabilities& capabilities() const override { return m_capabilities; }
    std::string feedIdentity() const override { return "snapshots"; }
    base::Result<std::vector<market::Member>> listSymbols() override
    {
        return std::vector<market::Member>();
    }
    base::Result<providers::FetchedBars> fetchBars(const providers::BarRequest&,
                                                   std::stop_token) override
    {
        return base::Error{base::ErrorCode::Unsupported, "no bars", {}, {}};
    }
    base::Result<std::vector<providers::Snapshot>>
    snapshots(std::span<const market::Symbol> symbols, std::stop_token) override
    {
        asked += symbols.size();
        return answer;
    }

    base::Result<std::vector<providers::Snapshot>> answer = std::vector<providers::Snapshot>();
    std::size_t asked = 0;

private:
    providers::Capabilities m_capabilities;
};

class UniverseNarrowingTest : public testing::Test
{
protected:
    UniverseNarrowingTest()
    {
        for (int i = 0; i < 60; ++i)
            resolved.universe.members.push_back(member(std::string("S") +
                                                       static_cast<char>('A' + i / 26) +
                                                       static_cast<char>('A' + i % 26)));
        spec.filter = "smart";
        spec.rules = market::smartRules();
    }

    providers::Snapshot snapshot(std::size_t at, double price, double volume) const
    {
        return {resolved.universe.members[at].symbol,    time, price, 0, volume,
                std::numeric_limits<double>::quiet_NaN()};
    }

    base::Status filter() { return filterUniverse(resolved, spec, provider, services); }

    // Friday, 2026-01-02, 20:59 UTC: a minute before New York closes.
    base::UtcSeconds time = base::parseUtc("2026-01-02T20:59:00Z").value();
    support::FakeClock clock{time};
    base::RealFileSystem files;
    market::CalendarBook calendars;
    ResolvingServices services{files, clock, calendars};
    ResolvedUniverse resolved;
    market::ScanSpec spec;
    SnapshotProvider provider;
};

TEST_F(UniverseNarrowingTest, PricesOfTheMomentRemoveBeforeBarsAreLoaded)
{
    provider.answer = std::vector{snapshot(0, 3, 1e6), snapshot(1, 50, 10), snapshot(2, 50, 1e6)};
    const std::string cheap = resolved.universe.members[0].symbol.text();
    ASSERT_TRUE(filter());
    // The second one's day is not over: its money is not judged yet.
    EXPECT_EQ(resolved.funnel,
              (std::vector<FunnelStep>{{"price_below", "price below 5", 1, {cheap}}}));
    EXPECT_EQ(resolved.universe.members.size(), 59U);
    EXPECT_EQ(provider.asked, 60U);
}

TEST_F(UniverseNarrowingTest, AWholeDayIsJudgedByItsMoney)
{
    provider.answer = std::vector{snapshot(1, 50, 10), snapshot(2, 50, 1e6)};
    const std::string thin = resolved.universe.members[1].symbol.text();
    clock.advance(std::chrono::minutes{2});
    ASSERT_TRUE(filter());
    EXPECT_EQ(resolved.funnel,
              (std::vector<FunnelStep>{
                  {"dollar_volume_below", "dollar volume below 500,000", 1, {thin}}}));
}

TEST_F(UniverseNarrowingTest, AScanOfThePastKnowsNoPriceOfToday)
{
    spec.asOf = time - std::chrono::days{30};
    ASSERT_TRUE(filter());
    EXPECT_EQ(provider.asked, 0U);
}

TEST_F(UniverseNarrowingTest, FewSymbolsAreNotWorthARequest)
{
    resolved.universe.members.erase(resolved.universe.members.begin() + 50,
                                    resolved.universe.members.end());
    ASSERT_TRUE(filter());
    EXPECT_EQ(provider.asked, 0U);
    resolved.universe.members.push_back(member("ZZZ"));
    ASSERT_TRUE(filter());
    EXPECT_EQ(provider.asked, 51U);
}

TEST_F(UniverseNarrowingTest, WithoutPricesTheBarsAreJudged)
{
    provider.answer =
        base::Error{base::ErrorCode::RateLimited, "Asked too often.", {}, "Wait a minute."};
    ASSERT_TRUE(filter());
    ASSERT_EQ(resolved.warnings.size(), 1U);
    EXPECT_NE(resolved.warnings[0].find("Asked too often."), std::string::npos);
    EXPECT_EQ(resolved.universe.members.size(), 60U);

    // A provider without such a call is nothing to warn of.
    provider.answer = base::Error{base::ErrorCode::Unsupported, "no such call", {}, {}};
    ASSERT_TRUE(filter());
    EXPECT_EQ(resolved.warnings.size(), 1U);

    provider.answer = base::Error{base::ErrorCode::Cancelled, "stopped", {}, {}};
    const auto stopped = filter();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::Cancelled);
}

TEST_F(UniverseNarrowingTest, WithoutRulesNothingIsAskedOrRemoved)
{
    spec.rules = market::noRules();
    resolved.universe.members.push_back(member("ABC.WS"));
    ASSERT_TRUE(filter());
    EXPECT_EQ(provider.asked, 0U);
    EXPECT_EQ(resolved.universe.members.size(), 61U);
    EXPECT_TRUE(resolved.funnel.empty());
}

TEST_F(UniverseNarrowingTest, EveryStepNamesWhoFell)
{
    resolved.universe.members = {member("AA", "NYSE"), member("BB", "NASDAQ"), member("CC"),
                                 member("DD", "NYSE")};
    keepExchange(resolved, "nyse");
    market::Universe list;
    list.name = "mine.txt";
    list.members = {member("AA"), member("CC")};
    keepListed(resolved, list);
    list.members = {member("CC"), member("XX")};
    leaveOut(resolved, list, "excluded_by_list", "excluded by mine.txt");
    EXPECT_EQ(resolved.funnel,
              (std::vector<FunnelStep>{{"exchange", "exchange is not NYSE", 1, {"BB"}},
                                       {"not_in_list", "not in mine.txt", 1, {"DD"}},
                                       {"excluded_by_list", "excluded by mine.txt", 1, {"CC"}}}));
    ASSERT_EQ(resolved.universe.members.size(), 1U);
    EXPECT_EQ(resolved.universe.members[0].exchange, "NYSE");
}

} // namespace
} // namespace tapesift::engine
