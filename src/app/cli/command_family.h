#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/cli/option_table.h"

namespace tapesift::app {

// A word that can follow "tapesift" on the command line, with every command behind it: "cache" has
// three, most have one. Views into the option table.
struct CommandFamily
{
    std::string_view word;
    std::string_view summary;
    std::vector<const CommandInfo*> commands;

    // The second words; empty for a command of one word.
    std::vector<std::string_view> members() const;

    // The options of all its commands, the common ones included, each once.
    std::vector<const OptionInfo*> options() const;
};

// "cache" of "cache clear".
std::string_view firstWord(std::string_view name);

// In the order of the table.
std::vector<CommandFamily> commandFamilies();

} // namespace tapesift::app
