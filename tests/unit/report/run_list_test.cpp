#include "tapesift/report/run_list.h"

#include <sstream>

#include <gtest/gtest.h>

#include "unit/report/sample_report.h"

namespace tapesift::report {

TEST(RunList, ALineForEachRun)
{
    store::RunRecord done = sampleReport({okEntry("AAPL"), okEntry("MSFT")}).run;
    done.universeName = "sp500";
    store::RunRecord stopped = done;
    stopped.name = "scan_20261121_070000";
    stopped.status = store::RunStatus::Stopped;
    stopped.counts.total = 500;
    std::ostringstream text;
    writeRunTable(text, {stopped, done}, {});
    EXPECT_EQ(text.str(),
              "Scan (UTC)            Status      Symbols  Failed    Took  Bars  Provider          "
              "Universe\n"
              "scan_20261121_070000  stopped    2 of 500       0  0.42 s  1d    demo (simulated)  "
              "sp500\n"
              "scan_20261121_060000  completed         2       0  0.42 s  1d    demo (simulated)  "
              "sp500\n");
}

TEST(RunList, WithoutRunsItSaysHowToBegin)
{
    std::ostringstream text;
    writeRunTable(text, {}, {});
    EXPECT_EQ(text.str(), "No scans yet. Begin one with: tapesift scan\n");
}

TEST(RunList, JsonIsAnArrayOfScanObjects)
{
    std::ostringstream none;
    writeRunJson(none, {});
    EXPECT_EQ(none.str(), "[\n]\n");
    std::ostringstream one;
    writeRunJson(one, {sampleReport({okEntry("AAPL")}).run});
    EXPECT_EQ(one.str().find("[\n{\"id\":\"scan_20261121_060000\",\"status\":\"completed\""), 0u)
        << one.str();
}

} // namespace tapesift::report
