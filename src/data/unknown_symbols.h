#pragma once

#include <mutex>
#include <unordered_map>

#include "tapesift/base/clock.h"
#include "tapesift/base/file_system.h"
#include "tapesift/market/symbol.h"

namespace tapesift::data {

// Symbols that a feed does not know (mistyped, delisted), so that they are not asked for in every
// scan. Each is forgotten after a week: symbols are listed anew. Kept in one text file beside the
// cached bars, `unknown.txt`: a symbol, a tab and the end of its time in seconds since 1970 a line.
// Losing it costs requests only. Thread-safe.
class UnknownSymbols
{
public:
    static constexpr std::chrono::days kRemembered{7};

    explicit UnknownSymbols(const base::Clock& clock);

    // Takes in the file of the folder; a missing or damaged one is empty.
    void load(base::Directory& folder);

    bool contains(const market::Symbol& symbol) const;
    void remember(const market::Symbol& symbol);

    // Writes the file if anything changed since it was read or written.
    base::Status save(base::Directory& folder);

private:
    const base::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::unordered_map<market::Symbol, base::UtcTime> m_until; // Guarded by m_mutex.
    bool m_changed = false;                                    // Guarded by m_mutex.
};

} // namespace tapesift::data
