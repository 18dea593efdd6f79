#pragma once

namespace tapesift::bench {

// Alert rules over a scan: when nothing is news, and when everything is.
void benchAlerts();

} // namespace tapesift::bench
