#include "app/window/window_scanners.h"

#include <utility>

#include "app/commands/filter_choice.h"
#include "app/scanner_backtest.h"
#include "app/scanner_session.h"
#include "tapesift/presentation/provider_settings.h"
#include "tapesift/presentation/scan_setup.h"

namespace tapesift::app {

namespace {

using presentation::SettingsKeeper;

// The plan for the setup as it is now; of a filter that lies in a file the path alone.
SessionPlan planOf(const SettingsKeeper& keeper, scanners::ScanMode mode)
{
    SessionPlan plan;
    plan.source = presentation::specOf(presentation::loadSetup(keeper),
                                       presentation::loadProviderSettings(keeper));
    plan.limits = workLimits({}, keeper.settings());
    plan.mode = mode;
    return plan;
}

base::Result<std::unique_ptr<ScannerSession>> openPlan(Composition& composition, SessionPlan plan,
                                                       std::stop_token stop)
{
    if (const auto chosen = chooseFilter(plan.source.filter, {}, composition.files(), plan.source);
        !chosen)
        return chosen.error();
    return ScannerSession::open(composition, std::move(plan), std::move(stop));
}

std::vector<QString> symbolsOf(const BacktestBars& bars)
{
    std::vector<QString> symbols;
    for (const scanners::BacktestSeries& series : bars.series)
        symbols.push_back(QString::fromStdString(series.symbol.text()));
    return symbols;
}

} // namespace

presentation::SessionAccess sessionAccess(Composition& composition, const SettingsKeeper& keeper,
                                          presentation::AlertController& alerts)
{
    return {composition.store(), composition.log(),
            [&composition, &keeper]() -> presentation::SessionOpener {
                return [&composition, plan = planOf(keeper, scanners::ScanMode::Live)](
                           std::stop_token stop) -> base::Result<presentation::OpenSession> {
                    auto opened = openPlan(composition, plan, std::move(stop));
                    if (!opened)
                        return opened.error();
                    const std::shared_ptr<ScannerSession> session = *std::move(opened);
                    return presentation::OpenSession{
                        session,
                        &session->session(),
                        &session->manager(),
                        &session->calendar(),
                        session->members().size(),
                        session->warnings(),
                        [used = session.get()](market::Interval interval, std::stop_token token) {
                            return used->newestMoment(interval, std::move(token));
                        }};
                };
            },
            [&alerts](const scanners::RunRecord& run, const scanners::ScannerResult& result) {
                alerts.scannerRan(run, result);
            }};
}

presentation::BacktestServices backtestServices(Composition& composition,
                                                const SettingsKeeper& keeper)
{
    presentation::BacktestServices services;
    services.prepare = [&composition, &keeper](const presentation::BacktestRequest& request) {
        SessionPlan plan = planOf(keeper, scanners::ScanMode::Backtest);
        plan.horizon = backtestHorizon(request.to);
        return [&composition, plan,
                request](const presentation::JobProgress& progress,
                         std::stop_token stop) -> base::Result<presentation::FinishedBacktest> {
            const auto session = openPlan(composition, plan, stop);
            if (!session)
                return session.error();
            auto result = backtestScanner(
                **session, {request.scanner, request.others, request.from, request.to, 0}, progress,
                stop);
            if (!result)
                return result.error();
            return presentation::FinishedBacktest{request, std::move(result->report),
                                                  symbolsOf(result->bars), result->bars.missing};
        };
    };
    services.prepareNewestDay = [&composition, &keeper]() -> presentation::NewestDayJob {
        return [&composition, plan = planOf(keeper, scanners::ScanMode::Backtest)](
                   std::stop_token stop) -> base::Result<std::chrono::sys_days> {
            const auto session = openPlan(composition, plan, stop);
            if (!session)
                return session.error();
            const auto moment = (*session)->newestMoment(market::Interval::Day1, stop);
            if (!moment)
                return moment.error();
            return (*session)->calendar().dateAt(*moment);
        };
    };
    return services;
}

presentation::OutcomeSource outcomeSource(Composition& composition, const SettingsKeeper& keeper)
{
    using Outcomes = base::Result<std::vector<presentation::ScannerOutcome>>;
    return [&composition,
            &keeper](std::vector<store::ScannerRunRecord> runs) -> presentation::OutcomeJob {
        return [&composition, runs = std::move(runs),
                plan = planOf(keeper, scanners::ScanMode::Backtest)](
                   std::stop_token stop) mutable -> Outcomes {
            const auto range = presentation::hitRange(runs);
            if (!range)
                return std::vector<presentation::ScannerOutcome>();
            plan.horizon = backtestHorizon(std::chrono::floor<std::chrono::days>(range->last));
            const auto session = openPlan(composition, plan, stop);
            if (!session)
                return session.error();
            const BacktestBars bars =
                loadBacktestBars(**session, market::Interval::Day1, 2, range->first, {}, stop);
            return presentation::outcomesOf(runs, bars.series, (*session)->calendar(), stop);
        };
    };
}

} // namespace tapesift::app
