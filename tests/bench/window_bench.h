#pragma once

namespace tapesift::bench {

// The window over 10,000 warm symbols: start, scanning, browsing, the chart, memory. Each is
// measured in a process of its own, which `program` is started as; without a screen unless
// QT_QPA_PLATFORM names another platform.
void benchWindow(const char* program);

} // namespace tapesift::bench
