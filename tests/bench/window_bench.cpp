#include "bench/window_bench.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include <fmt/core.h>

#include "bench/bench_row.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/settings/settings_file.h"

namespace tapesift::bench {

namespace {

constexpr int kWindowSymbols = 10'000;
constexpr int kWindowBars = 500;
constexpr int kStarts = 15;
constexpr int kRepeats = 3;

// The numbers that a child prints.
std::vector<double> numbersOf(const std::vector<std::string>& command)
{
    const support::ProcessResult result = support::run(command);
    std::istringstream out(result.out);
    std::vector<double> numbers;
    for (double number = 0; out >> number;)
        numbers.push_back(number);
    if (result.exitCode != 0 || numbers.empty())
        throw std::runtime_error(fmt::format("{} failed: {}", command[1], result.err));
    return numbers;
}

// The median of each number.
std::vector<double> mediansOf(std::vector<std::vector<double>> calls)
{
    std::vector<double> medians;
    for (std::size_t at = 0; at < calls.front().size(); ++at) {
        std::ranges::sort(calls, {}, [at](const auto& numbers) { return numbers[at]; });
        medians.push_back(calls[calls.size() / 2][at]);
    }
    return medians;
}

std::vector<double> mediansOf(const std::vector<std::string>& command)
{
    std::vector<std::vector<double>> calls;
    for (int i = 0; i < kRepeats; ++i)
        calls.push_back(numbersOf(command));
    return mediansOf(std::move(calls));
}

void choose10000Symbols(const std::string& home)
{
    base::RealFileSystem files;
    settings::Settings settings;
    if (!settings.set(settings::kWindowDemoSymbols, kWindowSymbols) ||
        !settings.set(settings::kScanLookback, kWindowBars) ||
        !settings::saveSettings(files, home, settings))
        throw std::runtime_error("the settings could not be written");
}

// Milliseconds until a started program has painted, and how many of them its GUI thread worked.
std::vector<double> startOf(std::vector<std::string> command)
{
    const base::SystemClock clock;
    command.push_back(std::to_string(clock.steadyNow().count()));
    return numbersOf(command);
}

void benchStart(const std::string& program, const std::string& home)
{
    const std::vector<std::string> window = {program, "--window-start", home};
    const std::vector<std::string> minimal = {TAPESIFT_MINIMAL_TABLE};
    startOf(window); // reads the programs from disk
    startOf(minimal);
    std::vector<std::vector<double>> ours;
    std::vector<std::vector<double>> least;
    for (int i = 0; i < kStarts; ++i) {
        ours.push_back(startOf(window));
        least.push_back(startOf(minimal));
    }
    const auto windowTimes = mediansOf(ours);
    const auto minimalTimes = mediansOf(least);
    row("start until a minimal Qt table of 10,000 rows is painted",
        fmt::format("{:.0f} ms", minimalTimes[0]), "");
    row("start until the window with 10,000 last rows is, beside it",
        fmt::format("{:.0f} ms = {:.2f}x", windowTimes[0], windowTimes[0] / minimalTimes[0]),
        "<= 1.4x");
    row(fmt::format("  work of the GUI thread in it; {:.0f} ms in the minimal program",
                    minimalTimes[1]),
        fmt::format("{:.0f} ms = {:.2f}x", windowTimes[1], windowTimes[1] / minimalTimes[1]), "");
}

void benchScanning(const std::string& program, const std::string& home)
{
    const auto numbers = mediansOf({program, "--window-scan", home});
    row("click to first rows painted, 10,000 x 500 bars warm",
        fmt::format("{:.0f} ms, worst {:.0f}", numbers[0], numbers[1]), "<= 100 ms");
    row(fmt::format("event loop while 10,000 rows arrive: p99 of {:.0f} gaps", numbers[4]),
        fmt::format("{:.1f} ms", numbers[2]), "<= 8 ms");
    row("  longest gap of five scans", fmt::format("{:.1f} ms", numbers[3]), "<= 16 ms");
}

void benchBrowsing(const std::string& program, const std::string& home)
{
    const auto numbers = mediansOf({program, "--window-browse", home});
    row(fmt::format("Down held, details and chart shown; slowest {:.0f} ms", numbers[1]),
        fmt::format("{:.0f} a second", numbers[0]), ">= 30 a second");
}

void benchOpening(const std::string& program, const std::string& home)
{
    const auto numbers = mediansOf({program, "--window-open", home});
    row(fmt::format("palette of commands opens; the first time {:.0f} ms", numbers[0]),
        fmt::format("{:.0f} ms", numbers[1]), "<= 50 ms");
    row("  a letter typed into it, 10,000 symbols", fmt::format("{:.0f} ms", numbers[4]), "");
    row(fmt::format("settings open; the first time {:.0f} ms", numbers[2]),
        fmt::format("{:.0f} ms", numbers[3]), "<= 50 ms");
}

void benchMemory(const std::string& program, const std::string& home)
{
    const auto numbers = mediansOf({program, "--window-memory", home});
    row(fmt::format("memory after a scan of 10,000 x 500; at its peak {:.0f} MB",
                    numbers[1] / 1024),
        fmt::format("{:.0f} MB", numbers[0] / 1024), "<= 150 MB");
}

} // namespace

void benchWindow(const char* program)
{
    const support::TemporaryFolder runtime;
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    setenv("XDG_RUNTIME_DIR", runtime.path().c_str(), 0);
    const support::TemporaryFolder home;
    const std::string folder = home.path().string();
    choose10000Symbols(folder);
    numbersOf({program, "--window-prepare", folder});
    benchStart(program, folder);
    benchScanning(program, folder);
    benchBrowsing(program, folder);
    benchOpening(program, folder);
    const auto chart = mediansOf({program, "--window-chart", folder});
    row("chart of 2,000 candles with everything, a repaint", fmt::format("{:.1f} ms", chart[0]),
        "<= 7 ms");
    row("  only the crosshair moves", fmt::format("{:.1f} ms", chart[1]), "");
    benchMemory(program, folder);
    row(fmt::format("  measured on the platform {}", std::getenv("QT_QPA_PLATFORM")), "", "");
}

} // namespace tapesift::bench
