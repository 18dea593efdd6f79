#pragma once

#include "app/cli/command_line.h"
#include "app/exit_code.h"

namespace tapesift::app {

// Opens the window and stays until it is closed. WrongUsage, with a sentence on standard error,
// where there is no display.
ExitCode runWindow(int& argc, char** argv, const CommonOptions& common);

} // namespace tapesift::app
