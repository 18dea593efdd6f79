#pragma once

#include "tapesift/scanners/scan_history.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/store/scanner_run.h"

namespace tapesift::engine {

// A run of a scanner as it is kept: the error's message alone, and the hits of the result.
store::ScannerRunRecord keptRun(const scanners::RunRecord& run,
                                const scanners::ScannerResult& result);

// The reverse, without the hits.
scanners::RunRecord runFrom(const store::ScannerRunRecord& kept);

} // namespace tapesift::engine
