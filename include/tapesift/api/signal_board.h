#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "tapesift/api/scanner_desk.h"
#include "tapesift/market/outcome.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::api {

// What the newest scan has found by now, kept small: a row a symbol, and its deep analysis in the
// bytes it was saved in. For who fills a ScannerDesk. Thread-safe; no call waits for the database.
class SignalBoard
{
public:
    using DeepVisitor = std::function<void(const std::string& symbol,
                                           const std::optional<analysis::DeepAnalysis>& deep)>;

    // A scan over this plan begins (or goes on); nothing of it is known yet.
    void begin(std::string scanId, const std::vector<market::Member>& plan,
               std::uint32_t batchSize);
    // Saved entries of the quick phase.
    void addQuick(const std::vector<store::BatchRecord>& batches);
    // Every symbol has its verdict, and the deep phase goes on.
    void beginDeep();
    // Saved entries of the deep phase. `visit` is told of each symbol that has a verdict.
    void addDeep(const std::vector<store::BatchRecord>& batches, const DeepVisitor& visit = {});
    // An entry as a run of before has it, in both phases.
    void addKept(const store::EncodedEntry& entry);
    // The end of the deep phase: where each symbol of the plan stands, 1 ... 99; 0: not known.
    void rank(const std::vector<int>& percentiles);
    // The scan is over: what waited for the deep phase waits no longer.
    void end();

    std::string scanId() const;
    std::size_t signals() const;
    ResultPage page(const ResultQuery& query) const;
    // NotFound says why there is no result.
    base::Result<SymbolView> find(const market::Symbol& symbol) const;

private:
    struct Place
    {
        std::optional<SignalRow> row;
        std::optional<market::Outcome> outcome; // of a symbol without a row
        std::vector<std::byte> deep;            // encoded; empty: none yet
        int percentile = 0;
    };

    // m_mutex is held for these.
    void takeQuick(const store::LedgerEntry& entry);
    void takeDeep(Place& place, std::span<const std::byte> bytes, const DeepVisitor& visit);

    mutable std::mutex m_mutex;
    // Guarded by m_mutex, all of them.
    std::string m_scanId;
    std::uint32_t m_batchSize = 1;
    std::vector<Place> m_places; // in the order of the plan
    std::unordered_map<std::string, std::size_t> m_placeOf;
    std::size_t m_signals = 0;
    bool m_isDeepening = false;
};

} // namespace tapesift::api
