#include "tapesift/scanners/scan_context.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "scanners/bar_needs.h"
#include "tapesift/base/parallel.h"

namespace tapesift::scanners {

namespace {

// Fewer symbols than this are looked at sooner than a thread wakes.
constexpr std::size_t kFewSymbols = 64;

// Symbols that a thread takes at once.
constexpr std::size_t kShare = 16;

// The first exception of several threads.
class FirstFailure
{
public:
    void keep(std::exception_ptr failure)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(failure);
        m_isSet = true;
    }
    bool isSet() const { return m_isSet; }
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    std::mutex m_mutex;
    std::exception_ptr m_failure;
    std::atomic<bool> m_isSet{false};
};

} // namespace

void ScannerNeeds::raise(std::atomic<std::size_t>& most, std::size_t count)
{
    count = std::clamp<std::size_t>(count, 1, kMaxBars);
    std::size_t before = most.load();
    while (before < count && !most.compare_exchange_weak(before, count)) {
    }
}

void ScannerNeeds::raise(market::Interval interval, std::size_t count)
{
    raise(m_shown.at(static_cast<std::size_t>(interval)), count);
}

void ScannerNeeds::raiseForFormulas(market::Interval interval, std::size_t count)
{
    raise(m_forFormulas.at(static_cast<std::size_t>(interval)), count);
}

std::size_t ScannerNeeds::of(market::Interval interval) const
{
    const std::size_t count = m_shown.at(static_cast<std::size_t>(interval)).load();
    return count == 0 ? kDefaultBars : count;
}

std::size_t ScannerNeeds::ofFormulas(market::Interval interval) const
{
    return std::max(
        {of(interval), kDefaultBars, m_forFormulas.at(static_cast<std::size_t>(interval)).load()});
}

ScanContext::ScanContext(std::shared_ptr<Session> session, ScanScope scope)
    : ScanContext(session, std::move(scope), session->candidates())
{
}

ScanContext::ScanContext(std::shared_ptr<Session> session, ScanScope scope,
                         std::shared_ptr<const CandidateList> candidates)
    : m_session(std::move(session))
    , m_scope(std::move(scope))
    , m_candidates(std::move(candidates))
    , m_watched(m_session->watched())
{
    if (!m_scope.needs)
        m_scope.needs = std::make_shared<ScannerNeeds>();
    m_symbols.reserve(m_candidates->all().size());
    for (const Candidate& candidate : m_candidates->all())
        m_symbols.push_back(candidate.member.symbol);
}

ScanContext::~ScanContext() = default;

const Candidate* ScanContext::find(const market::Symbol& symbol) const
{
    return m_candidates->find(symbol);
}

bool ScanContext::isWatched(const market::Symbol& symbol) const
{
    return m_watched->contains(symbol);
}

base::Result<HeldBars> ScanContext::bars(const market::Symbol& symbol,
                                         market::Interval interval) const
{
    auto found = m_session->bars(symbol, interval, m_scope.needs->of(interval), m_scope.currentTime,
                                 m_scope.stop);
    if (!found)
        return std::move(found).error();
    return HeldBars{found->bars, std::move(found->owner)};
}

void ScanContext::announce(market::Interval interval) const
{
    m_session->announce(m_symbols, interval, m_scope.needs->ofFormulas(interval),
                        m_scope.currentTime, m_scope.stop);
}

void ScanContext::needBars(market::Interval interval, std::size_t count)
{
    m_scope.needs->raise(interval, count);
    m_session->requireBars(interval, m_scope.needs->of(interval));
}

base::Status ScanContext::needBarsFor(const formula::Program& program, market::Interval interval)
{
    if (auto status = program.fits(interval); !status)
        return status;
    m_scope.needs->raiseForFormulas(interval, barsNeeded(program.needs(), interval));
    m_session->requireBars(interval, m_scope.needs->ofFormulas(interval));
    return {};
}

base::Status ScanContext::addIndicator(const market::Symbol& symbol, std::string_view formula,
                                       market::Interval interval)
{
    const auto compiled = program(formula);
    if (!compiled)
        return compiled.error();
    if (auto status = compiled->fits(interval); !status)
        return status;
    m_scope.needs->raiseForFormulas(interval, barsNeeded(compiled->needs(), interval));
    m_session->requireBars(symbol, interval, m_scope.needs->ofFormulas(interval));
    m_session->registerIndicator({symbol, std::string(formula), interval, m_scope.scanner});
    return {};
}

base::Result<double> ScanContext::indicator(const market::Symbol& symbol, std::string_view formula,
                                            market::Interval interval)
{
    const auto compiled = program(formula);
    if (!compiled)
        return compiled.error();
    if (auto status = compiled->fits(interval); !status)
        return status.error();
    m_scope.needs->raiseForFormulas(interval, barsNeeded(compiled->needs(), interval));
    const auto seen = subject(symbol, interval);
    if (!seen)
        return seen.error();
    formula::Scratch scratch = m_session->takeScratch();
    const double value = compiled->value(seen->view(), scratch);
    m_session->giveBack(std::move(scratch));
    return value;
}

base::Result<formula::Program> ScanContext::program(std::string_view formula) const
{
    return m_session->program(formula);
}

void ScanContext::addSymbol(const market::Symbol& symbol, std::string why)
{
    const std::lock_guard lock(m_mutex);
    m_added.push_back({symbol, std::move(why)});
}

std::vector<AddedSymbol> ScanContext::addedSymbols() const
{
    const std::lock_guard lock(m_mutex);
    return m_added;
}

unsigned ScanContext::workers() const
{
    return m_symbols.size() < kFewSymbols ? 1 : m_session->services().helpers + 1;
}

bool ScanContext::forEachSymbol(const std::function<void(const market::Symbol& symbol,
                                                         std::size_t place, Worker& worker)>& look)
{
    std::atomic<std::size_t> next{0};
    FirstFailure failure;
    const auto work = [&](unsigned index) {
        Worker worker{index, m_session->takeScratch()};
        try {
            while (!m_scope.stop.stop_requested() && !failure.isSet()) {
                const std::size_t from = next.fetch_add(kShare);
                const std::size_t end = std::min(from + kShare, m_symbols.size());
                if (from >= end)
                    break;
                for (std::size_t place = from; place < end; ++place)
                    look(m_symbols[place], place, worker);
            }
        } catch (...) {
            failure.keep(std::current_exception());
        }
        m_session->giveBack(std::move(worker.scratch));
    };
    base::runTogether(*m_session->services().executor, workers() - 1, work);
    failure.rethrow();
    return !m_scope.stop.stop_requested();
}

base::Result<ScanContext::Subject> ScanContext::subject(const market::Symbol& symbol,
                                                        market::Interval interval) const
{
    auto found = m_session->bars(symbol, interval, m_scope.needs->ofFormulas(interval),
                                 m_scope.currentTime, m_scope.stop);
    if (!found)
        return std::move(found).error();
    Subject subject;
    subject.series = found->bars;
    subject.held = {found->bars.last(m_scope.needs->of(interval)), std::move(found->owner)};
    subject.interval = interval;
    subject.calendar = &m_session->calendarOf(symbol);
    subject.facts.watched = isWatched(symbol);
    if (const Candidate* candidate = find(symbol)) {
        subject.facts.symbol = candidate->member.symbol.text();
        subject.facts.name = candidate->member.name;
        subject.facts.sector = candidate->member.sector;
        subject.facts.exchange = candidate->member.exchange;
        subject.facts.signal = candidate->signal;
        subject.facts.strength = candidate->strength;
        subject.facts.score = candidate->score;
        subject.facts.rs = candidate->rs;
        subject.facts.marketValue = candidate->marketValue;
    }
    return subject;
}

void ScanContext::restrictTo(std::vector<market::Symbol> symbols)
{
    m_symbols = std::move(symbols);
}

ScanContext ScanContext::inner(std::string scanner, Properties configuration,
                               std::shared_ptr<ScannerNeeds> needs) const
{
    ScanScope scope = m_scope;
    scope.scanner = std::move(scanner);
    scope.configuration = std::move(configuration);
    if (needs)
        scope.needs = std::move(needs);
    return {m_session, std::move(scope)};
}

} // namespace tapesift::scanners
