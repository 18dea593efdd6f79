#pragma once

#include <string_view>

#include "tapesift/api/scanner_desk.h"
#include "tapesift/base/result.h"

namespace tapesift::api {

// Reads the body of quick-scan: nothing, {} or {"symbols": ["AAPL", ...]}. InvalidArgument: no
// JSON, nested more than 32 deep, another key, or anything else in "symbols".
base::Result<ScanRequest> readScanBody(std::string_view body);

} // namespace tapesift::api
