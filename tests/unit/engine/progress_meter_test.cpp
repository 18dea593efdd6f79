#include "engine/progress_meter.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"

namespace tapesift::engine {

using namespace std::chrono_literals;

namespace {

class Listener final : public ScanListener
{
public:
    void onProgress(const ScanProgress& progress) override { told.push_back(progress); }
    std::vector<ScanProgress> told;
};

class ProgressMeterTest : public testing::Test
{
protected:
    void scan(int symbols, std::chrono::milliseconds each)
    {
        for (int i = 0; i < symbols; ++i) {
            clock.advance(each);
            meter.countFetched();
            meter.countScanned();
        }
    }

    support::FakeClock clock;
    Listener listener;
    ProgressMeter meter{clock, listener};
};

} // namespace

TEST_F(ProgressMeterTest, WeighsTheStages5To20To70To5)
{
    meter.finishStage(Stage::UniverseLoading, "Universe loaded");
    EXPECT_DOUBLE_EQ(listener.told.back().percent, 5);
    EXPECT_EQ(listener.told.back().message, "Universe loaded");
    meter.begin(100, 0, "Scanning");
    scan(50, 40ms);
    EXPECT_DOUBLE_EQ(listener.told.back().percent, 5 + (20 + 70) * 0.5);
    scan(50, 40ms);
    meter.finishStage(Stage::Finalization, "Results finalized");
    EXPECT_DOUBLE_EQ(listener.told.back().percent, 100);
}

TEST_F(ProgressMeterTest, TellsAtMost30TimesASecond)
{
    meter.begin(10'000, 0, "Scanning");
    const std::size_t before = listener.told.size();
    scan(10'000, 1ms); // ten seconds
    EXPECT_LE(listener.told.size() - before, 300u);
    EXPECT_GE(listener.told.size() - before, 250u);
}

TEST_F(ProgressMeterTest, RateAndEtaComeFromTheLastSeconds)
{
    meter.begin(3000, 0, "Scanning");
    scan(1000, 50ms); // 20 a second
    EXPECT_NEAR(listener.told.back().symbolsPerSecond, 20, 0.1);
    EXPECT_EQ(listener.told.back().eta, 100s); // 2,000 left
    scan(1000, 100ms);                         // slows down to 10 a second
    EXPECT_NEAR(listener.told.back().symbolsPerSecond, 10, 0.1);
    EXPECT_EQ(listener.told.back().eta, 100s);
}

TEST_F(ProgressMeterTest, NoEtaBeforeTheFirstSymbol)
{
    meter.begin(100, 0, "Scanning");
    EXPECT_EQ(listener.told.back().eta, std::nullopt);
}

TEST_F(ProgressMeterTest, WhatAnEarlierSittingDidCountsAsDoneButNotForTheRate)
{
    meter.begin(1000, 900, "Resuming from saved progress");
    EXPECT_EQ(listener.told.back().stages[2].done, 900u);
    scan(50, 100ms);
    EXPECT_EQ(listener.told.back().stages[2].done, 950u);
    EXPECT_EQ(listener.told.back().eta, 5s);
}

TEST_F(ProgressMeterTest, APauseCountsNeitherForTheRateNorAsTime)
{
    meter.begin(200, 0, "Scanning");
    scan(100, 100ms);
    meter.pause();
    clock.advance(1h);
    EXPECT_EQ(meter.activeTime(), 10s) << "also while it lasts";
    meter.resume();
    scan(50, 100ms);
    EXPECT_NEAR(listener.told.back().symbolsPerSecond, 10, 0.2);
    EXPECT_EQ(meter.activeTime(), 15s);
}

TEST_F(ProgressMeterTest, AfterAPauseTheMessageIsTheOneBefore)
{
    meter.begin(10, 0, "Scanning");
    meter.finishStage(Stage::Finalization, "Every symbol has its verdict");
    meter.pause();
    EXPECT_EQ(listener.told.back().message, "Paused");
    meter.resume();
    EXPECT_EQ(listener.told.back().message, "Every symbol has its verdict");
}

} // namespace tapesift::engine
