#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/option_table.h"
#include "tapesift/base/result.h"

namespace tapesift::app {

// InvalidArgument, for what the command line says.
base::Error usageError(std::string message, std::string suggestion);

// A command line taken apart by the option table: every option is known, has a value if it wants
// one, and the value is among the choices and in the range of the table. Meanings are not looked
// at.
class Arguments
{
public:
    // `arguments` without the program's name. Long options as --name VALUE or --name=VALUE, short
    // ones as -n VALUE; "--" ends the options. The last of several equal options counts, lists add
    // up. Errors are InvalidArgument and name what is near. A wish for help or the version is
    // granted whatever else is wrong.
    static base::Result<Arguments> parse(std::span<const std::string> arguments);

    const CommandInfo& command() const { return *m_command; }

    bool has(std::string_view option) const { return m_values.contains(option); }
    // Empty if the option was not given.
    std::string text(std::string_view option) const;
    // nullopt if the option was not given.
    std::optional<std::int64_t> number(std::string_view option) const;
    // The parts of a list, trimmed, without empty ones.
    std::vector<std::string> list(std::string_view option) const;

    // The argument at that place; empty if there is none.
    std::string positional(std::size_t index) const;

private:
    class Reader;

    const CommandInfo* m_command = nullptr;
    std::map<std::string_view, std::string> m_values; // by the table's name
    std::vector<std::string> m_positionals;
};

} // namespace tapesift::app
