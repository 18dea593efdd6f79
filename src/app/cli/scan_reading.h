#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/cli/arguments.h"
#include "app/cli/command_line.h"

// The parts of a command line that several commands share. Errors are InvalidArgument with a
// sentence that names the option.
namespace tapesift::app {

// The value of a name that the option table has let through; the first one if none was given.
template <class T, std::size_t N>
T valueOf(const std::array<std::pair<std::string_view, T>, N>& names, std::string_view name)
{
    for (const auto& [known, value] : names)
        if (known == name)
            return value;
    return names.front().second;
}

// nullopt if the option was not given.
std::optional<int> intOf(const Arguments& arguments, std::string_view option);
// 0 if the option was not given.
std::size_t sizeOf(const Arguments& arguments, std::string_view option);

ListFormat readListFormat(const Arguments& arguments);
// `fallback`: the format where neither an option nor the ending of the file's name says one.
base::Result<OutputOptions> readOutput(const Arguments& arguments,
                                       OutputFormat fallback = OutputFormat::Table);
WorkOptions readWork(const Arguments& arguments);

// What is scanned, and how; without what is written.
base::Result<ScanOptions> readScan(const Arguments& arguments);

} // namespace tapesift::app
