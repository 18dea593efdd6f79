#include "scanners/dynamic_universe.h"

#include <algorithm>
#include <utility>

#include "scanners/symbol_selection.h"

namespace tapesift::scanners {

base::Result<DynamicUniverse> DynamicUniverse::of(Session& session, UniverseRules rules,
                                                  const market::ExchangeCalendar& calendar)
{
    auto times = RunTimes::of(std::move(rules.schedule), calendar);
    if (!times)
        return times.error();
    return DynamicUniverse(session, std::move(rules.requirements), *std::move(times));
}

DynamicUniverse::DynamicUniverse(Session& session, SymbolRequirements requirements, RunTimes times)
    : m_session(&session)
    , m_requirements(std::move(requirements))
    , m_times(std::move(times))
    , m_all(std::make_shared<const CandidateList>(session.universe()))
{
}

void DynamicUniverse::refresh(base::UtcSeconds now, const std::stop_token& stop)
{
    m_planned = now;
    ScanScope scope;
    scope.scanner = "universe";
    scope.currentTime = now;
    scope.stop = stop;
    scope.needs = m_needs;
    // The context does not outlive this call, and the session does.
    ScanContext context(std::shared_ptr<Session>(std::shared_ptr<void>(), m_session),
                        std::move(scope), m_all);
    needBarsForSelection(context, m_requirements);
    const SelectionCounts counts = selectSymbols(context, m_requirements);
    if (stop.stop_requested())
        return;
    std::vector<Candidate> kept;
    std::unordered_set<market::Symbol> inside;
    for (const market::Symbol& symbol : context.symbols()) {
        kept.push_back(*m_all->find(symbol));
        inside.insert(symbol);
    }
    const auto countNew = [](const auto& symbols, const auto& before) {
        return std::ranges::count_if(symbols, [&](const auto& s) { return !before.contains(s); });
    };
    base::Log& log = *m_session->services().log;
    log.info("[SESSION] Universe: {} of {} symbols, {} entered, {} left", kept.size(),
             m_all->all().size(), countNew(inside, m_inside), countNew(m_inside, inside));
    if (counts.cut > 0)
        log.warning("[SESSION] Universe: {} more symbols were cut off at the limit of {}",
                    counts.cut, m_requirements.maxSymbols);
    m_inside = std::move(inside);
    m_session->setUniverse(std::move(kept));
}

void DynamicUniverse::refreshIfDue(base::UtcSeconds now, const std::stop_token& stop)
{
    const auto next = nextDue();
    if (!next || now < *next)
        return;
    if (m_times.due(m_planned, now).run)
        return refresh(now, stop);
    m_planned = now; // Slept through, and not to be caught up.
}

std::optional<base::UtcSeconds> DynamicUniverse::nextDue() const
{
    return m_next.after(m_planned, [this](base::UtcSeconds from) { return m_times.next(from); });
}

} // namespace tapesift::scanners
