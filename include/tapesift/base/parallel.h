#pragma once

#include <functional>

#include "tapesift/base/executor.h"

namespace tapesift::base {

// Runs `work` on the calling thread (as worker 0) and beside it on up to `helpers` threads of
// `executor` (as workers 1, 2, ...). Returns when the caller's own part and every part that began
// have ended. A thread that cannot be had, or comes only after the work is over, is done without;
// so `work` must share out what there is to do by itself, for example through an atomic counter.
void runTogether(Executor& executor, unsigned helpers,
                 const std::function<void(unsigned worker)>& work);

// Runs both, side by side if a thread can be had, and returns when both have ended.
void runBoth(Executor& executor, const std::function<void()>& first,
             const std::function<void()>& second);

} // namespace tapesift::base
