#pragma once

#include <string>

#include "app/cli/command_line.h"

namespace tapesift::app {

// A script that makes the shell complete commands, options, choices, files and names of scans.
std::string completionScript(Shell shell);

} // namespace tapesift::app
