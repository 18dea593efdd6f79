#pragma once

#include <QMargins>

namespace tapesift::widgets {

// Around the content of the detail panel's pages and its header.
inline constexpr QMargins kPageMargins{14, 12, 14, 12};

} // namespace tapesift::widgets
