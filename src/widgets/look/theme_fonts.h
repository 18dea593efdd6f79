#pragma once

#include <QFont>

namespace tapesift::widgets {

// Sizes in points, so that they follow the scale of the screen and of the interface.
inline constexpr double kTextPoints = 9.75;  // 13 pixels where a point is 4/3 pixel
inline constexpr double kSmallPoints = 8.25; // 11 pixels
inline constexpr double kTitlePoints = 12.0; // 16 pixels

// `family` if it is installed, else the platform's font for texts.
QFont textFont(const QString& family, double points);

// `family` if it is installed, else the platform's font for texts if its digits have one width,
// else its fixed-width font.
QFont numberFont(const QString& family, double points);

} // namespace tapesift::widgets
