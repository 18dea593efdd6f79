#pragma once

#include <memory>

#include "tapesift/base/executor.h"

namespace tapesift::engine {

// Threads from a QThreadPool of its own (never the global one, which Qt's painter waits for).
// Tasks travel through a queue of its own; the pool only provides threads. The destructor waits
// for running tasks and drops those not begun.
class ThreadPoolExecutor final : public base::Executor
{
public:
    explicit ThreadPoolExecutor(unsigned threads);
    ~ThreadPoolExecutor() override;

    bool tryRun(std::function<void()> task) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::engine
