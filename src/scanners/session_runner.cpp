#include "tapesift/scanners/session_runner.h"

#include <algorithm>
#include <chrono>

#include "scanners/dynamic_universe.h"

namespace tapesift::scanners {

namespace {

using base::UtcSeconds;

// While runs are on, and while nothing is: so that a clock that was set, or a computer that slept,
// is noticed soon, and what a user asks for begins at once.
constexpr std::chrono::milliseconds kWhileRunning{20};
constexpr std::chrono::milliseconds kWhileIdle{250};

UtcSeconds nowOf(const base::Clock& clock)
{
    return std::chrono::floor<std::chrono::seconds>(clock.now());
}

} // namespace

BarStream::BarStream(market::Interval interval, const market::ExchangeCalendar& calendar,
                     UtcSeconds from)
    : m_interval(interval)
    , m_calendar(calendar)
    , m_taken(calendar.lastBarClose(interval, from))
{
}

std::vector<UtcSeconds> BarStream::pending(UtcSeconds now) const
{
    // Backwards: there may be nights and holidays in between.
    std::vector<UtcSeconds> closes;
    UtcSeconds close = m_calendar.lastBarClose(m_interval, now);
    while (close > m_taken && closes.size() < kMost) {
        closes.push_back(close);
        close = m_calendar.lastBarClose(m_interval, close - std::chrono::seconds(1));
    }
    std::ranges::reverse(closes);
    return closes;
}

SessionRunner::SessionRunner(ScannerManager& manager, Session& session,
                             const market::ExchangeCalendar& calendar,
                             std::vector<market::Interval> streams,
                             std::optional<UniverseRules> universe)
    : m_manager(manager)
    , m_session(session)
    , m_calendar(calendar)
    , m_intervals(std::move(streams))
    , m_universe(std::move(universe))
{
}

std::unique_ptr<DynamicUniverse> SessionRunner::beginUniverse(UtcSeconds now,
                                                              const std::stop_token& stop)
{
    if (!m_universe)
        return nullptr;
    auto universe = DynamicUniverse::of(m_session, *m_universe, m_calendar);
    if (!universe) {
        m_session.services().log->warning("[SESSION] The universe stays whole: {}",
                                          base::describe(universe.error()));
        return nullptr;
    }
    universe->refresh(now, stop);
    return std::make_unique<DynamicUniverse>(*std::move(universe));
}

void SessionRunner::runLive(std::stop_token stop, const std::function<void()>& tick,
                            std::stop_token leave)
{
    base::Clock& clock = *m_session.services().clock;
    const UtcSeconds begun = nowOf(clock);
    std::vector<BarStream> streams;
    for (const market::Interval interval : m_intervals)
        streams.emplace_back(interval, m_calendar, begun);
    const auto universe = beginUniverse(begun, stop);
    m_manager.setUpAll(begun, stop);
    while (!stop.stop_requested()) {
        const UtcSeconds now = nowOf(clock);
        for (BarStream& stream : streams) {
            if (!poll(stream, now, stop))
                break;
        }
        m_manager.collect();
        if (universe)
            universe->refreshIfDue(nowOf(clock), stop);
        m_manager.beginDue(nowOf(clock));
        if (tick)
            tick();
        const std::chrono::nanoseconds pause = m_manager.isRunning()
                                                   ? std::chrono::nanoseconds(kWhileRunning)
                                                   : std::chrono::nanoseconds(kWhileIdle);
        clock.sleepFor(pause, stop);
    }
    m_manager.tearDownAll(nowOf(clock), std::move(leave));
}

bool SessionRunner::poll(BarStream& stream, UtcSeconds now, const std::stop_token& stop)
{
    const std::vector<UtcSeconds> closes = stream.pending(now);
    const bool isBehind = closes.size() > 1;
    base::Log& log = *m_session.services().log;
    const auto name = market::intervalName(stream.interval());
    if (isBehind)
        log.warning("[SESSION] {} bars of {} behind: scans wait until they are there",
                    closes.size(), name);
    for (const UtcSeconds close : closes) {
        if (stop.stop_requested())
            return false;
        fetch(stream, close, stop);
        stream.take(close);
    }
    if (isBehind)
        log.info("[SESSION] Caught up with the bars of {}", name);
    return !stop.stop_requested();
}

void SessionRunner::fetch(const BarStream& stream, UtcSeconds close, const std::stop_token& stop)
{
    std::vector<market::Symbol> symbols;
    for (SessionSymbol& watched : m_session.symbols())
        symbols.push_back(std::move(watched.symbol));
    const auto needed = m_session.barRequirements();
    const auto own = needed.find(stream.interval());
    const std::size_t count = own == needed.end() ? 1 : std::max<std::size_t>(1, own->second);
    m_session.announce(symbols, stream.interval(), count, close, stop);
    std::size_t missing = 0;
    for (const market::Symbol& symbol : symbols) {
        if (stop.stop_requested())
            return;
        if (!m_session.bars(symbol, stream.interval(), count, close, stop))
            ++missing;
    }
    if (missing > 0)
        m_session.services().log->warning("[SESSION] {} of {} symbols have no bars of {}", missing,
                                          symbols.size(), market::intervalName(stream.interval()));
}

bool SessionRunner::runBacktest(UtcSeconds from, UtcSeconds to, std::stop_token stop)
{
    const auto universe = beginUniverse(from, stop);
    m_manager.setUpAll(from);
    for (auto wake = m_manager.nextWake(); wake && *wake <= to && !stop.stop_requested();
         wake = m_manager.nextWake()) {
        // As it was at that time, not at the moment of the run.
        for (auto due = universe ? universe->nextDue() : std::nullopt; due && *due <= *wake;
             due = universe->nextDue())
            universe->refresh(*due, stop);
        m_manager.runDue(*wake);
    }
    m_manager.tearDownAll(to);
    return !stop.stop_requested();
}

} // namespace tapesift::scanners
