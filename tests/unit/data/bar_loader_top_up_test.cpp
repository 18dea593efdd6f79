// How a loader brings kept bars of a provider without files up to date.
#include "tapesift/data/bar_loader.h"

#include <cmath>

#include "unit/data/bar_loader_fixture.h"

namespace tapesift::data {
namespace {

using namespace std::chrono_literals;

// Bars to noon of their last day; the next one is asked for after the entry has become too old.
class BarLoaderTopUpTest : public BarLoaderTest
{
protected:
    void grow(int bars, std::vector<market::Bar> (*change)(std::vector<market::Bar>) = nullptr)
    {
        m_clock.advance(8 * 24h);
        auto grown = sample(static_cast<std::size_t>(bars));
        setOnline(change ? change(std::move(grown)) : std::move(grown));
    }

    static std::vector<market::Bar> scaled(std::vector<market::Bar> bars, double by)
    {
        for (market::Bar& bar : bars) {
            bar.open *= by;
            bar.high *= by;
            bar.low *= by;
            bar.close *= by;
        }
        return bars;
    }
};

TEST_F(BarLoaderTopUpTest, AsksForTheMissingEndAndAnOverlap)
{
    setOnline(sample(100));
    load(90);
    grow(103);
    const LoadedBars loaded = load(90);
    EXPECT_EQ(loaded.bars.size(), 90u);
    EXPECT_EQ(loaded.bars.time.back(), day(102));
    EXPECT_EQ(m_provider.fetches, 2);
    ASSERT_TRUE(m_provider.lastRequest.from);
    EXPECT_EQ(*m_provider.lastRequest.from, day(95)); // five of the bars that are known
    EXPECT_EQ(m_loader->statistics().toppedUp, 1u);

    // What was joined is what a fetch of the whole would have given.
    const auto whole = sample(103);
    for (std::size_t i = 0; i < 90; ++i)
        EXPECT_EQ(loaded.bars.at(i), whole[13 + i]);
    EXPECT_EQ(load(90).from, LoadedFrom::Memory);
}

TEST_F(BarLoaderTopUpTest, FetchesTheWholeAfterASplit)
{
    setOnline(sample(100));
    load(90);
    grow(103, [](std::vector<market::Bar> bars) { return scaled(std::move(bars), 0.25); });
    const LoadedBars loaded = load(90);
    EXPECT_EQ(m_provider.fetches, 3);
    EXPECT_FALSE(m_provider.lastRequest.from);
    EXPECT_DOUBLE_EQ(loaded.bars.close.front(), sample(103)[13].close / 4);
    EXPECT_EQ(m_loader->statistics().toppedUp, 0u);
}

TEST_F(BarLoaderTopUpTest, FetchesTheWholeWhenTheSymbolIsAnotherCompany)
{
    setOnline(sample(100));
    load(90);
    m_clock.advance(8 * 24h);
    setOnline(sample(103, 99));
    EXPECT_EQ(load(90).bars.close.front(), sample(103, 99)[13].close);
    EXPECT_EQ(m_provider.fetches, 3);
}

TEST_F(BarLoaderTopUpTest, FetchesTheWholeWhenMoreIsAskedFor)
{
    setOnline(sample(200));
    load(50);
    grow(203);
    EXPECT_EQ(load(150).bars.size(), 150u);
    EXPECT_FALSE(m_provider.lastRequest.from);
    EXPECT_EQ(m_provider.fetches, 2);
}

TEST_F(BarLoaderTopUpTest, BringsManyUpToDateInOneCall)
{
    std::vector<LoadRequest> requests;
    for (const char* name : {"AAPL", "IBM", "MSFT"}) {
        m_provider.symbols[name] = {sample(100), {}, {}, {}, {}};
        requests.push_back({market::Symbol::parse(name).value(), {}, 90});
    }
    const auto ask = [&] {
        for (LoadRequest& request : requests)
            request.until = std::chrono::floor<std::chrono::seconds>(m_clock.now());
        return m_loader->fetchMissing(requests, {});
    };
    for (const auto& answer : ask())
        ASSERT_TRUE(answer && *answer);
    EXPECT_EQ(m_provider.calls, 1);
    for (const auto& answer : ask())
        EXPECT_FALSE(answer); // the cache has them
    EXPECT_EQ(m_provider.calls, 1);

    m_clock.advance(8 * 24h);
    for (auto& [name, data] : m_provider.symbols)
        data.bars = sample(101);
    for (const auto& answer : ask()) {
        ASSERT_TRUE(answer && *answer);
        EXPECT_EQ((*answer)->bars.time.back(), day(100));
    }
    EXPECT_EQ(m_provider.calls, 2);
    EXPECT_EQ(m_loader->statistics().toppedUp, 3u);
}

TEST_F(BarLoaderTopUpTest, DoesNotAskAgainForAnUnknownSymbolForAWeek)
{
    const LoadRequest request{kApple, day(100), 50};
    const auto code = [&] {
        const auto loaded = m_loader->load(request, m_buffer, {});
        return loaded ? base::ErrorCode::Internal : loaded.error().code;
    };
    m_provider.told.needsNetwork = true;
    m_provider.symbols["AAPL"] = {
        {}, {}, {}, base::Error{base::ErrorCode::NotFound, "No such symbol.", {}, {}}, {}};
    EXPECT_EQ(code(), base::ErrorCode::NotFound);
    EXPECT_EQ(code(), base::ErrorCode::NotFound);
    EXPECT_EQ(m_provider.fetches, 1);
    m_loader->saveIndex();
    restart();
    EXPECT_EQ(code(), base::ErrorCode::NotFound);
    EXPECT_EQ(m_provider.fetches, 1);
    m_clock.advance(7 * 24h + 1s);
    EXPECT_EQ(code(), base::ErrorCode::NotFound);
    EXPECT_EQ(m_provider.fetches, 2);
}

// A 4:1 split on the sixtieth day: prices come as traded, older ones are given divided by four.
TEST_F(BarLoaderTopUpTest, AdjustsPricesThatComeAsTraded)
{
    m_provider.told.adjustment = market::Adjustment::Raw;
    m_provider.told.adjustments = {market::Adjustment::Raw, market::Adjustment::Splits};
    restart();
    setOnline(sample(100));
    m_provider.symbols["AAPL"].actions = {{day(60), 4.0, 0.0}};
    const auto raw = sample(100);
    const auto check = [&raw](const LoadedBars& loaded) {
        ASSERT_EQ(loaded.bars.size(), 100u);
        EXPECT_DOUBLE_EQ(loaded.bars.close[59], raw[59].close / 4);
        EXPECT_DOUBLE_EQ(loaded.bars.close[60], raw[60].close);
        EXPECT_EQ(loaded.origin.adjustment, market::Adjustment::Splits);
    };
    const LoadedBars fetched = load(100);
    check(fetched);
    const LoadedBars kept = load(100);
    check(kept);
    EXPECT_EQ(kept.fingerprint, fetched.fingerprint);
    EXPECT_NE(kept.fingerprint, fingerprintOf(raw));
    restart();
    check(load(100));
    EXPECT_EQ(m_provider.fetches, 1);

    m_options.adjustment = market::Adjustment::Raw;
    restart();
    const LoadedBars asTraded = load(100);
    EXPECT_DOUBLE_EQ(asTraded.bars.close[59], raw[59].close);
    EXPECT_EQ(asTraded.origin.adjustment, market::Adjustment::Raw);
}

// Market mode: the entry holds until a session has closed since, then it does not.
TEST_F(BarLoaderTopUpTest, FollowsTheExchangesCalendar)
{
    m_options.followsMarket = true;
    restart();
    const auto at = [](const char* text) { return base::UtcTime{base::parseUtc(text).value()}; };
    // A Saturday; Friday's session is over, Monday 2026-03-16 closes at 20:00 UTC.
    m_clock.advance(
        std::chrono::ceil<std::chrono::milliseconds>(at("2036-03-15T12:00:00Z") - m_clock.now()));
    setOnline(sample(50));
    load(40);
    EXPECT_NE(load(40).from, LoadedFrom::Provider);
    m_clock.advance(24h); // Sunday
    EXPECT_NE(load(40).from, LoadedFrom::Provider);
    m_clock.advance(48h); // Monday after the close, whichever day the calendar year has
    EXPECT_EQ(load(40).from, LoadedFrom::Provider);
}

} // namespace
} // namespace tapesift::data
