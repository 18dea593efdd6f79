#pragma once

namespace tapesift::base {

// Lets the calling thread work only with what the others leave (nice 10), so that a window stays
// quick while it runs. Best effort: where the system does not allow it, nothing changes.
void lowerThreadPriority();

} // namespace tapesift::base
