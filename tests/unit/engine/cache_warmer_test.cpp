#include "tapesift/engine/cache_warmer.h"

#include <gtest/gtest.h>

#include "support/engine_fixture.h"

namespace tapesift::engine {
namespace {

using support::demoSpec;
using support::EngineFixture;

// Notes what is told.
class Ear final : public ScanListener
{
public:
    void onProgress(const ScanProgress& progress) override { last = progress; }
    void onWarning(const std::string& warning) override { warnings.push_back(warning); }
    void onPricesLoaded(const data::LoaderStatistics& statistics) override { prices = statistics; }

    ScanProgress last;
    std::vector<std::string> warnings;
    data::LoaderStatistics prices;
};

class CacheWarmerTest : public testing::Test
{
protected:
    base::Result<WarmReport> warm(const market::ScanSpec& spec, std::stop_token stop = {})
    {
        CacheWarmer warmer({fixture.files, fixture.clock, fixture.log, *fixture.executor,
                            *fixture.cache, fixture.home.file("cache"), *fixture.store,
                            fixture.providers, fixture.calendars},
                           fixture.options);
        return warmer.warm(spec, std::move(stop), ear);
    }

    EngineFixture fixture;
    Ear ear;
};

TEST_F(CacheWarmerTest, AScanThatFollowsFindsEverything)
{
    const auto report = warm(demoSpec(60));
    ASSERT_TRUE(report) << base::describe(report.error());
    EXPECT_TRUE(report->isComplete);
    EXPECT_EQ(report->symbols, 60u);
    EXPECT_EQ(report->loaded + report->failures.size(), 60u);
    EXPECT_GE(report->loaded, 50u);
    EXPECT_EQ(report->prices.fromProvider, 60u);
    for (const WarmReport::Failure& failure : report->failures)
        EXPECT_NE(failure.error.message.find(failure.symbol.text()), std::string::npos);

    const auto again = warm(demoSpec(60));
    EXPECT_EQ(again->loaded, report->loaded);
    EXPECT_EQ(again->prices.fromProvider, report->failures.size()); // they are not in the cache
    fixture.listener = &ear;
    ASSERT_TRUE(fixture.start(demoSpec(60)));
    EXPECT_EQ(ear.prices.fromProvider, report->failures.size());
}

TEST_F(CacheWarmerTest, TellsTheLoadingAsTheWhole)
{
    ASSERT_TRUE(warm(demoSpec(60)));
    EXPECT_EQ(ear.last.stage, Stage::DataFetching);
    EXPECT_EQ(ear.last.percent, 100);
    const StageProgress& loading = ear.last.stages[static_cast<std::size_t>(Stage::DataFetching)];
    EXPECT_EQ(loading.done, 60u);
    EXPECT_EQ(loading.total, 60u);
}

TEST_F(CacheWarmerTest, LoadsOnlyWhatIsLeftOfTheUniverse)
{
    market::ScanSpec spec = demoSpec(60);
    spec.universe.clear();
    const auto listed = fixture.providers(spec).value()->listSymbols().value();
    spec.symbols = {listed[0].symbol.text(), listed[1].symbol.text(), listed[2].symbol.text()};
    spec.excludePath = fixture.home.write("left-out.txt", listed[1].symbol.text());
    const auto report = warm(spec);
    ASSERT_TRUE(report) << base::describe(report.error());
    EXPECT_EQ(report->symbols, 2u);
    ASSERT_EQ(report->funnel.size(), 1u);
    EXPECT_EQ(report->funnel[0].removed, 1u);
    EXPECT_EQ(report->prices.fromProvider, 2u);
}

TEST_F(CacheWarmerTest, AStopLeavesTheRestUndone)
{
    std::stop_source stop;
    stop.request_stop();
    const auto report = warm(demoSpec(60), stop.get_token());
    ASSERT_TRUE(report) << base::describe(report.error());
    EXPECT_FALSE(report->isComplete);
    EXPECT_EQ(report->loaded, 0u);
}

TEST_F(CacheWarmerTest, AUniverseThatIsNotThereIsAnError)
{
    market::ScanSpec spec = demoSpec(60);
    spec.universe = "sp50";
    const auto report = warm(spec);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(report.error().suggestion.find("sp500"), std::string::npos);
}

} // namespace
} // namespace tapesift::engine
