#pragma once

#include <chrono>

namespace tapesift::presentation {

// How often the window is told of what changed: as often as a screen shows a picture.
inline constexpr std::chrono::milliseconds kFrame{16};

} // namespace tapesift::presentation
