#pragma once

#include <string_view>

namespace tapesift::base {

// "0.1.0". Its one home is project() in CMakeLists.txt.
std::string_view version();

// How this program was built, as CMake names it ("RelWithDebInfo"), with the sanitizers in it:
// "None, sanitizers address,undefined".
std::string_view buildType();

} // namespace tapesift::base
