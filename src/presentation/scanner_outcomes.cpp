#include "tapesift/presentation/scanner_outcomes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tapesift::presentation {

namespace {

using scanners::FoundHit;

// No exchange is closed for longer.
constexpr std::chrono::days kLongestClosure{14};

struct KeptHit
{
    base::UtcSeconds at{};
    std::size_t series = 0;
    double score = 0;
};

// Hands out hits by session, in the order of time: each to the first close that is not before it.
class HitsBySession
{
public:
    explicit HitsBySession(std::vector<KeptHit> hits)
        : m_hits(std::move(hits))
    {
        std::ranges::stable_sort(m_hits, {}, &KeptHit::at);
    }

    std::vector<FoundHit> upTo(base::UtcSeconds close)
    {
        std::vector<FoundHit> found;
        for (; m_next < m_hits.size() && m_hits[m_next].at <= close; ++m_next)
            found.push_back({m_hits[m_next].series, m_hits[m_next].score});
        return found;
    }

private:
    std::vector<KeptHit> m_hits;
    std::size_t m_next = 0;
};

// How many hits there are, a symbol once a session.
std::size_t distinct(std::span<const store::ScannerRunRecord* const> runs,
                     const std::vector<market::Session>& sessions)
{
    std::set<std::pair<std::size_t, std::string>> hits;
    for (const store::ScannerRunRecord* run : runs) {
        const auto session =
            std::ranges::lower_bound(sessions, run->at, {}, &market::Session::close);
        const auto place = static_cast<std::size_t>(session - sessions.begin());
        for (const store::ScannerHitRecord& hit : run->hits)
            hits.emplace(place, hit.symbol);
    }
    return hits.size();
}

} // namespace

std::optional<HitRange> hitRange(std::span<const store::ScannerRunRecord> runs)
{
    std::optional<HitRange> range;
    for (const store::ScannerRunRecord& run : runs) {
        if (run.hits.empty())
            continue;
        if (!range)
            range = HitRange{run.at, run.at};
        range->first = std::min(range->first, run.at);
        range->last = std::max(range->last, run.at);
    }
    return range;
}

base::Result<std::vector<ScannerOutcome>>
outcomesOf(std::span<const store::ScannerRunRecord> runs,
           std::span<const scanners::BacktestSeries> series,
           const market::ExchangeCalendar& calendar, std::stop_token stop)
{
    std::vector<ScannerOutcome> outcomes;
    const auto range = hitRange(runs);
    if (!range)
        return outcomes;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < series.size(); ++i)
        places.emplace(series[i].symbol.text(), i);
    std::map<std::string, std::vector<const store::ScannerRunRecord*>> byScanner;
    for (const store::ScannerRunRecord& run : runs) {
        if (!run.hits.empty())
            byScanner[run.scanner].push_back(&run);
    }
    const scanners::BacktestPlan plan{calendar.dateAt(range->first),
                                      calendar.dateAt(range->last) + kLongestClosure,
                                      market::Interval::Day1, 0};
    const auto sessions = calendar.sessions(plan.from, plan.to);
    for (const auto& [scanner, own] : byScanner) {
        std::vector<KeptHit> hits;
        for (const store::ScannerRunRecord* run : own) {
            for (const store::ScannerHitRecord& hit : run->hits) {
                if (const auto place = places.find(hit.symbol); place != places.end())
                    hits.push_back({run->at, place->second, hit.score});
            }
        }
        HitsBySession bySession(std::move(hits));
        const auto report = scanners::backtest(
            series, plan, calendar,
            [&bySession](const scanners::BacktestDay& day) -> base::Result<std::vector<FoundHit>> {
                return bySession.upTo(day.session.close);
            },
            stop);
        // Prices that end before the hits are no fault: nothing is known yet.
        if (!report && report.error().code != base::ErrorCode::NotFound)
            return report.error();
        ScannerOutcome outcome;
        outcome.scanner = QString::fromStdString(scanner);
        outcome.hits = distinct(own, sessions);
        for (std::size_t i = 0; i < outcome.horizons.size(); ++i) {
            outcome.horizons[i].sessions = scanners::kHorizons[i];
            if (report)
                outcome.horizons[i] = report->horizons[i];
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

OutcomeController::OutcomeController(OutcomeSource source, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
{
}

OutcomeController::~OutcomeController()
{
    m_stop.request_stop();
}

void OutcomeController::ask(const std::vector<store::ScannerRunRecord>& runs)
{
    m_stop.request_stop();
    m_stop = {};
    m_worker.run(
        *this, [job = m_source(runs), stop = m_stop.get_token()] { return job(stop); },
        [this, number = ++m_asked](const base::Result<std::vector<ScannerOutcome>>& outcomes) {
            if (number != m_asked)
                return;
            if (outcomes)
                Q_EMIT known(*outcomes);
            else
                Q_EMIT failed(outcomes.error());
        });
}

} // namespace tapesift::presentation
