#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/dates.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/thread_executor.h"
#include "tapesift/scanners/scan_context.h"
#include "tapesift/scanners/scanner.h"
#include "tapesift/scanners/session.h"

namespace tapesift::scanners {

inline market::Symbol sym(std::string_view text)
{
    return market::Symbol::parse(text).value();
}

// Bars that stand in memory. Knows everything at once, as a backtest does, or up to the moment that
// is asked for, as a provider does.
class MemoryBars final : public BarSource
{
public:
    void put(std::string_view symbol, const std::vector<market::Bar>& bars,
             market::Interval interval = market::Interval::Day1)
    {
        const std::lock_guard lock(m_mutex);
        m_series.insert_or_assign({sym(symbol), interval},
                                  std::make_shared<const market::BarSeries>(bars));
    }

    base::Result<SourceBars> load(const BarRequest& request, std::stop_token) override
    {
        const std::lock_guard lock(m_mutex);
        requests.push_back(request);
        const auto found = m_series.find({request.symbol, request.interval});
        if (found == m_series.end())
            return base::Error{
                base::ErrorCode::NotFound, "No bars of " + request.symbol.text() + ".", {}, {}};
        if (knowsFuture)
            return SourceBars{found->second->view(), found->second, base::UtcSeconds::max()};
        const auto known = found->second->view().upTo(request.until).last(request.count);
        return SourceBars{known, found->second, request.until};
    }

    void announce(std::span<const BarRequest> coming, std::stop_token) override
    {
        const std::lock_guard lock(m_mutex);
        announced += coming.size();
    }

    std::optional<market::Bar> today(const market::Symbol& symbol, base::UtcSeconds) override
    {
        const auto found = days.find(symbol);
        return found == days.end() ? std::nullopt : std::optional(found->second);
    }

    std::size_t loads() const
    {
        const std::lock_guard lock(m_mutex);
        return requests.size();
    }

    bool knowsFuture = false;
    std::map<market::Symbol, market::Bar> days; // that are not over
    std::vector<BarRequest> requests;           // in their order
    std::size_t announced = 0;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<market::Symbol, market::Interval>, std::shared_ptr<const market::BarSeries>>
        m_series;
};

// A session over bars in memory, on a clock that stands.
struct ScanFixture
{
    explicit ScanFixture(ScanMode mode = ScanMode::Live, unsigned helpers = 0)
        : session(std::make_shared<Session>(
              SessionServices{bars, calendars(), executor, helpers, clock, log}, mode))
    {
    }

    // Working out their holidays takes a while.
    static std::shared_ptr<const market::CalendarBook> calendars()
    {
        static const auto book = std::make_shared<const market::CalendarBook>();
        return book;
    }

    ScanScope scope(base::UtcSeconds now, std::string scanner = "test") const
    {
        ScanScope scope;
        scope.scanner = std::move(scanner);
        scope.currentTime = now;
        return scope;
    }

    void setUniverse(std::initializer_list<std::string_view> symbols)
    {
        std::vector<Candidate> candidates;
        for (const std::string_view symbol : symbols) {
            Candidate candidate{.member = {sym(symbol), {}, {}, {}}};
            candidates.push_back(std::move(candidate));
        }
        session->setUniverse(std::move(candidates));
    }

    std::shared_ptr<MemoryBars> bars = std::make_shared<MemoryBars>();
    std::shared_ptr<base::Executor> executor = std::make_shared<support::ThreadExecutor>();
    std::shared_ptr<support::FakeClock> clock = std::make_shared<support::FakeClock>();
    std::shared_ptr<support::MemoryLog> log = std::make_shared<support::MemoryLog>();
    std::shared_ptr<Session> session;
};

// The first day of the series in these tests: a Monday.
inline const base::UtcSeconds kFirstDay = support::utc("2024-01-01");

// A quiet daily bar: one price, with a little range around it.
inline market::Bar quietBar(int day, double price = 100, double volume = 1'000'000)
{
    return {kFirstDay + std::chrono::days{day}, price, price + 1, price - 1, price, volume};
}

// So many quiet bars, one a day, weekends included.
inline std::vector<market::Bar> quietBars(int count, double price = 100, double volume = 1'000'000)
{
    std::vector<market::Bar> bars;
    for (int day = 0; day < count; ++day)
        bars.push_back(quietBar(day, price, volume));
    return bars;
}

// A moment when all bars of a series have closed.
inline base::UtcSeconds after(const std::vector<market::Bar>& bars)
{
    return bars.back().time + std::chrono::days{2};
}

inline std::vector<std::string> symbolsOf(const ScannerResult& result)
{
    std::vector<std::string> names;
    for (const ScannerHit& hit : result.symbols)
        names.push_back(hit.symbol.text());
    return names;
}

} // namespace tapesift::scanners
