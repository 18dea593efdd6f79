#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace tapesift::app {

// While it lives, SIGINT and SIGTERM call `onInterrupt` (on a thread of its own) instead of ending
// the program; a second one ends it at once with exit code 130. Make it before any other thread,
// so that all threads inherit the blocked signals. Afterwards the signals do what they did before.
class InterruptGuard
{
public:
    explicit InterruptGuard(std::function<void()> onInterrupt);
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    sigset_t m_before; // what the caller had blocked
    std::thread m_thread;
};

} // namespace tapesift::app
