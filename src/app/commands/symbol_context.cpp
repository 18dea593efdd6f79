#include "symbol_context.h"

#include <algorithm>

#include "tapesift/data/bar_supply.h"
#include "tapesift/engine/provider_chain.h"
#include "tapesift/providers/provider_registry.h"
#include "tapesift/report/symbol_history.h"
#include "tapesift/report/symbol_rules.h"

namespace tapesift::app {

namespace {

bool needsNetwork(const market::ScanSpec& spec)
{
    const auto catalog = providers::providerCatalog();
    const auto known = std::ranges::find(catalog, spec.provider, &providers::Capabilities::id);
    return known == catalog.end() || known->needsNetwork;
}

// The bars that the run saw, if they are at hand. They point into `buffer` or their owner.
std::optional<data::LoadedBars> loadBars(Composition& composition, const market::ScanSpec& spec,
                                         const market::Symbol& symbol, base::ReadBuffer& buffer)
{
    if (needsNetwork(spec) || !spec.asOf)
        return std::nullopt;
    auto chain = engine::openProviders(spec, composition.providers(), composition.log());
    if (!chain)
        return std::nullopt;
    const auto supply = data::BarSupply::open(
        std::move(*chain),
        {composition.cache(), composition.files(), cacheFolderOf(composition.home()),
         composition.calendars(), composition.clock(), composition.log()},
        spec.interval, engine::loaderOptions(spec, composition.loading()));
    if (!supply)
        return std::nullopt;
    auto loaded = (*supply)->load({symbol, *spec.asOf, spec.lookback}, buffer, {});
    if (!loaded || loaded->bars.empty())
        return std::nullopt;
    return std::move(*loaded);
}

} // namespace

base::Result<report::SymbolContext> contextOf(Composition& composition, const store::RunRecord& run,
                                              const market::Symbol& symbol,
                                              const std::optional<store::LedgerEntry>& entry,
                                              const std::string& plannedRule)
{
    report::SymbolContext context;
    auto history = report::readHistory(composition.store(), run, symbol);
    if (!history)
        return history.error();
    context.history = std::move(*history);
    if (!market::hasRules(run.spec.rules))
        return context;
    base::ReadBuffer buffer;
    const auto loaded = loadBars(composition, run.spec, symbol, buffer);
    report::RuleEvidence evidence{entry, plannedRule, std::nullopt};
    if (loaded) {
        const bool isForming = market::isForming(loaded->bars.time.back(), run.spec,
                                                 composition.calendars().of(symbol));
        evidence.bars = market::seenBars(loaded->bars, isForming, run.spec);
    }
    context.rules = report::checkSymbol(run, symbol, evidence);
    return context;
}

} // namespace tapesift::app
