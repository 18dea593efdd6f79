#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scanners/lua_state.h"
#include "tapesift/scanners/script_scanner.h"

namespace tapesift::scanners {

// Steps that a script may take outside of its functions.
inline constexpr std::uint64_t kReadingSteps = 10'000'000;

// Runs the script in the machine and reads what it says of itself. The problems are "what", with
// the line apart.
ScriptCheck readScript(LuaState& state, std::string_view text, const std::stop_token& stop);

// "gap.lua:12: what".
std::string placedText(const ScriptProblem& problem, std::string_view file);

} // namespace tapesift::scanners
