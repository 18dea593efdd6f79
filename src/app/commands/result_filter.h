#pragma once

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "tapesift/report/scan_report.h"

namespace tapesift::app {

// Whether there are scanners with these names. NotFound and InvalidArgument say which one is wrong.
base::Status checkScanners(Composition& composition, const std::vector<std::string>& names);

// Keeps the results of a finished scan that meet --where and that one of --scanner finds; what
// ended without a result stays. Looks at the bars that the scan has seen. InvalidArgument and
// NotFound: a formula or scanner that cannot be used.
base::Status keepWanted(Composition& composition, const ScanOptions& options,
                        report::ScanReport& report, std::stop_token stop);

} // namespace tapesift::app
