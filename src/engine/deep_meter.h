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
    // So many symbols are to be deepened, now or when they have their verdict.
    void expect(std::uint32_t symbols);
    // So many of them have none.
    void dropExpected(std::uint32_t symbols);
    // The quick phase is over: from now on the deep one has a pace of its own. Tells.
    void goOnAlone();
    void count(const DeepenedSymbol& symbol);
    // Tells in any case.
    void tell();

private:
    void tellLocked(); // m_mutex is held.

    const base::Clock& m_clock;
    ScanListener& m_listener;

    std::mutex m_mutex;
    DeepProgress m_progress;                  // Guarded by m_mutex.
    std::chrono::nanoseconds m_started{};     // Guarded by m_mutex: of the pace.
    std::uint32_t m_doneBefore = 0;           // Guarded by m_mutex: what was done by then.
    std::chrono::nanoseconds m_nextTelling{}; // Guarded by m_mutex.
};

} // namespace tapesift::engine
