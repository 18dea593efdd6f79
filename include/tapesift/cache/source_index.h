#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "tapesift/base/file_system.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/market/symbol.h"

namespace tapesift::cache {

// What is known of a source file in one state, so that an unchanged one need not be opened.
struct SourceFacts
{
    base::FileStamp stamp;
    base::UtcSeconds newestBar{};  // epoch if the file has no usable bars
    std::uint64_t fingerprint = 0; // of its bars; 0: not known yet
    // Bars that start later were not asked for when the facts were learnt.
    base::UtcSeconds until = base::UtcSeconds::max();

    bool operator==(const SourceFacts&) const = default;
};

// Remembers the facts of the files behind one feed and interval, in one file beside the entries
// (sources.idx, checksummed, replaced in one step). Losing it costs time only. Thread-safe.
class SourceIndex
{
public:
    // Reads the index of `folder`; a missing or damaged one is empty.
    static std::unique_ptr<SourceIndex> load(base::Directory& folder);

    // The facts, if they belong to this very state of the file.
    std::optional<SourceFacts> find(const market::Symbol& symbol,
                                    const base::FileStamp& stamp) const;

    void remember(const market::Symbol& symbol, const SourceFacts& facts);

    // As find(); facts that are found are confirmed from then on, for as long as this object lives.
    std::optional<SourceFacts> confirm(const market::Symbol& symbol, const base::FileStamp& stamp);

    // Confirmed facts, without another look at the file.
    std::optional<SourceFacts> findConfirmed(const market::Symbol& symbol) const;

    // Writes the index if anything was remembered since it was read or saved.
    base::Status save(base::Directory& folder);

private:
    struct Known
    {
        SourceFacts facts;
        bool isConfirmed = false;
    };

    mutable std::mutex m_mutex;
    std::unordered_map<market::Symbol, Known> m_known; // Guarded by m_mutex.
    bool m_changed = false;                            // Guarded by m_mutex.
};

} // namespace tapesift::cache
