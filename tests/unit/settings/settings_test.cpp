#include "tapesift/settings/settings.h"

#include <gtest/gtest.h>

namespace tapesift::settings {
namespace {

TEST(Settings, GivesTheDefaultsOfTheDocumentation)
{
    const Settings settings;
    EXPECT_EQ(settings.get(kScanThreads), 0);
    EXPECT_EQ(settings.get(kScanBatch), 10);
    EXPECT_EQ(settings.get(kScanCheckpointEvery), 100);
    EXPECT_EQ(settings.get(kScanLookback), 1260);
    EXPECT_EQ(settings.get(kScanProvider), "demo");
    EXPECT_EQ(settings.get(kCacheMemoryMegabytes), 64);
    EXPECT_EQ(settings.get(kStoreKeepRuns), 50);
    EXPECT_EQ(settings.get(kStoreKeepMegabytes), 1024);
    EXPECT_EQ(settings.get(kLogLevel), "info");
}

TEST(Settings, TakesBothEndsOfARangeAndNothingBeyond)
{
    Settings settings;
    EXPECT_TRUE(settings.set(kScanBatch, 1));
    EXPECT_TRUE(settings.set(kScanBatch, 1000));
    EXPECT_EQ(settings.get(kScanBatch), 1000);
    for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{1001}, std::int64_t{-1}}) {
        const base::Status status = settings.set(kScanBatch, wrong);
        ASSERT_FALSE(status) << wrong;
        EXPECT_EQ(status.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(status.error().message,
                  "The setting scan.batch must be a whole number from 1 to 1000.");
    }
    EXPECT_EQ(settings.get(kScanBatch), 1000);
}

TEST(Settings, RefusesTextsThatAreNoChoice)
{
    Settings settings;
    EXPECT_TRUE(settings.set(kLogLevel, "debug"));
    const base::Status status = settings.set(kLogLevel, "loud");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().message,
              "The setting log.level must be one of debug, info, warning, error.");
    EXPECT_EQ(settings.get(kLogLevel), "debug");
    EXPECT_FALSE(settings.set(kScanProvider, ""));
}

TEST(Settings, RefusesAValueOfTheOtherType)
{
    Settings settings;
    EXPECT_FALSE(settings.set(kScanThreads.index(), SettingValue(std::string("4"))));
    EXPECT_FALSE(settings.set(kLogLevel.index(), SettingValue(std::int64_t{4})));
    EXPECT_FALSE(settings.set(kScanProvider.index(), SettingValue(std::int64_t{4})));
    EXPECT_EQ(settings, Settings());
}

TEST(Settings, TellsChosenValuesFromDefaults)
{
    Settings settings;
    EXPECT_FALSE(settings.chosen(kScanThreads.index()));
    ASSERT_TRUE(settings.set(kScanThreads, 0));
    EXPECT_TRUE(settings.chosen(kScanThreads.index()));
}

TEST(Settings, TakesAnEmptyTextWhereTheDefaultIsEmpty)
{
    Settings settings;
    EXPECT_TRUE(settings.set(kWindowData, "prices"));
    EXPECT_TRUE(settings.set(kWindowData, ""));
    EXPECT_EQ(settings.get(kWindowData), "");
    EXPECT_FALSE(settings.set(kScanProvider, ""));
}

TEST(Settings, BringsADefaultBack)
{
    Settings settings;
    ASSERT_TRUE(settings.set(kScanThreads, 8));
    ASSERT_TRUE(settings.set(kWindowTheme, "light"));
    settings.reset(kScanThreads.index());
    EXPECT_EQ(settings.get(kScanThreads), 0);
    EXPECT_FALSE(settings.chosen(kScanThreads.index()));
    EXPECT_EQ(settings.get(kWindowTheme), "light");
}

TEST(Settings, TakesTheIntervalsOfAWatchOnly)
{
    Settings settings;
    for (const std::string_view every : kWatchIntervals)
        EXPECT_TRUE(settings.set(kWatchEvery, std::string(every))) << every;
    EXPECT_FALSE(settings.set(kWatchEvery, "30s"));
    EXPECT_FALSE(settings.set(kWatchEvery, ""));
}

} // namespace
} // namespace tapesift::settings
