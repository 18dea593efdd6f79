#pragma once

#include <string>
#include <string_view>

namespace tapesift::app {

// The scripts of the three shells, and what they share.
std::string bashScript();
std::string zshScript();
std::string fishScript();

// A shell command that prints the names of the scans there are, newest first.
inline constexpr std::string_view kRunsCommand =
    R"(tapesift runs 2>/dev/null | grep -oE 'scan_[0-9]{8}_[0-9]{6}(_[0-9]+)?')";

// The first sentence of a help text, without its full stop.
std::string_view brief(std::string_view help);

// In apostrophes, with a backslash before each of `special`. Good for all three shells.
std::string quoted(std::string_view text, std::string_view special);

// Puts `text` in place of the first `mark` in the script, which must hold it.
void fillMark(std::string& script, std::string_view mark, std::string_view text);

} // namespace tapesift::app
