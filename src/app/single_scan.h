#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "app/scanner_session.h"

namespace tapesift::app {

// A run of a scanner with all it found.
struct FinishedScan
{
    scanners::RunRecord record;
    scanners::ScannerResult result;
};

// A session that looks at symbols of a scan as the scan saw them.
base::Result<std::unique_ptr<ScannerSession>>
sessionOver(Composition& composition, const market::ScanSpec& seen,
            std::vector<std::string> symbols, const WorkLimits& limits, std::stop_token stop);

// Runs one scanner of the session once, over what there is at that moment, with every hit, and
// leaves the session as it is. The error of its setup, or why it was not run; a scan that failed is
// none.
base::Result<FinishedScan> runOnce(ScannerSession& session,
                                   std::span<const scanners::ScannerDefinition> own,
                                   scanners::ScannerDefinition scanner, base::UtcSeconds moment,
                                   std::stop_token stop);

} // namespace tapesift::app
