#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/engine/scan_listener.h"
#include "tapesift/engine/scan_progress.h"

namespace tapesift::engine {

// Counts what the workers have done and tells the listener, at most 30 times a second. Counting is
// one atomic addition; whoever counts when it is time does the telling. Thread-safe.
class ProgressMeter
{
public:
    ProgressMeter(const base::Clock& clock, ScanListener& listener);

    // A stage that is over, with the sentence about it; always told.
    void finishStage(Stage stage, std::string message);

    // Before the first symbol: how many there are and how many an earlier sitting has done.
    void begin(std::uint32_t total, std::uint32_t alreadyDone, std::string message);

    // Where the network's state comes from; asked whenever progress is told.
    using NetworkStatus = std::function<std::vector<net::ClientStatus>()>;
    void watchNetwork(NetworkStatus status);

    // Tells the progress if that was not done for a quarter of a second: a scan that waits for its
    // provider goes on telling how long.
    void tellIfDue();

    void countFetched() { m_fetched.fetch_add(1, std::memory_order_relaxed); }
    void countScanned();

    // The time of a pause counts neither for the rate nor as time spent.
    void pause();
    void resume();

    // Time since the meter was made, without pauses.
    std::chrono::nanoseconds activeTime() const;

    std::uint32_t fetched() const { return m_fetched.load(std::memory_order_relaxed); }

private:
    struct Sample
    {
        std::chrono::nanoseconds time;
        std::uint32_t scanned;
    };

    void tell();                           // m_mutex is held.
    ScanProgress snapshot();               // m_mutex is held.
    void estimate(ScanProgress& progress); // m_mutex is held.
    // How long the provider's budget makes the rest take. m_mutex is held.
    std::optional<std::chrono::duration<double>> budgetTime(const ScanProgress& progress,
                                                            std::uint32_t left) const;

    const base::Clock& m_clock;
    ScanListener& m_listener;
    const std::chrono::nanoseconds m_started;
    std::atomic<std::chrono::nanoseconds> m_paused{std::chrono::nanoseconds{0}};
    std::atomic<std::chrono::nanoseconds> m_pausedSince{std::chrono::nanoseconds{0}}; // 0: it runs
    std::atomic<std::chrono::nanoseconds> m_nextTelling{std::chrono::nanoseconds{0}};
    std::atomic<std::uint32_t> m_fetched{0};
    std::atomic<std::uint32_t> m_scanned{0};

    std::mutex m_mutex;
    ScanProgress m_progress;         // Guarded by m_mutex; counters are filled in when telling.
    std::uint32_t m_total = 0;       // Guarded by m_mutex.
    std::uint32_t m_alreadyDone = 0; // Guarded by m_mutex.
    std::deque<Sample> m_samples;    // Guarded by m_mutex.
    NetworkStatus m_network;         // Guarded by m_mutex.
    std::string m_messageBefore;     // the pause. Guarded by m_mutex.
    double m_unitsBefore = 0;        // spent before this scan. Guarded by m_mutex.
};

} // namespace tapesift::engine
