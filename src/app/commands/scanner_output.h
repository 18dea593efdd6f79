#pragma once

#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "tapesift/engine/kept_scanner_run.h"
#include "tapesift/scanners/backtest.h"
#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::app {

// What the commands about scanners print: tables for people, JSON for programs.

void writeScannerTable(std::ostream& out, std::span<const scanners::ScannerDefinition> own);
void writeScannerJson(std::ostream& out, std::span<const scanners::ScannerDefinition> own);

void writeHitTable(std::ostream& out, const scanners::RunRecord& run,
                   const scanners::ScannerResult& result);
// One object: the run's record, and "hits".
void writeHitJson(std::ostream& out, const scanners::RunRecord& run,
                  const scanners::ScannerResult& result);

void writeStatisticsTable(std::ostream& out, const scanners::ScanStatistics& statistics);

void writeBacktestTable(std::ostream& out, const std::string& scanner,
                        std::span<const scanners::BacktestSeries> series,
                        const scanners::BacktestReport& report);
void writeBacktestJson(std::ostream& out, const std::string& scanner,
                       std::span<const scanners::BacktestSeries> series,
                       const scanners::BacktestReport& report);

} // namespace tapesift::app
