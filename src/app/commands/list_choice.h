#pragma once

#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/market/scan_spec.h"

namespace tapesift::app {

// Puts the files of the home's watchlists in place of "list:NAME" where the spec names a universe
// or what is excluded or intersected. InvalidArgument, with the nearest name, if there is no such
// list.
base::Status chooseLists(market::ScanSpec& spec, const std::string& home, base::FileSystem& files);

} // namespace tapesift::app
