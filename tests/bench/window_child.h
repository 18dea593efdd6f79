#pragma once

namespace tapesift::bench {

// What the bench does in a process of its own, over the home folder argv[2]: a window is measured
// there. Prints numbers for the bench that started it.
//
//   --window-prepare HOME      scans once, so that prices and rows are there
//   --window-start HOME NANOS  opens the window; ms since the moment until all rows are painted
//   --window-scan HOME         scans warm; gaps of the event loop and time to the first rows
//   --window-browse HOME       holds the Down key; steps per second and the slowest
//   --window-chart HOME        ms to repaint a big chart, and to move its crosshair
//   --window-memory HOME       scans warm and browses; memory now and at its peak
bool isWindowChild(int argc, char** argv);
int runWindowChild(int argc, char** argv);

} // namespace tapesift::bench
