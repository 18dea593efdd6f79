#pragma once

#include <functional>

namespace tapesift::base {

// The seam for threads: somebody who runs tasks beside the caller.
class Executor
{
public:
    virtual ~Executor() = default;

    // Hands the task to another thread. Returns false if no thread can be had; the task was then
    // not run and the caller should do the work itself. Thread-safe.
    virtual bool tryRun(std::function<void()> task) = 0;
};

} // namespace tapesift::base
