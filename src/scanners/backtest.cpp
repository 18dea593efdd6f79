#include "tapesift/scanners/backtest.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "scanners/forward_returns.h"
#include "scanners/horizon_report.h"
#include "scanners/session_axis.h"

namespace tapesift::scanners {

namespace {

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled, "The backtest was stopped.", "", ""};
}

// What both ways of finding hits stand on.
struct Ground
{
    std::span<const BacktestSeries> series;
    const market::ExchangeCalendar& calendar;
    SessionAxis axis;
    std::vector<PlacedBars> placed; // by series

    static base::Result<Ground> of(std::span<const BacktestSeries> series, const BacktestPlan& plan,
                                   const market::ExchangeCalendar& calendar,
                                   const std::stop_token& stop);
};

base::Result<Ground> Ground::of(std::span<const BacktestSeries> series, const BacktestPlan& plan,
                                const market::ExchangeCalendar& calendar,
                                const std::stop_token& stop)
{
    auto axis = SessionAxis::of(plan, calendar);
    if (!axis)
        return axis.error();
    Ground ground{series, calendar, std::move(*axis), {}};
    ground.placed.reserve(series.size());
    for (const BacktestSeries& one : series) {
        if (stop.stop_requested())
            return cancelled();
        ground.placed.emplace_back(one.bars, plan.interval, ground.axis, calendar);
    }
    return ground;
}

// What was found, by session of the range.
struct Findings
{
    std::vector<std::vector<FoundHit>> hits;
    std::vector<std::size_t> warming;

    explicit Findings(std::size_t sessions)
        : hits(sessions)
        , warming(sessions)
    {
    }
};

// Leaves what cannot be entered, and puts the best first.
void clean(std::vector<FoundHit>& hits, const Ground& ground, std::size_t session,
           std::size_t limit)
{
    std::erase_if(hits, [&](const FoundHit& hit) {
        return hit.series >= ground.series.size() || !ground.placed[hit.series].hasTraded(session);
    });
    for (FoundHit& hit : hits) {
        if (hit.score && !std::isfinite(*hit.score))
            hit.score.reset();
    }
    std::ranges::stable_sort(hits, {}, &FoundHit::series);
    const auto repeated = std::ranges::unique(hits, {}, &FoundHit::series);
    hits.erase(repeated.begin(), repeated.end());
    std::ranges::stable_sort(hits, [](const FoundHit& a, const FoundHit& b) {
        return std::tuple(a.score.has_value(), a.score.value_or(0)) >
               std::tuple(b.score.has_value(), b.score.value_or(0));
    });
    if (limit > 0 && hits.size() > limit)
        hits.resize(limit);
}

base::Result<BacktestReport> reportOf(const Ground& ground, Findings findings, std::size_t limit)
{
    BacktestReport report;
    const ForwardReturns returns(ground.series, ground.placed, ground.axis);
    std::size_t tradedAtAll = 0;
    for (std::size_t session = 0; session < ground.axis.scanned; ++session) {
        std::vector<FoundHit>& hits = findings.hits[session];
        clean(hits, ground, session, limit);
        const std::chrono::sys_days date = ground.axis.sessions[session].date;
        const auto traded = std::ranges::count_if(
            ground.placed, [session](const PlacedBars& bars) { return bars.hasTraded(session); });
        tradedAtAll += static_cast<std::size_t>(traded);
        report.sessions.push_back(
            {date, static_cast<std::size_t>(traded), findings.warming[session], hits.size()});
        for (const FoundHit& found : hits) {
            const std::size_t bar = ground.placed[found.series].countBy(session) - 1;
            BacktestHit hit{
                date, found.series, found.score, ground.series[found.series].bars.close[bar], {}};
            for (std::size_t horizon = 0; horizon < kHorizons.size(); ++horizon)
                hit.outcomes[horizon] = returns.outcome(found.series, session, horizon);
            report.hits.push_back(hit);
        }
    }
    if (tradedAtAll == 0)
        return base::Error{base::ErrorCode::NotFound,
                           "No symbol has a bar in the range of the backtest.", "",
                           "Load a longer history, or choose another range."};
    for (std::size_t horizon = 0; horizon < kHorizons.size(); ++horizon)
        report.horizons[horizon] = horizonReport(report, returns, horizon);
    return report;
}

base::Status check(const BacktestRule& rule, market::Interval interval)
{
    if (!rule.where.isCondition())
        return base::Error{base::ErrorCode::InvalidArgument,
                           "A scanner needs a condition, and the formula is a number.", "",
                           "Compare it with something, as in rsi(14) >= 70."};
    if (const base::Status fits = rule.where.fits(interval); !fits)
        return fits;
    return rule.score ? rule.score->fits(interval) : base::Status();
}

// Evaluates a rule over the sessions of one symbol after the other.
class RuleWalk
{
public:
    RuleWalk(const Ground& ground, const BacktestRule& rule, market::Interval interval)
        : m_ground(ground)
        , m_rule(rule)
        , m_interval(interval)
    {
    }

    void look(std::size_t series, Findings& into)
    {
        const PlacedBars& placed = m_ground.placed[series];
        const std::size_t scanned = m_ground.axis.scanned;
        const std::size_t end = placed.countBy(scanned - 1);
        if (end == 0)
            return;
        const BacktestSeries& one = m_ground.series[series];
        formula::SymbolFacts facts;
        facts.symbol = one.symbol.text();
        facts.name = one.name;
        facts.sector = one.sector;
        facts.exchange = one.exchange;
        facts.watched = false; // There is no session that could watch it.
        const formula::Subject subject{one.bars.slice(0, end), m_interval, &m_ground.calendar,
                                       &facts};
        const std::size_t first = std::max<std::size_t>(placed.countBy(0), 1) - 1;
        const auto answers = m_rule.where.series(subject, end - first, m_scratch);
        std::span<const double> scores;
        for (std::size_t session = 0; session < scanned; ++session) {
            if (!placed.hasTraded(session))
                continue;
            const std::size_t bar = placed.countBy(session) - 1 - first;
            if (std::isnan(answers[bar]))
                ++into.warming[session];
            if (!(answers[bar] > 0))
                continue;
            if (m_rule.score && scores.empty())
                scores = m_rule.score->series(subject, end - first, m_scoreScratch);
            into.hits[session].push_back(
                {series, scores.empty() ? std::nullopt : std::optional(scores[bar])});
        }
    }

private:
    const Ground& m_ground;
    const BacktestRule& m_rule;
    market::Interval m_interval;
    formula::Scratch m_scratch;
    formula::Scratch m_scoreScratch; // The answers are still read while scores are worked out.
};

// The facts that a rule asks for and that are not known of the past.
std::vector<std::string> unknownFacts(const BacktestRule& rule)
{
    constexpr std::array<std::string_view, 5> kKnown = {"symbol", "name", "sector", "exchange",
                                                        "watched"};
    std::vector<std::string> unknown = rule.where.needs().facts;
    std::erase_if(unknown, [&](const std::string& fact) {
        return std::ranges::find(kKnown, fact) != kKnown.end();
    });
    return unknown;
}

} // namespace

base::Result<BacktestReport> backtest(std::span<const BacktestSeries> series,
                                      const BacktestPlan& plan,
                                      const market::ExchangeCalendar& calendar,
                                      const HitsOfDay& hitsOfDay, std::stop_token stop)
{
    const auto ground = Ground::of(series, plan, calendar, stop);
    if (!ground)
        return ground.error();
    Findings findings(ground->axis.scanned);
    std::vector<market::BarView> views(series.size());
    for (std::size_t session = 0; session < ground->axis.scanned; ++session) {
        if (stop.stop_requested())
            return cancelled();
        for (std::size_t i = 0; i < series.size(); ++i) {
            const PlacedBars& placed = ground->placed[i];
            views[i] = placed.hasTraded(session) ? series[i].bars.slice(0, placed.countBy(session))
                                                 : market::BarView{};
        }
        auto hits = hitsOfDay({ground->axis.sessions[session], views});
        if (!hits)
            return hits.error();
        findings.hits[session] = std::move(*hits);
    }
    return reportOf(*ground, std::move(findings), plan.limit);
}

base::Result<BacktestReport> backtest(std::span<const BacktestSeries> series,
                                      const BacktestPlan& plan,
                                      const market::ExchangeCalendar& calendar,
                                      const BacktestRule& rule, std::stop_token stop)
{
    const auto ground = Ground::of(series, plan, calendar, stop);
    if (!ground)
        return ground.error();
    if (const base::Status status = check(rule, plan.interval); !status)
        return status.error();
    Findings findings(ground->axis.scanned);
    RuleWalk walk(*ground, rule, plan.interval);
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (stop.stop_requested())
            return cancelled();
        walk.look(i, findings);
    }
    auto report = reportOf(*ground, std::move(findings), plan.limit);
    if (report)
        report->unknownFacts = unknownFacts(rule);
    return report;
}

} // namespace tapesift::scanners
