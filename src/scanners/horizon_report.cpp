#include "scanners/horizon_report.h"

#include <span>
#include <vector>

#include "scanners/mean_interval.h"

namespace tapesift::scanners {

namespace {

using Hits = std::span<const BacktestHit>;

// Sums of outcomes, and in the end their means.
class Means
{
public:
    void add(const HitOutcome& outcome)
    {
        ++m_count;
        m_sums.gain += outcome.gain;
        m_sums.universe += outcome.universe;
        m_sums.excess += outcome.excess();
        m_sums.winShare += outcome.gain > 0 ? 1 : 0;
        m_sums.beatShare += outcome.excess() > 0 ? 1 : 0;
        m_sums.mfe += outcome.mfe;
        m_sums.mae += outcome.mae;
    }

    std::optional<OutcomeMeans> means() const
    {
        if (m_count == 0)
            return std::nullopt;
        OutcomeMeans means = m_sums;
        for (double* sum : {&means.gain, &means.universe, &means.excess, &means.winShare,
                            &means.beatShare, &means.mfe, &means.mae})
            *sum /= static_cast<double>(m_count);
        return means;
    }

private:
    OutcomeMeans m_sums;
    std::size_t m_count = 0;
};

// The excess of the hits of one session.
struct DayExcess
{
    double sum = 0;
    std::size_t hits = 0;

    double mean() const { return sum / static_cast<double>(hits); }
};

DayExcess excessOf(Hits hits, std::size_t horizon)
{
    DayExcess day;
    for (const BacktestHit& hit : hits) {
        if (!hit.outcomes[horizon])
            continue;
        day.sum += hit.outcomes[horizon]->excess();
        ++day.hits;
    }
    return day;
}

std::optional<MeanInterval> intervalOf(const HorizonReport& report, std::span<const DayExcess> days)
{
    if (report.independentDays < kMinIntervalDays)
        return std::nullopt;
    std::vector<double> deviations;
    deviations.reserve(days.size());
    for (const DayExcess& day : days)
        deviations.push_back(day.sum - static_cast<double>(day.hits) * report.means->excess);
    const double margin = studentQuantile(report.independentDays - 1) *
                          errorOfMean(deviations, report.hits, report.days, report.sessions);
    return MeanInterval{report.means->excess - margin, report.means->excess + margin};
}

} // namespace

HorizonReport horizonReport(const BacktestReport& report, const ForwardReturns& returns,
                            std::size_t horizon)
{
    HorizonReport made;
    made.sessions = kHorizons[horizon];
    Means means;
    std::vector<DayExcess> days;
    days.reserve(report.sessions.size());
    std::optional<std::size_t> lastIndependent;
    std::size_t first = 0; // of the session's hits
    for (std::size_t session = 0; session < report.sessions.size(); ++session) {
        const Hits hits = Hits(report.hits).subspan(first, report.sessions[session].hits);
        first += hits.size();
        const DayExcess day = excessOf(hits, horizon);
        days.push_back(day);
        (returns.isPending(session, horizon) ? made.pending : made.ended) += hits.size() - day.hits;
        if (day.hits == 0)
            continue;
        for (const BacktestHit& hit : hits) {
            if (hit.outcomes[horizon])
                means.add(*hit.outcomes[horizon]);
        }
        made.hits += day.hits;
        ++made.days;
        if (!lastIndependent || session - *lastIndependent >= made.sessions) {
            ++made.independentDays;
            lastIndependent = session;
        }
        const double before = made.curve.empty() ? 0 : made.curve.back().sum;
        made.curve.push_back({report.sessions[session].date, day.mean(), before + day.mean()});
    }
    made.means = means.means();
    if (made.means)
        made.means->excessInterval = intervalOf(made, days);
    return made;
}

} // namespace tapesift::scanners
