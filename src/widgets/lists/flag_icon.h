#pragma once

#include <QIcon>
#include <QString>

#include "tapesift/market/watchlist.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// A dot in the colour of the flag; without one a faint ring.
QIcon flagIcon(market::FlagColour colour, const Theme& theme);

// "Red", "No flag": the colour is never the only bearer of its meaning.
QString flagText(market::FlagColour colour);

} // namespace tapesift::widgets
