#include "app/progress_bar.h"

#include <gtest/gtest.h>

namespace tapesift::app {
namespace {

using namespace std::chrono_literals;

const base::UtcTime kNow = base::UtcTime{base::parseUtc("2026-03-18T12:00:00Z").value()};

engine::ScanProgress halfway()
{
    engine::ScanProgress progress;
    auto& scanning = progress.stages[static_cast<std::size_t>(engine::Stage::SymbolScanning)];
    scanning.done = 1'250;
    scanning.total = 2'500;
    progress.stage = engine::Stage::SymbolScanning;
    progress.percent = 52.5;
    progress.symbolsPerSecond = 40;
    progress.eta = 65s;
    progress.message = "Scanning";
    return progress;
}

net::ClientStatus binance()
{
    net::ClientStatus client;
    client.provider = "binance";
    client.label = "Binance";
    return client;
}

TEST(ProgressBar, TellsCountPaceAndTimeLeft)
{
    const std::string line = ProgressBar::line(halfway(), 80, kNow);
    EXPECT_TRUE(line.starts_with("Scanning  52 %  ██")) << line;
    EXPECT_TRUE(line.ends_with("  1,250/2,500  40/s  ETA 1:05")) << line;
}

TEST(ProgressBar, SaysHowLongAProviderIsWaitedFor)
{
    engine::ScanProgress progress = halfway();
    progress.network = {binance()};
    EXPECT_EQ(ProgressBar::line(progress, 80, kNow).find("waiting"), std::string::npos);
    progress.network.front().waitingUntil = kNow + 41'200ms;
    const std::string line = ProgressBar::line(progress, 80, kNow);
    EXPECT_TRUE(line.ends_with("ETA 1:05  waiting 0:42 for Binance")) << line;
    EXPECT_NE(line.find("█"), std::string::npos) << line;
}

TEST(ProgressBar, DoesNotSpeakOfTheUsualPace)
{
    engine::ScanProgress progress = halfway();
    progress.network = {binance()};
    progress.network.front().waitingUntil = kNow + 1s;
    EXPECT_EQ(ProgressBar::line(progress, 80, kNow), ProgressBar::line(halfway(), 80, kNow));
}

TEST(ProgressBar, NamesAProviderThatHasStopped)
{
    engine::ScanProgress progress = halfway();
    progress.network = {binance(), binance()};
    progress.network.back().label = "Yahoo";
    progress.network.back().isStopped = true;
    EXPECT_TRUE(ProgressBar::line(progress, 80, kNow).ends_with("  Yahoo has stopped"));
}

TEST(ProgressBar, IsCutWhereTheTerminalIsNarrow)
{
    engine::ScanProgress progress = halfway();
    progress.network = {binance()};
    progress.network.front().waitingUntil = kNow + 1h;
    for (const std::size_t columns : {10u, 40u, 60u})
        EXPECT_EQ(ProgressBar::line(progress, columns, kNow).size(), columns - 1);
}

} // namespace
} // namespace tapesift::app
