#pragma once

namespace tapesift::bench {

// The deep phase: what a symbol costs, how long a list takes beside its quick phase, and whether
// verdicts come later for it.
void benchDeep();

} // namespace tapesift::bench
