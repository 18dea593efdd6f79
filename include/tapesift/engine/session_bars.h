#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>

#include "tapesift/data/bar_supply.h"
#include "tapesift/engine/scan_engine.h"
#include "tapesift/engine/universe_resolver.h"
#include "tapesift/scanners/bar_source.h"

namespace tapesift::engine {

// What the scanners of a session see: the bars of one provider and those that step in for it, on
// the same way as those of a scan. Thread-safe.
class SessionBars final : public scanners::BarSource
{
public:
    // Of the spec count the source and how its prices stand; its interval, lookback and symbols do
    // not. `horizon`: of a backtest, the end of it, up to which bars are loaded in one go. What
    // `services` refer to must outlive close().
    SessionBars(EngineServices services, EngineOptions options, market::ScanSpec spec,
                std::optional<base::UtcSeconds> horizon = std::nullopt);

    // The symbols that a spec with this source means (see resolveUniverse).
    base::Result<ResolvedUniverse> universe(const market::ScanSpec& spec, std::stop_token stop);

    // The newest bar of the symbols, for a source with files; nullopt for others.
    base::Result<std::optional<base::UtcSeconds>>
    newestBar(market::Interval interval, const std::vector<market::Member>& symbols,
              std::stop_token stop);

    base::Result<scanners::SourceBars> load(const scanners::BarRequest& request,
                                            std::stop_token stop) override;
    void announce(std::span<const scanners::BarRequest> requests, std::stop_token stop) override;
    std::optional<market::Bar> today(const market::Symbol& symbol, base::UtcSeconds now) override;

    // Waits for what is being loaded; from then on nothing is, and nothing of `services` is used:
    // a scanner that never came back may still ask.
    void close();

private:
    // One an interval, opened when it is first asked for.
    base::Result<data::BarSupply*> supply(market::Interval interval);
    data::LoadRequest loadRequest(const scanners::BarRequest& request) const;

    EngineServices m_services;
    const EngineOptions m_options;
    const market::ScanSpec m_spec;
    const std::optional<base::UtcSeconds> m_horizon;

    std::shared_mutex m_use; // shared: loading; alone: closing
    bool m_isClosed = false; // Guarded by m_use.

    std::mutex m_mutex;
    std::map<market::Interval, std::unique_ptr<data::BarSupply>> m_supplies; // Guarded by m_mutex.
};

} // namespace tapesift::engine
