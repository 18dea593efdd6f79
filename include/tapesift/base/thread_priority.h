#pragma once

namespace tapesift::base {

// Lets the calling thread work only with what the others leave (nice 10), so that a window stays
// quick while it runs. Best effort: where the system does not allow it, nothing changes.
void lowerThreadPriority();

// The calling thread runs only while a core has nothing else to do: for long work that nobody waits
// for. Best effort as well; there is no way back.
void useIdleTimeOnly();

} // namespace tapesift::base
