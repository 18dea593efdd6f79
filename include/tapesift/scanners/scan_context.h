#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/scanners/properties.h"
#include "tapesift/scanners/session.h"

namespace tapesift::scanners {

// Why a scanner is called.
enum class RunKind : std::uint8_t { Setup, PreSession, Scheduled, Teardown };

// Bars a scanner asked for, by interval. Kept from its setup on, for all its scans. Thread-safe.
class ScannerNeeds
{
public:
    // Shown where nothing was asked for: a year of days and a bit.
    static constexpr std::size_t kDefaultBars = 300;
    static constexpr std::size_t kMaxBars = 100'000;

    // Never lower what was asked before.
    void raise(market::Interval interval, std::size_t count);
    void raiseForFormulas(market::Interval interval, std::size_t count);

    // To be shown.
    std::size_t of(market::Interval interval) const;
    // To evaluate formulas on: no fewer than are shown or than kDefaultBars, so that the seeds of
    // averages do not matter at all and what is found is what a calculation over the whole history
    // finds.
    std::size_t ofFormulas(market::Interval interval) const;

private:
    using Counts = std::array<std::atomic<std::size_t>, market::kAllIntervals.size() + 1>;

    static void raise(std::atomic<std::size_t>& most, std::size_t count);

    Counts m_shown{};
    Counts m_forFormulas{};
};

// A symbol that a scanner wants in the session beside those it finds.
struct AddedSymbol
{
    market::Symbol symbol;
    std::string why;
};

// Bars as a scanner sees them; they stay as long as this does.
struct HeldBars
{
    market::BarView view; // closed bars, oldest first
    std::shared_ptr<const void> owner;
};

// What a context is made for.
struct ScanScope
{
    std::string scanner; // its name
    RunKind kind = RunKind::Scheduled;
    base::UtcSeconds currentTime{};
    Properties configuration;
    std::stop_token stop;
    std::shared_ptr<ScannerNeeds> needs; // null: of its own
};

// What a scanner works with: the session, seen from one moment. Everything may be read from
// several threads; needBars, addIndicator and addSymbol may be called from them too, but not
// restrictTo. What is added is taken over when the scan has ended well, not before.
class ScanContext
{
public:
    ScanContext(std::shared_ptr<Session> session, ScanScope scope);
    // Over these in place of the session's.
    ScanContext(std::shared_ptr<Session> session, ScanScope scope,
                std::shared_ptr<const CandidateList> candidates);
    ~ScanContext();

    // Read-only.
    const Session& session() const { return *m_session; }
    base::Clock& clock() const { return *m_session->services().clock; }
    base::Log& log() const { return *m_session->services().log; }
    ScanMode mode() const { return m_session->mode(); }
    RunKind kind() const { return m_scope.kind; }
    const std::string& scanner() const { return m_scope.scanner; }

    // The moment that is looked at: now, or a moment of a backtest. The clock goes on during a
    // scan, this does not.
    base::UtcSeconds currentTime() const { return m_scope.currentTime; }
    const Properties& configuration() const { return m_scope.configuration; }

    // Asked to stop when the time of the run is over, or the program ends.
    const std::stop_token& stopToken() const { return m_scope.stop; }

    // The symbols to look at, in their order.
    const std::vector<market::Symbol>& symbols() const { return m_symbols; }
    // What is known of a symbol beside its bars; nullptr: not a candidate of this session.
    const Candidate* find(const market::Symbol& symbol) const;
    bool isWatched(const market::Symbol& symbol) const;

    // Bars of that length that are closed at the current time, as many as were asked for with
    // needBars (ScannerNeeds::kDefaultBars if nothing was); loaded when they are not there yet.
    // Never empty: NotFound, or the error of the source, says why there are none.
    base::Result<HeldBars> bars(const market::Symbol& symbol, market::Interval interval) const;

    // Tells the source that bars() will be called for symbols(), so that what is not there is
    // fetched together.
    void announce(market::Interval interval) const;

    // How many bars of that length this scanner needs of each symbol. For setup; more may be asked
    // for later. At most ScannerNeeds::kMaxBars are given.
    void needBars(market::Interval interval, std::size_t count);
    // What that formula needs on bars of that length, longer bars and warming up included. Changes
    // what subject() is evaluated on, not what bars() shows.
    // Unsupported: it does not fit that length.
    base::Status needBarsFor(const formula::Program& program, market::Interval interval);

    // Registers an indicator, any formula such as "sma(20)", and the bars it needs. InvalidArgument
    // and Unsupported as formula::Program has them.
    base::Status addIndicator(const market::Symbol& symbol, std::string_view formula,
                              market::Interval interval);
    // Its value at the current time, 1 or 0 of a condition; NaN: still warming. Need not have been
    // registered. The errors of addIndicator and bars.
    base::Result<double> indicator(const market::Symbol& symbol, std::string_view formula,
                                   market::Interval interval);

    // The compiled formula, kept by the session.
    base::Result<formula::Program> program(std::string_view formula) const;

    // Asks for a symbol in the session, beside those that are found.
    void addSymbol(const market::Symbol& symbol, std::string why);
    std::vector<AddedSymbol> addedSymbols() const;

    // A thread that looks at symbols.
    struct Worker
    {
        unsigned index = 0; // 0 ... workers() - 1
        formula::Scratch scratch;
    };

    // Calls `look` for each of symbols(), in no order, on this thread and on helpers of the
    // session; `place` is its place in symbols(). Returns when all are done or the stop token was
    // asked: false then. An exception of `look` ends it and comes out of here.
    bool forEachSymbol(const std::function<void(const market::Symbol& symbol, std::size_t place,
                                                Worker& worker)>& look);
    unsigned workers() const;

    // A symbol as formulas see it: the bars, the calendar and the facts. Refers to the context.
    struct Subject
    {
        formula::SymbolFacts facts;
        HeldBars held;          // as bars() shows them
        market::BarView series; // what formulas are evaluated on; kept by `held`
        const market::ExchangeCalendar* calendar = nullptr;
        market::Interval interval = market::Interval::Day1;

        formula::Subject view() const { return {series, interval, calendar, &facts}; }
    };
    base::Result<Subject> subject(const market::Symbol& symbol, market::Interval interval) const;

    // Looks at these alone from now on.
    void restrictTo(std::vector<market::Symbol> symbols);
    // A context of the same moment over all candidates, for a scanner inside this one. Null: with
    // the same needs. What it adds is its own.
    ScanContext inner(std::string scanner, Properties configuration,
                      std::shared_ptr<ScannerNeeds> needs = nullptr) const;

private:
    std::shared_ptr<Session> m_session;
    ScanScope m_scope;
    std::shared_ptr<const CandidateList> m_candidates;
    std::shared_ptr<const std::unordered_set<market::Symbol>> m_watched;
    std::vector<market::Symbol> m_symbols;

    mutable std::mutex m_mutex;
    std::vector<AddedSymbol> m_added; // Guarded by m_mutex.
};

} // namespace tapesift::scanners
