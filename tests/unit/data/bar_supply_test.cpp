#include "tapesift/data/bar_supply.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/sample_bars.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "unit/data/fake_provider.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;

const market::Symbol kShare = market::Symbol::parse("AAPL").value();
const market::Symbol kPair = market::Symbol::parse("BTC/USDT").value();

class BarSupplyTest : public testing::Test
{
protected:
    BarSupplyTest()
    {
        for (const char* id : {"first", "second"}) {
            auto provider = std::make_unique<FakeProvider>();
            provider->told.id = provider->told.label = id;
            provider->told.intervals = {market::Interval::Day1};
            provider->identity = id;
            made.push_back(std::move(provider));
        }
        first = made[0].get();
        second = made[1].get();
    }

    base::Result<std::unique_ptr<BarSupply>> open(market::Interval interval)
    {
        std::vector<std::unique_ptr<providers::MarketDataProvider>> chain;
        for (auto& provider : made)
            chain.push_back(std::move(provider));
        made.clear();
        return BarSupply::open(std::move(chain),
                               {cache, files, folder.path().string(), calendars, clock, log},
                               interval, {.followsMarket = false});
    }

    static FakeProvider::Data bars(std::size_t count, std::uint64_t seed)
    {
        return {support::toBars(support::sampleSeries(count, seed).view()), {}, {}, {}, {}};
    }

    static FakeProvider::Data fails(base::ErrorCode code)
    {
        return {{}, {}, {}, base::Error{code, "It went wrong.", {}, {}}, {}};
    }

    LoadRequest request(const market::Symbol& symbol = kShare) const
    {
        return {symbol, std::chrono::floor<std::chrono::seconds>(clock.now()), 50};
    }

    support::TemporaryFolder folder;
    base::RealFileSystem files;
    support::FakeClock clock;
    support::MemoryLog log;
    market::CalendarBook calendars;
    cache::PriceCache cache{files, folder.path().string(), clock, log};
    std::vector<std::unique_ptr<FakeProvider>> made;
    FakeProvider* first = nullptr;
    FakeProvider* second = nullptr;
    base::ReadBuffer buffer;
};

TEST_F(BarSupplyTest, AsksTheNextProviderForASymbolTheFirstCannotGive)
{
    first->symbols["AAPL"] = fails(base::ErrorCode::RateLimited);
    second->symbols["AAPL"] = bars(60, 2);
    const auto supply = open(market::Interval::Day1).value();
    const auto loaded = supply->load(request(), buffer, {});
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->origin.provider, "second");
    EXPECT_NE(loaded->origin.feed, supply->feedName());
    EXPECT_EQ(loaded->bars.size(), 50u);
}

TEST_F(BarSupplyTest, NeverMixesTheBarsOfTwoProviders)
{
    first->symbols["AAPL"] = bars(60, 1);
    second->symbols["AAPL"] = bars(60, 2);
    const auto supply = open(market::Interval::Day1).value();
    ASSERT_TRUE(supply->load(request(), buffer, {}));
    clock.advance(8 * 24h);
    first->symbols["AAPL"] = fails(base::ErrorCode::TimedOut);
    second->symbols["AAPL"] = bars(62, 2);
    const auto loaded = supply->load(request(), buffer, {});
    ASSERT_TRUE(loaded);
    const auto expected = support::toBars(support::sampleSeries(62, 2).view());
    for (std::size_t i = 0; i < 50; ++i)
        EXPECT_EQ(loaded->bars.at(i), expected[12 + i]);
}

TEST_F(BarSupplyTest, TellsTheFirstErrorAndWhatTheOthersSaid)
{
    first->symbols["AAPL"] = fails(base::ErrorCode::TimedOut);
    const auto supply = open(market::Interval::Day1).value();
    const auto loaded = supply->load(request(), buffer, {});
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::TimedOut);
    EXPECT_EQ(loaded.error().attempts, 2u);
    EXPECT_NE(loaded.error().details.find("second: There is no such symbol."), std::string::npos);
}

TEST_F(BarSupplyTest, AsksAnExchangeForPairsOnly)
{
    second->told.market = providers::MarketKind::Crypto;
    second->symbols["AAPL"] = bars(60, 2);
    second->symbols["BTC/USDT"] = bars(60, 3);
    const auto supply = open(market::Interval::Day1).value();
    EXPECT_FALSE(supply->load(request(kShare), buffer, {}));
    EXPECT_TRUE(supply->load(request(kPair), buffer, {}));
    EXPECT_EQ(second->fetches, 1);
}

TEST_F(BarSupplyTest, StepsInForManyAtOnceAndReadsWhatItHasKept)
{
    first->symbols["AAPL"] = fails(base::ErrorCode::Unavailable);
    second->symbols["AAPL"] = bars(60, 2);
    first->symbols["IBM"] = bars(60, 4);
    const auto supply = open(market::Interval::Day1).value();
    const std::vector<LoadRequest> requests = {request(),
                                               request(market::Symbol::parse("IBM").value())};
    for (int round = 0; round < 2; ++round) {
        const auto answers = supply->fetchMissing(requests, {});
        ASSERT_TRUE(answers[0] && *answers[0]);
        EXPECT_EQ((*answers[0])->origin.provider, "second");
        EXPECT_EQ((*answers[0])->bars.size(), 50u);
    }
    EXPECT_EQ(second->fetches, 1);
}

TEST_F(BarSupplyTest, MakesBarsOfShorterOnes)
{
    first->told.intervals = {market::Interval::Hour1};
    std::vector<market::Bar> hours;
    const base::UtcSeconds start = base::parseUtc("2025-06-02T00:00:00Z").value();
    for (int hour = 0; hour < 48; ++hour) {
        const double price = 100 + hour;
        hours.push_back(
            {start + std::chrono::hours{hour}, price, price + 2, price - 2, price + 1, 10});
    }
    first->symbols["BTC/USDT"] = {hours, {}, {}, {}, {}};
    const auto supply = open(market::Interval::Hour4).value();
    const auto loaded = supply->load(request(kPair), buffer, {});
    ASSERT_TRUE(loaded) << base::describe(loaded.error());
    ASSERT_EQ(loaded->bars.size(), 12u);
    const market::Bar second4h{start + 4h, 104, 109, 102, 108, 40};
    EXPECT_EQ(loaded->bars.at(1), second4h);
    EXPECT_EQ(first->lastRequest.interval, market::Interval::Hour1);
}

TEST_F(BarSupplyTest, RefusesAnIntervalThatCannotBeMade)
{
    first->told.intervals = {market::Interval::Week1};
    const auto supply = open(market::Interval::Day1);
    ASSERT_FALSE(supply);
    EXPECT_EQ(supply.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(supply.error().suggestion.find("1wk"), std::string::npos);
}

TEST_F(BarSupplyTest, TellsWhenTheFirstOfAllProvidersOpensAgain)
{
    const auto refusedFor = [this](std::chrono::minutes time) {
        net::ClientStatus status;
        status.waitingUntil = clock.now() + time;
        return status;
    };
    first->status = refusedFor(9min);
    second->status = net::ClientStatus{};
    auto* const other = second;
    const auto supply = open(market::Interval::Day1).value();
    EXPECT_FALSE(supply->reopensAt()); // the second can be asked
    other->status = refusedFor(4min);
    EXPECT_EQ(supply->reopensAt(), clock.now() + 4min);
    other->status->isStopped = true;
    EXPECT_EQ(supply->reopensAt(), clock.now() + 9min);
}

} // namespace
} // namespace tapesift::data
