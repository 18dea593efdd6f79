#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command_line.h"

// The command lines of scanners and sessions. Errors are InvalidArgument with a sentence that names
// the option.
namespace tapesift::app {

base::Result<CommandOptions> readScannersRun(const Arguments& arguments);
base::Result<CommandOptions> readScannersBacktest(const Arguments& arguments);
base::Result<CommandOptions> readSessionRun(const Arguments& arguments);

} // namespace tapesift::app
