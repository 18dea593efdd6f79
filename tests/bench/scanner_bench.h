#pragma once

namespace tapesift::bench {

// Scanners over bars in memory: built-in ones, a formula beside the same rule in C++, a script, and
// a year of backtest.
void benchScanners();

} // namespace tapesift::bench
