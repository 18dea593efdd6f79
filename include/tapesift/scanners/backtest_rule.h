#pragma once

#include <cstddef>

#include "tapesift/base/result.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/backtest.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// A scanner by formula, as a backtest takes it.
struct RuleOfScanner
{
    BacktestRule rule;
    market::Interval interval = market::Interval::Day1; // of its bars
    std::size_t bars = 1; // that it needs before the first session, warming up included
};

// Of a built-in scanner or a formula. Unsupported for scripts and combinations: those are run
// session by session. Else the errors of making the scanner.
base::Result<RuleOfScanner> ruleOf(const ScannerDefinition& definition);

} // namespace tapesift::scanners
