#include "tapesift/data/fetch_ahead.h"

#include <atomic>
#include <thread>

#include <fmt/core.h>
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

const auto kGoOn = [] { return true; };

// Forty symbols, S00 to S39, behind one fake provider.
class FetchAheadTest : public testing::Test
{
protected:
    FetchAheadTest()
    {
        provider->told.intervals = {market::Interval::Day1};
        for (int i = 0; i < 40; ++i) {
            const std::string name = fmt::format("S{:02}", i);
            provider->symbols[name] = {
                support::toBars(support::sampleSeries(60, static_cast<std::uint64_t>(i)).view()),
                {},
                {},
                {},
                {}};
            order.push_back(market::Symbol::parse(name).value());
        }
        std::vector<std::unique_ptr<providers::MarketDataProvider>> chain;
        chain.push_back(std::move(made));
        supply = BarSupply::open(std::move(chain),
                                 {cache, files, folder.path().string(), calendars, clock, log},
                                 market::Interval::Day1, {.followsMarket = false})
                     .value();
    }

    std::unique_ptr<FetchAhead> ahead(FetchAheadOptions options = {})
    {
        return std::make_unique<FetchAhead>(*supply, clock, log, order,
                                            std::chrono::floor<std::chrono::seconds>(clock.now()),
                                            50, options);
    }

    // Takes every symbol in order; the number that came.
    std::size_t takeAll(FetchAhead& from)
    {
        std::size_t came = 0;
        for (const market::Symbol& symbol : order) {
            const auto loaded = from.take(symbol, buffer, kGoOn, {});
            came += loaded && loaded->bars.size() == 50 ? 1u : 0u;
        }
        return came;
    }

    support::TemporaryFolder folder;
    base::RealFileSystem files;
    support::FakeClock clock;
    support::MemoryLog log;
    market::CalendarBook calendars;
    cache::PriceCache cache{files, folder.path().string(), clock, log};
    std::unique_ptr<FakeProvider> made = std::make_unique<FakeProvider>();
    FakeProvider* provider = made.get(); // the supply owns it
    std::vector<market::Symbol> order;
    std::unique_ptr<BarSupply> supply;
    base::ReadBuffer buffer;
};

TEST_F(FetchAheadTest, FetchesEachSymbolOnceWhateverTheLanes)
{
    for (const int lanes : {0, 1, 4}) {
        provider->fetches = 0;
        for (auto& [name, data] : provider->symbols)
            data.bars.back().volume += 1; // another state each time
        clock.advance(8 * 24h);
        const auto fetching = ahead();
        std::vector<std::jthread> threads;
        for (int i = 0; i < lanes; ++i)
            threads.emplace_back([&] { fetching->runLane(kGoOn, {}); });
        EXPECT_EQ(takeAll(*fetching), 40u) << lanes;
        threads.clear();
        EXPECT_EQ(provider->fetches, 40) << lanes;
    }
}

TEST_F(FetchAheadTest, AsksForManySymbolsInOneCall)
{
    const auto fetching = ahead({.symbolsPerCall = 15, .window = 100});
    fetching->runLane(kGoOn, {});
    EXPECT_EQ(provider->calls, 3);
    EXPECT_EQ(takeAll(*fetching), 40u);
    EXPECT_EQ(provider->calls, 3);

    clock.advance(8 * 24h);
    const auto whole = ahead({.symbolsPerCall = 0, .window = 10});
    whole->runLane(kGoOn, {});
    EXPECT_EQ(provider->calls, 4);
}

// Before the lanes have begun workers ask for their own symbols, in no order.
TEST_F(FetchAheadTest, AWorkerThatIsAheadTakesTheEarlierSymbolsWithIt)
{
    const auto fetching = ahead({.symbolsPerCall = 0, .window = 10});
    for (const std::size_t place : {10u, 0u, 39u})
        EXPECT_TRUE(fetching->take(order[place], buffer, kGoOn, {}));
    EXPECT_EQ(provider->calls, 1);

    // One call of fifteen does not reach from the first to the 31st.
    clock.advance(8 * 24h);
    provider->calls = 0;
    const auto small = ahead({.symbolsPerCall = 15, .window = 100});
    for (const std::size_t place : {30u, 0u, 14u, 39u})
        EXPECT_TRUE(small->take(order[place], buffer, kGoOn, {}));
    EXPECT_EQ(provider->calls, 2);
}

TEST_F(FetchAheadTest, StaysWithinTheWindow)
{
    const auto fetching = ahead({.symbolsPerCall = 1, .window = 10});
    std::atomic<int> most{0};
    std::jthread lane([&] { fetching->runLane(kGoOn, {}); });
    int taken = 0;
    for (const market::Symbol& symbol : order) {
        EXPECT_TRUE(fetching->take(symbol, buffer, kGoOn, {}));
        ++taken;
        most = std::max(most.load(), provider->fetches.load() - taken);
    }
    EXPECT_LE(most, 10);
}

TEST_F(FetchAheadTest, SkippedSymbolsMakeRoom)
{
    const auto fetching = ahead({.symbolsPerCall = 1, .window = 5});
    for (std::size_t i = 0; i < 39; ++i)
        fetching->skip(order[i]);
    fetching->runLane(kGoOn, {}); // ends, since only one symbol is left to fetch
    EXPECT_EQ(provider->fetches, 1);
    EXPECT_TRUE(fetching->take(order[39], buffer, kGoOn, {}));
}

TEST_F(FetchAheadTest, GivesWhatTheCacheHasWithoutAskingTheProvider)
{
    EXPECT_EQ(takeAll(*ahead()), 40u);
    provider->calls = 0;
    const auto again = ahead();
    again->runLane(kGoOn, {});
    EXPECT_EQ(takeAll(*again), 40u);
    EXPECT_EQ(provider->calls, 0);
}

TEST_F(FetchAheadTest, OneBadSymbolHoldsNobodyUp)
{
    provider->symbols["S07"].error =
        base::Error{base::ErrorCode::TimedOut, "No answer.", "first", {}, 4};
    const auto fetching = ahead();
    std::jthread lane([&] { fetching->runLane(kGoOn, {}); });
    EXPECT_EQ(takeAll(*fetching), 39u);
}

TEST_F(FetchAheadTest, ATakerThatIsToldToStopDoesNotWait)
{
    provider->whileFetching = [] { std::this_thread::yield(); };
    const auto fetching = ahead();
    std::stop_source stop;
    stop.request_stop();
    const auto loaded = fetching->take(order[0], buffer, kGoOn, stop.get_token());
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::Cancelled);
    EXPECT_EQ(provider->fetches, 0);
}

// Refused until five minutes from now, by the only provider there is.
TEST_F(FetchAheadTest, WaitsForTheEndOfABanAndAsksAgain)
{
    const base::UtcTime end = clock.now() + 5min;
    provider->status = net::ClientStatus{};
    provider->status->waitingUntil = end;
    const base::Error refused{base::ErrorCode::RateLimited, "Banned.", {}, {}};
    for (auto& [name, data] : provider->symbols)
        data.error = refused;
    provider->whileFetching = [&] {
        if (clock.now() < end)
            return;
        provider->status->waitingUntil.reset();
        for (auto& [name, data] : provider->symbols)
            data.error.reset();
    };
    const auto fetching = ahead({.symbolsPerCall = 40, .window = 40});
    fetching->runLane(kGoOn, {});
    EXPECT_GE(clock.now(), end);
    EXPECT_EQ(takeAll(*fetching), 40u);
    EXPECT_EQ(provider->calls, 2);
}

TEST_F(FetchAheadTest, DoesNotWaitForABanOfDays)
{
    const base::UtcTime start = clock.now();
    provider->status = net::ClientStatus{};
    provider->status->waitingUntil = start + 72h;
    for (auto& [name, data] : provider->symbols)
        data.error = base::Error{base::ErrorCode::RateLimited, "Banned.", {}, {}};
    const auto fetching = ahead({.symbolsPerCall = 40, .window = 40});
    fetching->runLane(kGoOn, {});
    EXPECT_EQ(clock.now(), start);
    const auto loaded = fetching->take(order[3], buffer, kGoOn, {});
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::RateLimited);
}

} // namespace
} // namespace tapesift::data
