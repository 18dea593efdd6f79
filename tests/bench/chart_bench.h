#pragma once

namespace tapesift::bench {

// Prints how long a chart of 2,000 candles with all lines and panes takes to be painted anew, and
// how long when only its crosshair moves, in ms. Needs an application object.
int measureChart();

} // namespace tapesift::bench
