#pragma once

#include <string_view>

#include "app/exit_code.h"
#include "tapesift/base/error.h"

namespace tapesift::app {

// Sentences to the user, on standard error.
void say(std::string_view sentence);
void warn(std::string_view sentence);    // "Warning: ..."
void complain(const base::Error& error); // "tapesift: message", then what to do

// Complains; wrong names and values are the user's (WrongUsage), everything else is not.
ExitCode refused(const base::Error& error);

} // namespace tapesift::app
