#pragma once

#include "tapesift/base/executor.h"

namespace tapesift::scanners {

// A new thread for each task, which nobody waits for: a scanner that never comes back must keep
// neither a thread of a pool nor the end of the program. A task owns what it touches.
class DetachedThreads final : public base::Executor
{
public:
    bool tryRun(std::function<void()> task) override;
};

} // namespace tapesift::scanners
