#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/session.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::scanners {

class DynamicUniverse;

// A length of bars that is polled: when one closes, the new bars of the watched symbols are
// fetched. Knows no clock.
class BarStream
{
public:
    // Bars that closed up to `from` are taken to be there.
    BarStream(market::Interval interval, const market::ExchangeCalendar& calendar,
              base::UtcSeconds from);

    market::Interval interval() const { return m_interval; }

    // The closes after those that were taken, up to `now`, oldest first; at most kMost of the
    // newest ones.
    std::vector<base::UtcSeconds> pending(base::UtcSeconds now) const;
    void take(base::UtcSeconds close) { m_taken = close; }

    // More than this far behind there is nothing to be caught up one by one.
    static constexpr std::size_t kMost = 100;

private:
    market::Interval m_interval;
    market::ExchangeCalendar m_calendar;
    base::UtcSeconds m_taken;
};

// Carries a session through its time: sets the scanners up, runs them when they are due, fetches
// new bars meanwhile, and tears everything down. One call; on the thread of the manager.
class SessionRunner
{
public:
    // References must outlive the runner. `calendar` is that of the streams and of the schedule
    // that `universe` has: then the session's universe, which must have been set, is narrowed
    // before the first scan and whenever it is due; scans wait meanwhile.
    SessionRunner(ScannerManager& manager, Session& session,
                  const market::ExchangeCalendar& calendar, std::vector<market::Interval> streams,
                  std::optional<UniverseRules> universe = {});

    // As the session's clock goes, until it is stopped. When more than one bar of a stream is
    // behind, scans wait until the bars are there, fetched in their order. `tick` is called between
    // two rounds, several times a second, and may use the manager. When `leave` is asked as well,
    // runs that are on are not waited for and nothing is torn down: the program ends.
    void runLive(std::stop_token stop, const std::function<void()>& tick = {},
                 std::stop_token leave = {});

    // Every run that is planned within [from, to], one after the other, as fast as it goes. Nothing
    // sees a bar that closes later than the moment of its run. False: stopped.
    bool runBacktest(base::UtcSeconds from, base::UtcSeconds to, std::stop_token stop);

private:
    // Nothing where the universe has no rules.
    std::unique_ptr<DynamicUniverse> beginUniverse(base::UtcSeconds now,
                                                   const std::stop_token& stop);
    // Brings the bars that have closed; false: stopped.
    bool poll(BarStream& stream, base::UtcSeconds now, const std::stop_token& stop);
    void fetch(const BarStream& stream, base::UtcSeconds close, const std::stop_token& stop);

    ScannerManager& m_manager;
    Session& m_session;
    const market::ExchangeCalendar& m_calendar;
    const std::vector<market::Interval> m_intervals;
    const std::optional<UniverseRules> m_universe;
};

} // namespace tapesift::scanners
