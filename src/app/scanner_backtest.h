#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "app/scanner_session.h"
#include "tapesift/scanners/backtest.h"

namespace tapesift::app {

// The bars of every symbol of a session that has some, and what keeps them.
struct BacktestBars
{
    std::vector<scanners::BacktestSeries> series;
    std::vector<std::shared_ptr<const void>> owners;
    std::size_t missing = 0; // symbols without bars of that time
};

// Told how much is done, 0 ... 1.
using BacktestProgress = std::function<void(double)>;

// `count` bars of each symbol before `from`, and all after it. Ends early when it is stopped.
BacktestBars loadBacktestBars(ScannerSession& session, market::Interval interval, std::size_t count,
                              base::UtcSeconds from, const BacktestProgress& progress,
                              const std::stop_token& stop);

// A scanner that is tried on the past.
struct BacktestTask
{
    scanners::ScannerDefinition scanner;
    std::vector<scanners::ScannerDefinition> own; // there for combinations
    std::chrono::sys_days from{};
    std::chrono::sys_days to{};
    std::size_t limit = 0; // hits a day; 0: all
};

struct BacktestResult
{
    BacktestBars bars;
    scanners::BacktestReport report;
};

// The end of what a session must know for a backtest up to `to`: the longest horizon comes after.
base::UtcSeconds backtestHorizon(std::chrono::sys_days to);

// Tries a scanner: formulas all at once, the others session by session. The session must have been
// opened for a backtest with backtestHorizon(). Errors: those of making the scanner, and those of
// scanners::backtest.
base::Result<BacktestResult> backtestScanner(ScannerSession& session, const BacktestTask& task,
                                             const BacktestProgress& progress,
                                             const std::stop_token& stop);

} // namespace tapesift::app
