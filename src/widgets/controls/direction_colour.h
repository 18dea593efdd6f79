#pragma once

#include <QColor>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/presentation/symbol_detail.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The colour of a rising, falling or standing number.
QColor directionColour(const Theme& theme, presentation::Direction direction);

// Which way a signal points.
presentation::Direction directionOf(analysis::Signal signal);

// The unfilled part of a bar.
QColor trackColour(const Theme& theme);

} // namespace tapesift::widgets
