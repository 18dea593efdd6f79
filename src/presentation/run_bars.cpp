#include "presentation/run_bars.h"

#include "tapesift/engine/provider_chain.h"

namespace tapesift::presentation {

namespace {

// The newest time there is to ask for: a run that is not pinned sees all bars up to now.
base::UtcSeconds asOf(const store::RunRecord& run, const base::Clock& clock)
{
    return run.spec.asOf.value_or(std::chrono::floor<std::chrono::seconds>(clock.now()));
}

} // namespace

RunBars::RunBars(const BarServices& services, std::shared_ptr<const store::RunRecord> run)
    : m_services(services)
    , m_run(std::move(run))
{
}

base::Result<data::LoadedBars> RunBars::load(const QString& symbol, base::ReadBuffer& buffer,
                                             std::stop_token stop)
{
    const auto parsed = market::Symbol::parse(symbol.toStdString());
    if (!parsed)
        return parsed.error();
    if (auto opened = open(); !opened)
        return opened.error();
    return m_supply->load({*parsed, asOf(*m_run, m_services.clock), m_run->spec.lookback}, buffer,
                          std::move(stop));
}

bool RunBars::isForming(const QString& symbol, const data::LoadedBars& loaded) const
{
    const auto parsed = market::Symbol::parse(symbol.toStdString());
    return parsed && !loaded.bars.empty() &&
           market::isForming(loaded.bars.time.back(), m_run->spec,
                             m_services.calendars.of(*parsed));
}

base::Status RunBars::open()
{
    if (m_supply)
        return {};
    const market::ScanSpec& spec = m_run->spec;
    auto chain = engine::openProviders(spec, m_services.providers, m_services.log);
    if (!chain)
        return chain.error();
    auto supply =
        data::BarSupply::open(std::move(*chain),
                              {m_services.cache, m_services.files, m_services.cacheFolder,
                               m_services.calendars, m_services.clock, m_services.log},
                              spec.interval, engine::loaderOptions(spec, m_services.loading));
    if (!supply)
        return supply.error();
    m_supply = std::move(*supply);
    return {};
}

} // namespace tapesift::presentation
