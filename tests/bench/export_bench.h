#pragma once

namespace tapesift::bench {

// What it takes to write 10,000 results into a file of each format.
void benchExports();

} // namespace tapesift::bench
