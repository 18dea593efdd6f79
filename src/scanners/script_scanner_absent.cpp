#include "tapesift/scanners/script_scanner.h"

namespace tapesift::scanners {

namespace {

constexpr const char* kNoLua = "This build of Tapesift runs no scripts.";

} // namespace

bool hasScripts()
{
    return false;
}

ScriptCheck checkScript(std::string_view, std::string_view)
{
    ScriptCheck check;
    check.problems.push_back({0, kNoLua});
    return check;
}

base::Result<std::unique_ptr<Scanner>> makeScriptScanner(std::string, std::string,
                                                         const Properties&)
{
    return base::Error{base::ErrorCode::Unsupported, kNoLua, "",
                       "Use a formula, or build with -DTAPESIFT_LUA=ON."};
}

} // namespace tapesift::scanners
