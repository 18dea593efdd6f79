#include "app/periodic_scans.h"

#include <algorithm>

namespace tapesift::app {

using namespace std::chrono_literals;

namespace {

// The clock may jump, and the computer may sleep: it is looked at this often at least.
constexpr std::chrono::seconds kLook = 15s;

bool isOpen(const market::ExchangeCalendar& calendar, base::UtcSeconds now)
{
    if (calendar.isAlwaysOpen())
        return true;
    const auto session = calendar.session(calendar.dateAt(now));
    return session && session->open <= now && now < session->close;
}

} // namespace

base::Result<scanners::RunTimes> runTimes(const PeriodicPlan& plan,
                                          const market::ExchangeCalendar& calendar)
{
    scanners::Schedule schedule;
    schedule.interval = plan.every;
    if (plan.always) {
        schedule.start = 0min;
        schedule.end = 24h;
        schedule.onClosed = scanners::OnClosed::Run;
    }
    return scanners::RunTimes::of(std::move(schedule), calendar);
}

void runPeriodically(const scanners::RunTimes& times, const market::ExchangeCalendar& calendar,
                     bool always, base::Clock& clock, const std::function<void()>& scan,
                     std::stop_token stop)
{
    const auto now = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
    base::UtcSeconds last = now();
    if (always || isOpen(calendar, last))
        scan();
    while (!stop.stop_requested()) {
        const base::UtcSeconds moment = now();
        if (times.due(last, moment).run)
            scan();
        last = std::max(last, moment);
        const auto next = times.next(last);
        const auto wait = next ? std::clamp<std::chrono::nanoseconds>(*next - now(), 1ms, kLook)
                               : std::chrono::nanoseconds(kLook);
        if (!clock.sleepFor(wait, stop))
            return;
    }
}

} // namespace tapesift::app
