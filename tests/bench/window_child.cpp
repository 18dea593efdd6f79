#include "bench/window_child.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <numeric>
#include <string>
#include <utility>

#include <QApplication>

#include <fmt/core.h>

#include "bench/chart_bench.h"
#include "bench/first_paint.h"
#include "bench/window_driver.h"
#include "tapesift/widgets/language.h"

namespace tapesift::bench {

namespace {

constexpr int kScans = 6; // Each with another price source; the first one warms up.
constexpr int kSteps = 200;
constexpr auto kAfterwards = std::chrono::milliseconds(300);

// The last rows of the run before are there.
void awaitRows(WindowDriver& driver)
{
    LoopWatch watch;
    watch.runUntil([&driver] { return driver.rows() > 0; });
}

// The window goes on working for a moment after a scan: it sorts, and lists the saved scans.
void awaitEnd(WindowDriver& driver, LoopWatch& watch)
{
    watch.runUntil([&driver] { return driver.isIdle(); });
    const base::SystemClock clock;
    const auto ended = clock.steadyNow();
    watch.runUntil([&] { return clock.steadyNow() - ended > kAfterwards; });
}

int prepare(const char* home)
{
    WindowDriver driver(home);
    LoopWatch watch;
    driver.clickUntilFirstRows(watch);
    awaitEnd(driver, watch);
    fmt::print("{}\n", driver.rows());
    return 0;
}

int start(const char* home, const char* started)
{
    const widgets::Language language(QStringLiteral("system"));
    WindowDriver driver(home);
    const FirstPaint paint(driver.table(), [started] { printSince(started); });
    return QApplication::exec();
}

int scan(const char* home)
{
    WindowDriver driver(home);
    awaitRows(driver);
    std::vector<Milliseconds> firstRows;
    std::vector<Milliseconds> gaps;
    for (int scan = 1; scan <= kScans; ++scan) {
        driver.choosePriceSource(scan);
        LoopWatch watch;
        awaitEnd(driver, watch);
        LoopWatch during;
        const Milliseconds first = driver.clickUntilFirstRows(during);
        awaitEnd(driver, during);
        if (scan == 1)
            continue;
        firstRows.push_back(first);
        gaps.insert(gaps.end(), during.gaps().begin(), during.gaps().end());
    }
    std::ranges::sort(gaps);
    std::ranges::sort(firstRows);
    fmt::print("{:.3f} {:.3f} {:.3f} {:.3f} {}\n", firstRows[firstRows.size() / 2].count(),
               firstRows.back().count(), gaps[gaps.size() * 99 / 100].count(), gaps.back().count(),
               gaps.size());
    return 0;
}

int browse(const char* home)
{
    WindowDriver driver(home);
    awaitRows(driver);
    driver.holdDown(kSteps / 4); // warms up
    const auto times = driver.holdDown(kSteps);
    const Milliseconds sum = std::accumulate(times.begin(), times.end(), Milliseconds(0));
    fmt::print("{:.1f} {:.3f}\n", 1000.0 * static_cast<double>(times.size()) / sum.count(),
               std::ranges::max(times).count());
    return 0;
}

// The first opening of each, which makes it, and the median of those after; then a letter typed.
int open(const char* home)
{
    constexpr int kOpenings = 9;
    WindowDriver driver(home);
    awaitRows(driver);
    for (const auto& [action, dialog] : {std::pair("commandsAction", "commandPalette"),
                                         std::pair("preferencesAction", "settingsDialog")}) {
        fmt::print("{:.3f} ", driver.openDialog(action, dialog).count());
        std::vector<Milliseconds> again;
        for (int i = 0; i < kOpenings; ++i)
            again.push_back(driver.openDialog(action, dialog));
        std::ranges::sort(again);
        fmt::print("{:.3f} ", again[kOpenings / 2].count());
    }
    fmt::print("{:.3f}\n", driver.typeInPalette().count());
    return 0;
}

// In kilobytes: "VmRSS", "VmHWM".
long statusOf(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    std::string name;
    for (long value = 0; status >> name;) {
        if (name == field + ":" && status >> value)
            return value;
    }
    return 0;
}

int memory(const char* home)
{
    WindowDriver driver(home);
    awaitRows(driver);
    driver.choosePriceSource(kScans);
    LoopWatch watch;
    driver.clickUntilFirstRows(watch);
    awaitEnd(driver, watch);
    driver.holdDown(kSteps);
    fmt::print("{} {}\n", statusOf("VmRSS"), statusOf("VmHWM"));
    return 0;
}

} // namespace

bool isWindowChild(int argc, char** argv)
{
    return argc > 2 && std::strncmp(argv[1], "--window-", 9) == 0;
}

int runWindowChild(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::string_view work = argv[1];
    if (work == "--window-prepare")
        return prepare(argv[2]);
    if (work == "--window-start" && argc == 4)
        return start(argv[2], argv[3]);
    if (work == "--window-scan")
        return scan(argv[2]);
    if (work == "--window-browse")
        return browse(argv[2]);
    if (work == "--window-open")
        return open(argv[2]);
    if (work == "--window-chart")
        return measureChart();
    return memory(argv[2]);
}

} // namespace tapesift::bench
