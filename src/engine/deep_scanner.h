#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "tapesift/analysis/prediction.h"
#include "tapesift/base/file_system.h"
#include "tapesift/data/bar_supply.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/store/scan_store.h"

#include "bar_sight.h"

namespace tapesift::engine {

// How the deep phase of one symbol ended, ready to be saved.
struct DeepenedSymbol
{
    std::vector<std::byte> entry; // an encoded store::DeepEntry
    bool hasResult = false;       // the symbol had a quick result to go on from
    bool reused = false;
    bool failed = false;
};

// The deep phase for one symbol. Thread-safe; each thread brings its own buffer.
class DeepScanner
{
public:
    // `reuse` and `predictor` may be null. All references must outlive the scanner.
    DeepScanner(const store::RunRecord& run, data::BarSupply& supply,
                const market::CalendarBook& calendars, const store::ReuseIndex* reuse,
                const analysis::Predictor* predictor);

    // `quick` is the encoded entry of the quick phase.
    DeepenedSymbol deepen(std::span<const std::byte> quick, base::ReadBuffer& buffer,
                          std::stop_token stop) const;

private:
    store::ReuseKey keyOf(const store::ReuseKey& quick) const;
    store::DeepEntry analyse(const store::LedgerEntry& quick, base::ReadBuffer& buffer,
                             std::stop_token stop) const;

    const store::RunRecord& m_run;
    data::BarSupply& m_supply;
    const market::CalendarBook& m_calendars;
    const store::ReuseIndex* m_reuse;
    const analysis::Predictor* m_predictor;
    const SightRule m_sight;
    const base::Digest m_runDigest; // the run's part of every key
};

} // namespace tapesift::engine
