#include "tapesift/scanners/session.h"

#include <algorithm>
#include <mutex>

#include <fmt/core.h>

#include "scanners/series_store.h"

namespace tapesift::scanners {

namespace {

using WatchedSet = std::unordered_set<market::Symbol>;
using Counts = std::map<market::Interval, std::size_t>;

void raise(Counts& counts, market::Interval interval, std::size_t count)
{
    std::size_t& most = counts[interval];
    most = std::max(most, count);
}

// More compiled formulas than a session can sensibly hold: a script that makes up new ones.
constexpr std::size_t kMaxPrograms = 10'000;

base::Error tooManySymbols()
{
    return {base::ErrorCode::InvalidArgument,
            fmt::format("The session watches {} symbols already, which is the limit.",
                        Session::kMaxSymbols),
            {},
            "Lower the symbol limit of the scanners."};
}

} // namespace

CandidateList::CandidateList(std::vector<Candidate> candidates)
{
    m_all.reserve(candidates.size());
    m_places.reserve(candidates.size());
    for (Candidate& candidate : candidates) {
        if (m_places.emplace(candidate.member.symbol, m_all.size()).second)
            m_all.push_back(std::move(candidate));
    }
}

const Candidate* CandidateList::find(const market::Symbol& symbol) const
{
    const auto found = m_places.find(symbol);
    return found == m_places.end() ? nullptr : &m_all[found->second];
}

struct Session::Impl
{
    Impl(SessionServices given, ScanMode givenMode)
        : services(std::move(given))
        , mode(givenMode)
        , series(*services.bars, *services.calendars)
    {
    }

    // These need the mutex. What others may be reading is replaced, never changed, and only when
    // somebody asks: 5,000 symbols are added one by one.
    std::shared_ptr<const CandidateList> currentCandidates()
    {
        if (!candidates) {
            std::vector<Candidate> all = universe;
            for (const SessionSymbol& symbol : symbols)
                all.push_back({.member = {symbol.symbol, {}, {}, {}}});
            candidates = std::make_shared<const CandidateList>(std::move(all));
        }
        return candidates;
    }

    std::shared_ptr<const WatchedSet> currentWatched()
    {
        if (!watched) {
            auto set = std::make_shared<WatchedSet>();
            for (const SessionSymbol& symbol : symbols)
                set->insert(symbol.symbol);
            watched = std::move(set);
        }
        return watched;
    }

    bool append(SessionSymbol symbol)
    {
        if (symbols.size() >= kMaxSymbols || !places.emplace(symbol.symbol, symbols.size()).second)
            return false;
        symbols.push_back(std::move(symbol));
        candidates.reset();
        watched.reset();
        return true;
    }

    SessionSymbol* find(const market::Symbol& symbol)
    {
        const auto found = places.find(symbol);
        return found == places.end() ? nullptr : &symbols[found->second];
    }

    // What is needed of one symbol.
    Counts needsOf(const market::Symbol& symbol) const
    {
        Counts counts = required;
        const auto own = requiredOf.find(symbol);
        if (own != requiredOf.end()) {
            for (const auto& [interval, count] : own->second)
                raise(counts, interval, count);
        }
        return counts;
    }

    void announce(std::span<const BarRequest> wanted, std::stop_token stop)
    {
        std::vector<BarRequest> absent;
        std::ranges::copy_if(wanted, std::back_inserter(absent),
                             [this](const BarRequest& request) { return !series.has(request); });
        if (!absent.empty())
            services.bars->announce(absent, std::move(stop));
    }

    const SessionServices services;
    const ScanMode mode;
    SeriesStore series;

    // Everything down to the listener is guarded by it.
    std::mutex mutex;
    std::vector<Candidate> universe;
    std::vector<SessionSymbol> symbols;
    std::unordered_map<market::Symbol, std::size_t> places;
    std::shared_ptr<const CandidateList> candidates; // null: to be made
    std::shared_ptr<const WatchedSet> watched;       // null: to be made
    Counts required;
    std::unordered_map<market::Symbol, Counts> requiredOf;
    std::vector<AdHocIndicator> indicators;
    SessionListener* listener = nullptr;

    std::mutex programMutex;
    std::map<std::string, formula::Program, std::less<>> programs; // Guarded by programMutex.
    std::vector<formula::Scratch> scratches;                       // Guarded by programMutex.
};

Session::Session(SessionServices services, ScanMode mode)
    : m_impl(std::make_unique<Impl>(std::move(services), mode))
{
}

Session::~Session() = default;

ScanMode Session::mode() const
{
    return m_impl->mode;
}

const SessionServices& Session::services() const
{
    return m_impl->services;
}

const market::ExchangeCalendar& Session::calendarOf(const market::Symbol& symbol) const
{
    return m_impl->services.calendars->of(symbol);
}

void Session::setListener(SessionListener* listener)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->listener = listener;
}

void Session::setUniverse(std::vector<Candidate> universe)
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->universe = std::move(universe);
    m_impl->candidates.reset();
}

std::vector<Candidate> Session::universe() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->universe;
}

std::shared_ptr<const CandidateList> Session::candidates() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->currentCandidates();
}

void Session::watch(const std::vector<market::Symbol>& symbols, base::UtcSeconds when)
{
    const std::lock_guard lock(m_impl->mutex);
    for (const market::Symbol& symbol : symbols)
        m_impl->append({symbol, {{}, when, {}}, {}});
}

std::vector<std::pair<market::Symbol, base::Error>>
Session::loadHistory(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                     std::stop_token stop)
{
    std::vector<BarRequest> wanted;
    {
        const std::lock_guard lock(m_impl->mutex);
        for (const market::Symbol& symbol : symbols) {
            for (const auto& [interval, count] : m_impl->needsOf(symbol))
                wanted.push_back({symbol, interval, count, until});
        }
    }
    m_impl->announce(wanted, stop);

    std::vector<std::pair<market::Symbol, base::Error>> problems;
    for (const BarRequest& request : wanted) {
        const auto bars = m_impl->series.bars(request, stop);
        if (!bars && (problems.empty() || problems.back().first != request.symbol))
            problems.emplace_back(request.symbol, bars.error());
    }
    return problems;
}

void Session::announce(std::span<const market::Symbol> symbols, market::Interval interval,
                       std::size_t count, base::UtcSeconds now, std::stop_token stop)
{
    std::vector<BarRequest> wanted;
    for (const market::Symbol& symbol : symbols)
        wanted.push_back({symbol, interval, count, now});
    m_impl->announce(wanted, std::move(stop));
}

base::Result<bool> Session::add(const market::Symbol& symbol, Attribution attribution,
                                std::stop_token stop)
{
    {
        const std::lock_guard lock(m_impl->mutex);
        if (SessionSymbol* known = m_impl->find(symbol)) {
            const auto isSame = [&](const Attribution& other) {
                return other.scanner == attribution.scanner;
            };
            if (!isSame(known->addedBy) && std::ranges::none_of(known->foundBy, isSame))
                known->foundBy.push_back(std::move(attribution));
            return false;
        }
        if (m_impl->symbols.size() >= kMaxSymbols)
            return tooManySymbols();
    }
    const auto problems = loadHistory(std::span(&symbol, 1), attribution.when, std::move(stop));
    if (!problems.empty())
        return problems.front().second;

    const SessionSymbol added{symbol, std::move(attribution), {}};
    SessionListener* listener = nullptr;
    {
        const std::lock_guard lock(m_impl->mutex);
        if (!m_impl->append(added))
            return false; // Somebody else was quicker.
        listener = m_impl->listener;
    }
    m_impl->services.log->info("[SESSION] {} registered mid-session", symbol.text());
    if (listener)
        listener->symbolRegistered(added);
    return true;
}

std::vector<SessionSymbol> Session::symbols() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->symbols;
}

std::shared_ptr<const WatchedSet> Session::watched() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->currentWatched();
}

Counts Session::barRequirements() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->required;
}

void Session::requireBars(market::Interval interval, std::size_t count)
{
    const std::lock_guard lock(m_impl->mutex);
    raise(m_impl->required, interval, count);
}

void Session::requireBars(const market::Symbol& symbol, market::Interval interval,
                          std::size_t count)
{
    const std::lock_guard lock(m_impl->mutex);
    raise(m_impl->requiredOf[symbol], interval, count);
}

void Session::registerIndicator(AdHocIndicator indicator)
{
    const std::lock_guard lock(m_impl->mutex);
    if (std::ranges::find(m_impl->indicators, indicator) == m_impl->indicators.end())
        m_impl->indicators.push_back(std::move(indicator));
}

std::vector<AdHocIndicator> Session::indicators() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->indicators;
}

base::Result<formula::Program> Session::program(std::string_view text)
{
    {
        const std::lock_guard lock(m_impl->programMutex);
        if (const auto found = m_impl->programs.find(text); found != m_impl->programs.end())
            return found->second;
    }
    auto program = formula::Program::compile(text);
    if (program) {
        const std::lock_guard lock(m_impl->programMutex);
        if (m_impl->programs.size() >= kMaxPrograms)
            m_impl->programs.clear();
        m_impl->programs.emplace(std::string(text), *program);
    }
    return program;
}

base::Result<SourceBars> Session::bars(const market::Symbol& symbol, market::Interval interval,
                                       std::size_t count, base::UtcSeconds now,
                                       std::stop_token stop)
{
    return m_impl->series.bars({symbol, interval, count, now}, std::move(stop));
}

formula::Scratch Session::takeScratch()
{
    const std::lock_guard lock(m_impl->programMutex);
    if (m_impl->scratches.empty())
        return {};
    formula::Scratch scratch = std::move(m_impl->scratches.back());
    m_impl->scratches.pop_back();
    return scratch;
}

void Session::giveBack(formula::Scratch scratch)
{
    const std::lock_guard lock(m_impl->programMutex);
    m_impl->scratches.push_back(std::move(scratch));
}

} // namespace tapesift::scanners
