#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace tapesift::engine {

// Told by the gate's supervisor when a pause has really begun and when it ends.
class PauseObserver
{
public:
    virtual ~PauseObserver() = default;
    virtual void onAllStanding() = 0; // no worker takes a step any more
    virtual void onReopened() = 0;    // only after onAllStanding
};

// Holds workers between two steps while the scan is paused. An open gate costs one atomic load.
// One of the workers, the supervisor, reports to an observer; all reports come from its thread.
// Thread-safe.
class PauseGate
{
public:
    // Every worker enters before its first step and leaves after its last one.
    void enter();
    void leave();

    // Called between two steps; waits while the gate is closed. False: stop working.
    bool pass(const std::stop_token& stop);

    // The same for the supervisor.
    bool pass(const std::stop_token& stop, PauseObserver& observer);

    // The supervisor goes on reporting here, after it has left, until the last worker leaves.
    void superviseUntilEmpty(const std::stop_token& stop, PauseObserver& observer);

    // Waits while the gate is closed, for a thread that is no worker and is not waited for by a
    // pause. False: stop working.
    bool waitUntilOpen(const std::stop_token& stop);

    void close();
    void open();

private:
    bool isClosed() const { return m_closed.load(std::memory_order_acquire); }
    void supervise(std::unique_lock<std::mutex>& lock, const std::stop_token& stop,
                   PauseObserver& observer);

    std::atomic<bool> m_closed{false}; // Written under m_mutex.
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    unsigned m_workers = 0;  // Guarded by m_mutex.
    unsigned m_standing = 0; // Guarded by m_mutex.
    unsigned m_closings = 0; // Guarded by m_mutex: how often it was closed.
};

} // namespace tapesift::engine
