#pragma once

#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/market/scan_spec.h"

namespace tapesift::app {

// Puts the filter that is called `given` into the spec: "smart", "none" or the path of a file of
// rules (docs/filter.md). Without a word (`given` empty) it is `usual`, but symbols that were typed
// are all scanned. InvalidArgument, naming the file and the key, if there are no such rules.
base::Status chooseFilter(const std::string& given, const std::string& usual,
                          base::FileSystem& files, market::ScanSpec& spec);

} // namespace tapesift::app
