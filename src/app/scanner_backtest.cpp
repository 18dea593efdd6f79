#include "app/scanner_backtest.h"

#include <map>
#include <utility>

#include "app/single_scan.h"
#include "tapesift/scanners/backtest_rule.h"
#include "tapesift/scanners/scan_context.h"

namespace tapesift::app {

namespace {

// Days after the end that the longest horizon may reach into.
constexpr std::chrono::days kAfterwards{45};

// What a scanner that is no formula finds, session by session.
base::Result<scanners::BacktestReport> walk(ScannerSession& session, const BacktestBars& bars,
                                            const BacktestTask& task,
                                            const scanners::BacktestPlan& plan,
                                            const BacktestProgress& progress,
                                            const std::stop_token& stop)
{
    std::map<market::Symbol, std::size_t> places;
    for (std::size_t i = 0; i < bars.series.size(); ++i)
        places.emplace(bars.series[i].symbol, i);
    const auto range = plan.to - plan.from;
    const auto hitsOf =
        [&](const scanners::BacktestDay& day) -> base::Result<std::vector<scanners::FoundHit>> {
        if (progress && range.count() > 0)
            progress(static_cast<double>((day.session.date - plan.from).count()) /
                     static_cast<double>(range.count()));
        const auto finished = runOnce(session, task.own, task.scanner, day.session.close, stop);
        if (!finished)
            return finished.error();
        if (finished->record.error)
            return *finished->record.error;
        std::vector<scanners::FoundHit> hits;
        for (const scanners::ScannerHit& hit : finished->result.symbols) {
            if (const auto place = places.find(hit.symbol); place != places.end())
                hits.push_back({place->second, hit.score});
        }
        return hits;
    };
    return scanners::backtest(bars.series, plan, session.calendar(), hitsOf, stop);
}

} // namespace

BacktestBars loadBacktestBars(ScannerSession& session, market::Interval interval, std::size_t count,
                              base::UtcSeconds from, const BacktestProgress& progress,
                              const std::stop_token& stop)
{
    BacktestBars loaded;
    const auto& members = session.members();
    for (std::size_t i = 0; i < members.size() && !stop.stop_requested(); ++i) {
        const market::Member& member = members[i];
        if (progress)
            progress(static_cast<double>(i) / static_cast<double>(members.size()));
        auto bars = session.bars().load({member.symbol, interval, count, from}, stop);
        if (!bars) {
            ++loaded.missing;
            continue;
        }
        loaded.series.push_back(
            {member.symbol, bars->bars, member.name, member.sector, member.exchange});
        loaded.owners.push_back(std::move(bars->owner));
    }
    return loaded;
}

base::UtcSeconds backtestHorizon(std::chrono::sys_days to)
{
    return base::UtcSeconds(to) + kAfterwards;
}

base::Result<BacktestResult> backtestScanner(ScannerSession& session, const BacktestTask& task,
                                             const BacktestProgress& progress,
                                             const std::stop_token& stop)
{
    const auto rule = scanners::ruleOf(task.scanner);
    if (!rule && rule.error().code != base::ErrorCode::Unsupported)
        return rule.error();
    const market::Interval interval =
        rule ? rule->interval : task.scanner.requirements.interval.value_or(market::Interval::Day1);
    const std::size_t count = rule ? rule->bars : scanners::ScannerNeeds::kDefaultBars;
    BacktestResult result;
    result.bars =
        loadBacktestBars(session, interval, count, base::UtcSeconds(task.from), progress, stop);
    const scanners::BacktestPlan plan{task.from, task.to, interval, task.limit};
    auto report =
        rule ? scanners::backtest(result.bars.series, plan, session.calendar(), rule->rule, stop)
             : walk(session, result.bars, task, plan, progress, stop);
    if (!report)
        return report.error();
    result.report = *std::move(report);
    return result;
}

} // namespace tapesift::app
