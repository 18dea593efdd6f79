#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command_line.h"

namespace tapesift::app {

// The command line of serve. InvalidArgument with a sentence that names the option.
base::Result<CommandOptions> readServe(const Arguments& arguments);

} // namespace tapesift::app
