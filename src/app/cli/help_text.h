#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/cli/option_table.h"

namespace tapesift::app {

// What help on the terminal and the manual page both say, before it is laid out.

std::string_view programPurpose();
std::span<const ExampleInfo> overviewExamples();
// The code as the line, what it says as the meaning.
std::span<const ExampleInfo> exitCodes();

// "tapesift show RUN_ID [SYMBOL] [options]"
std::string usageLine(const CommandInfo& command);

// The help of an option with the values it allows and its default.
std::string optionExplanation(const OptionInfo& option);

// What an argument is, or the values it allows; empty if its name says all.
std::string argumentExplanation(const ArgumentInfo& argument);

} // namespace tapesift::app
