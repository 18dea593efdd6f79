#pragma once

#include <thread>
#include <vector>

#include "tapesift/base/executor.h"

namespace tapesift::support {

// A new thread for each task; the destructor waits for all. Stands in for the thread pool where
// ThreadSanitizer watches, because it cannot see into Qt's locks and reports them as races.
class ThreadExecutor final : public base::Executor
{
public:
    bool tryRun(std::function<void()> task) override
    {
        m_threads.emplace_back(std::move(task));
        return true;
    }

private:
    std::vector<std::jthread> m_threads;
};

// A machine that gives no threads.
class RefusingExecutor final : public base::Executor
{
public:
    bool tryRun(std::function<void()>) override { return false; }
};

} // namespace tapesift::support
