#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/scanners/builtin_scanners.h"
#include "tapesift/scanners/scanner.h"

namespace tapesift::scanners {

// A scanner as a script in Lua 5.4 (docs/scanner-guide.md): three functions, of which only scan
// must be there, and what the script says of itself.
//
//   name = "Quiet gap"
//   description = "Gaps up on little volume"
//   parameters = { percent = 2, bars = { default = 20, min = 5, max = 100 } }
//   function setup(ctx) ctx.need_bars("1d", 50) end          -- false: it cannot run
//   function scan(ctx) return { "SPY", { symbol = "QQQ", score = 2, reason = "why" } } end
//   function teardown(ctx) end
//
// A script sees what is read-only data, has no files, no network and no clock, is ended when its
// context is asked to stop, also within pcall, and may use LuaState::kMemory.

// Whether this build can run scripts.
bool hasScripts();

// Something that is wrong with a script.
struct ScriptProblem
{
    int line = 0; // from 1; 0: not known
    std::string message;

    bool operator==(const ScriptProblem&) const = default;
};

// What a script says of itself, and what is wrong with it.
struct ScriptCheck
{
    std::string name; // empty: it gives none
    std::string description;
    std::vector<ParameterSpec> parameters; // by name
    std::vector<ScriptProblem> problems;   // none: it can be run
};

// Reads a script and runs what stands outside of its functions, for at most some ten million steps;
// neither setup nor scan. `file` is its name in messages.
ScriptCheck checkScript(std::string_view text, std::string_view file);

// A scanner that runs the script. Errors of its calls are "gap.lua:12: what". InvalidArgument: the
// first problem of checkScript(), in the same form, or what is wrong with the settings that it will
// be given; Unsupported: this build has no Lua.
//
// What the script keeps in its globals stays between scans, until teardown. math.random gives the
// same numbers for the same moment. Settings of the configuration take the place of the parameters'
// defaults in ctx.config; a number that is not a parameter, or out of its range, is an error of
// setup.
base::Result<std::unique_ptr<Scanner>> makeScriptScanner(std::string text, std::string file,
                                                         const Properties& configuration = {});

} // namespace tapesift::scanners
