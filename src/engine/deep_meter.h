#pragma once

#include <mutex>

#include "tapesift/base/clock.h"
#include "tapesift/engine/deep_progress.h"
#include "tapesift/engine/scan_listener.h"

namespace tapesift::engine {

struct DeepenedSymbol;

// Counts what the deep phase has done and tells the listener, at most 30 times a second.
// Thread-safe.
class DeepMeter
{
public:
    DeepMeter(const base::Clock& clock, ScanListener& listener);

    // What earlier sittings have done.
    void addDone(std::uint32_t symbols);
    // More symbols are there to be deepened.
    void addTotal(std::uint32_t symbols);
    void count(const DeepenedSymbol& symbol);
    // Tells in any case.
    void tell();

private:
    void tellLocked(); // m_mutex is held.

    const base::Clock& m_clock;
    ScanListener& m_listener;
    const std::chrono::nanoseconds m_started;

    std::mutex m_mutex;
    DeepProgress m_progress;                  // Guarded by m_mutex.
    std::uint32_t m_doneBefore = 0;           // Guarded by m_mutex.
    std::chrono::nanoseconds m_nextTelling{}; // Guarded by m_mutex.
};

} // namespace tapesift::engine
