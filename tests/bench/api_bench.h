#pragma once

namespace tapesift::bench {

// The local API: results of a large market, requests beside a scan, and how soon events arrive.
void benchApi();

} // namespace tapesift::bench
