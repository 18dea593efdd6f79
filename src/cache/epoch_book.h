#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "tapesift/base/clock.h"
#include "tapesift/cache/remote_tier.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/symbol.h"

namespace tapesift::cache {

// What every key of the shared store begins with: the program and the format of its entries.
inline constexpr const char* kRemotePrefix = "tapesift:v2:";

// What has been found wrong in the bars of one feed and interval, by any program that shares them:
// an entry made at a lower epoch than its symbol's is not to be used. Epochs are kept in the shared
// store, as milliseconds since 1970 UTC of the finding, so they rise even if the store loses them.
// They are read anew every second at most, and never forgotten while this lives. Thread-safe.
class EpochBook
{
public:
    // Field for all symbols in a feed's hash, and the only one in kEpochsOfAll.
    static constexpr const char* kEverySymbol = "*";
    // Hash of what concerns all feeds.
    static constexpr const char* kEpochsOfAll = "tapesift:v2:epochs";

    // The hash of one feed and interval.
    static std::string hashKey(const std::string& feedName, market::Interval interval);

    EpochBook(RemoteTier& remote, const base::Clock& clock, const std::string& feedName,
              market::Interval interval);

    // 0 as long as nothing was found wrong.
    std::uint64_t of(const market::Symbol& symbol);

    // Reads what others have found, now.
    void refresh();

    // The bars of the symbol are wrong up to now. Removes `staleKey` from the store. If the store
    // cannot be reached that is made up for when it can.
    void raise(const market::Symbol& symbol, const std::string& staleKey);

private:
    // The caller holds m_mutex.
    std::uint64_t known(const std::string& symbol) const;
    void sendPending();

    RemoteTier& m_remote;
    const base::Clock& m_clock;
    const std::string m_key;
    std::atomic<std::chrono::nanoseconds> m_nextLook{}; // on the steady clock
    std::atomic<bool> m_isEmpty{true};
    mutable std::mutex m_mutex;
    std::uint64_t m_ofAll = 0;                    // Guarded by m_mutex.
    RemoteTier::Fields m_ofSymbols;               // Guarded by m_mutex.
    std::map<std::string, std::string> m_pending; // Guarded by m_mutex. Symbol to stale key.
};

} // namespace tapesift::cache
