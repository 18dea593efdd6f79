#pragma once

#include <string>

#include "tapesift/base/result.h"

namespace tapesift::app {

// The folder that holds everything Tapesift keeps: `given` (--home; empty: it was not), else
// $TAPESIFT_HOME, else "tapesift" in the platform's data folder. Always an absolute path; it need
// not exist.
base::Result<std::string> homeFolder(const std::string& given);

} // namespace tapesift::app
