#include "tapesift/scanners/scan_context.h"

#include <atomic>
#include <stdexcept>

#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

using market::Interval;
using support::utc;

// Closes 1, 2, 3 ... from the first day on.
std::vector<market::Bar> risingBars(int count)
{
    std::vector<market::Bar> bars;
    for (int day = 0; day < count; ++day) {
        const double price = 1.0 + day;
        bars.push_back(
            {kFirstDay + std::chrono::days{day}, price, price + 0.5, price - 0.5, price, 1000});
    }
    return bars;
}

} // namespace

TEST(ScanContext, ShowsAsManyBarsAsTheScannerAskedFor)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(400));
    const base::UtcSeconds now = kFirstDay + std::chrono::days{399};

    ScanContext first(fixture.session, fixture.scope(now));
    first.needBars(Interval::Day1, 40);
    ScanContext second(fixture.session, fixture.scope(now));
    second.needBars(Interval::Day1, 10);
    ScanContext third(fixture.session, fixture.scope(now));

    EXPECT_EQ(first.bars(sym("SPY"), Interval::Day1)->view.size(), 40U);
    EXPECT_EQ(second.bars(sym("SPY"), Interval::Day1)->view.size(), 10U);
    EXPECT_EQ(third.bars(sym("SPY"), Interval::Day1)->view.size(), ScannerNeeds::kDefaultBars);
}

TEST(ScanContext, NeedsStayFromSetupOn)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(400));
    ScanScope scope = fixture.scope(kFirstDay + std::chrono::days{399});
    scope.needs = std::make_shared<ScannerNeeds>();
    {
        ScanContext setup(fixture.session, scope);
        setup.needBars(Interval::Day1, 40);
        setup.needBars(Interval::Day1, 30); // never lowers
    }
    const ScanContext scan(fixture.session, scope);
    EXPECT_EQ(scan.bars(sym("SPY"), Interval::Day1)->view.size(), 40U);
}

TEST(ScanContext, FormulasChangeNothingOfWhatIsShown)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(400));
    const base::UtcSeconds now = kFirstDay + std::chrono::days{399};
    ScanContext context(fixture.session, fixture.scope(now));
    context.needBars(Interval::Day1, 10);
    // A mean of 350 needs more than is shown. On a line of one a bar it lags 174.5 behind.
    ASSERT_TRUE(context.addIndicator(sym("SPY"), "sma(350)", Interval::Day1));
    EXPECT_EQ(context.bars(sym("SPY"), Interval::Day1)->view.size(), 10U);
    const auto subject = context.subject(sym("SPY"), Interval::Day1);
    EXPECT_EQ(subject->held.view.size(), 10U);
    EXPECT_EQ(subject->view().bars.size(), 350U);
    const double newest = context.bars(sym("SPY"), Interval::Day1)->view.close.back();
    EXPECT_DOUBLE_EQ(*context.indicator(sym("SPY"), "sma(350)", Interval::Day1), newest - 174.5);
}

TEST(ScanContext, IndicatorIsItsValueAtTheCurrentTime)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(30));
    // The bar of January 10th closes at 21:00 UTC; closes are 1 on the 1st to 10 on the 10th.
    ScanContext before(fixture.session, fixture.scope(utc("2024-01-10T20:00:00Z")));
    ASSERT_TRUE(before.addIndicator(sym("SPY"), "sma(3)", Interval::Day1));
    EXPECT_DOUBLE_EQ(*before.indicator(sym("SPY"), "sma(3)", Interval::Day1), 8); // (7+8+9)/3
    ScanContext after(fixture.session, fixture.scope(utc("2024-01-10T21:00:00Z")));
    EXPECT_DOUBLE_EQ(*after.indicator(sym("SPY"), "sma(3)", Interval::Day1), 9); // (8+9+10)/3
    EXPECT_DOUBLE_EQ(*after.indicator(sym("SPY"), "close > 9", Interval::Day1), 1);

    const std::vector<AdHocIndicator> expected = {{sym("SPY"), "sma(3)", Interval::Day1, "test"}};
    EXPECT_EQ(fixture.session->indicators(), expected);
}

TEST(ScanContext, IndicatorThatWarmsIsNotKnown)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(10));
    ScanContext context(fixture.session, fixture.scope(kFirstDay + std::chrono::days{20}));
    EXPECT_TRUE(std::isnan(*context.indicator(sym("SPY"), "sma(11)", Interval::Day1)));
    EXPECT_DOUBLE_EQ(*context.indicator(sym("SPY"), "sma(10)", Interval::Day1), 5.5);
}

TEST(ScanContext, WrongIndicatorsSayWhy)
{
    ScanFixture fixture;
    fixture.bars->put("SPY", risingBars(10));
    ScanContext context(fixture.session, fixture.scope(kFirstDay + std::chrono::days{20}));
    EXPECT_EQ(context.addIndicator(sym("SPY"), "smaa(20)", Interval::Day1).error().code,
              base::ErrorCode::InvalidArgument);
    EXPECT_EQ(context.addIndicator(sym("SPY"), "close(\"5m\")", Interval::Day1).error().code,
              base::ErrorCode::Unsupported);
    EXPECT_EQ(context.indicator(sym("NONE"), "close", Interval::Day1).error().code,
              base::ErrorCode::NotFound);
    EXPECT_TRUE(fixture.session->indicators().empty());
}

TEST(ScanContext, AddedSymbolsAreKeptForTheManager)
{
    ScanFixture fixture;
    ScanContext context(fixture.session, fixture.scope(kFirstDay));
    context.addSymbol(sym("SPY"), "leads");
    ASSERT_EQ(context.addedSymbols().size(), 1U);
    EXPECT_EQ(context.addedSymbols()[0].why, "leads");
    EXPECT_TRUE(fixture.session->symbols().empty());
}

TEST(ScanContext, LooksAtEachSymbolOnceOnAnyNumberOfThreads)
{
    for (const unsigned helpers : {0U, 3U}) {
        ScanFixture fixture(ScanMode::Live, helpers);
        std::vector<Candidate> universe;
        for (int i = 0; i < 1000; ++i)
            universe.push_back({.member = {sym("S" + std::to_string(i)), {}, {}, {}}});
        fixture.session->setUniverse(std::move(universe));
        ScanContext context(fixture.session, fixture.scope(kFirstDay));
        std::vector<std::atomic<int>> seen(1000);
        std::atomic<bool> isRight{true};
        EXPECT_TRUE(context.forEachSymbol(
            [&](const market::Symbol& symbol, std::size_t place, ScanContext::Worker& worker) {
                ++seen[place];
                if (symbol != context.symbols()[place] || worker.index >= context.workers())
                    isRight = false;
            }));
        EXPECT_TRUE(isRight);
        for (const std::atomic<int>& times : seen)
            EXPECT_EQ(times, 1);
    }
}

TEST(ScanContext, AnExceptionOnAnyThreadComesOut)
{
    ScanFixture fixture(ScanMode::Live, 3);
    std::vector<Candidate> universe;
    for (int i = 0; i < 1000; ++i)
        universe.push_back({.member = {sym("S" + std::to_string(i)), {}, {}, {}}});
    fixture.session->setUniverse(std::move(universe));
    ScanContext context(fixture.session, fixture.scope(kFirstDay));
    const auto throws = [](const market::Symbol&, std::size_t place, ScanContext::Worker&) {
        if (place == 500)
            throw std::runtime_error("five hundred");
    };
    EXPECT_THROW(context.forEachSymbol(throws), std::runtime_error);
}

TEST(ScanContext, StopsWhenItIsTold)
{
    ScanFixture fixture;
    std::vector<Candidate> universe;
    for (int i = 0; i < 1000; ++i)
        universe.push_back({.member = {sym("S" + std::to_string(i)), {}, {}, {}}});
    fixture.session->setUniverse(std::move(universe));
    std::stop_source stop;
    ScanScope scope = fixture.scope(kFirstDay);
    scope.stop = stop.get_token();
    ScanContext context(fixture.session, scope);
    int seen = 0;
    EXPECT_FALSE(
        context.forEachSymbol([&](const market::Symbol&, std::size_t place, ScanContext::Worker&) {
            ++seen;
            if (place == 100)
                stop.request_stop();
        }));
    EXPECT_LT(seen, 200);
}

TEST(ScanContext, SubjectHasTheFactsOfTheCandidate)
{
    ScanFixture fixture;
    fixture.bars->put("XOM", risingBars(10));
    Candidate candidate{.member = {sym("XOM"), "NYSE", "Exxon Mobil", "Energy"}};
    candidate.marketValue = 5e11;
    fixture.session->setUniverse({candidate});
    const base::UtcSeconds now = kFirstDay + std::chrono::days{20};

    const ScanContext context(fixture.session, fixture.scope(now));
    const auto subject = context.subject(sym("XOM"), Interval::Day1);
    ASSERT_TRUE(subject);
    EXPECT_EQ(subject->facts.sector, "Energy");
    EXPECT_EQ(subject->facts.exchange, "NYSE");
    EXPECT_EQ(subject->facts.marketValue, 5e11);
    EXPECT_TRUE(std::isnan(subject->facts.rs));
    EXPECT_EQ(subject->facts.watched, false);
    EXPECT_EQ(subject->view().bars.size(), 10U);

    // A symbol that is added during the scan is watched from the next one on.
    ASSERT_TRUE(fixture.session->add(sym("XOM"), {"gap", now, ""}, {}));
    EXPECT_FALSE(context.isWatched(sym("XOM")));
    EXPECT_TRUE(ScanContext(fixture.session, fixture.scope(now)).isWatched(sym("XOM")));
}

} // namespace tapesift::scanners
