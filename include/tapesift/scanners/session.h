#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/executor.h"
#include "tapesift/base/log.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/universe.h"
#include "tapesift/scanners/bar_source.h"
#include "tapesift/scanners/hit_reason.h"

namespace tapesift::scanners {

enum class ScanMode : std::uint8_t { Live, Backtest };

// A symbol that scanners may look at, with what is known of it beside its bars. NaN: not known.
struct Candidate
{
    static constexpr double kUnknown = formula::SymbolFacts::kUnknown;

    market::Member member;
    double marketValue = kUnknown; // in the currency of the price
    double signal = kUnknown;      // these four as formula::SymbolFacts has them
    double strength = kUnknown;
    double score = kUnknown;
    double rs = kUnknown;
};

// The candidates of one moment, in the order in which they are looked at. Immutable.
class CandidateList
{
public:
    // A symbol that comes twice is taken the first time.
    explicit CandidateList(std::vector<Candidate> candidates);

    const std::vector<Candidate>& all() const { return m_all; }
    // nullptr: not in the list.
    const Candidate* find(const market::Symbol& symbol) const;

private:
    std::vector<Candidate> m_all;
    std::unordered_map<market::Symbol, std::size_t> m_places;
};

// How a symbol came into the session.
struct Attribution
{
    std::string scanner; // empty: the configuration
    base::UtcSeconds when{};
    std::string why;                    // one line; may be empty
    std::vector<ReasonPart> parts = {}; // that it is made of, as in ScannerHit
};

// A symbol that the session watches.
struct SessionSymbol
{
    market::Symbol symbol;
    Attribution addedBy;
    std::vector<Attribution> foundBy; // every other scanner that found it, its first time
};

// An indicator that a scanner asked for.
struct AdHocIndicator
{
    market::Symbol symbol;
    std::string text; // "sma(20)"
    market::Interval interval = market::Interval::Day1;
    std::string scanner;

    bool operator==(const AdHocIndicator&) const = default;
};

// Hears of a session. Called on the thread that adds.
class SessionListener
{
public:
    virtual ~SessionListener() = default;

    // A scanner added the symbol; its history is there.
    virtual void symbolRegistered(const SessionSymbol& symbol) = 0;
};

// What a session works with. Shared: a scanner that does not come back may hold on to them after
// everybody else.
struct SessionServices
{
    std::shared_ptr<BarSource> bars;
    std::shared_ptr<const market::CalendarBook> calendars;
    std::shared_ptr<base::Executor> executor; // helps to look at symbols
    unsigned helpers = 0;                     // threads of it beside the scanner's own
    std::shared_ptr<base::Clock> clock;
    std::shared_ptr<base::Log> log;
};

// What scanners look at and what they found: candidates, watched symbols, and the bars and
// indicators that are needed of them. Thread-safe.
//
// Bars are loaded when somebody looks at them, once for all scanners, and kept until newer ones
// close. Each scanner sees as many as it asked for itself, so that no scanner changes what another
// one sees.
class Session
{
public:
    // More symbols are not watched, whoever finds them.
    static constexpr std::size_t kMaxSymbols = 5'000;

    Session(SessionServices services, ScanMode mode);
    ~Session();

    ScanMode mode() const;
    const SessionServices& services() const;
    const market::ExchangeCalendar& calendarOf(const market::Symbol& symbol) const;

    // Must outlive the session, or be set to null.
    void setListener(SessionListener* listener);

    // What scanners look through. Without it they look through the watched symbols.
    void setUniverse(std::vector<Candidate> universe);
    std::vector<Candidate> universe() const;
    // The universe, and after it the watched symbols that are not in it.
    std::shared_ptr<const CandidateList> candidates() const;

    // The symbols of the configuration; they are loaded when they are looked at.
    void watch(const std::vector<market::Symbol>& symbols, base::UtcSeconds when);

    // Brings what the session needs of these symbols, so that they can be added and looked at.
    // Returns those that have no bars, with the reason.
    std::vector<std::pair<market::Symbol, base::Error>>
    loadHistory(std::span<const market::Symbol> symbols, base::UtcSeconds until,
                std::stop_token stop);

    // Tells the source which of these bars will be asked for, if they are not there yet.
    void announce(std::span<const market::Symbol> symbols, market::Interval interval,
                  std::size_t count, base::UtcSeconds now, std::stop_token stop);

    // Adds a symbol that a scanner found, in mid-session: its history is loaded first, and then the
    // line "[SESSION] SPY registered mid-session" is written and the listener is told. False: it is
    // watched already, and the attribution is kept beside the first one. InvalidArgument: there are
    // kMaxSymbols; else the error of loading.
    base::Result<bool> add(const market::Symbol& symbol, Attribution attribution,
                           std::stop_token stop);

    // In the order in which they were added.
    std::vector<SessionSymbol> symbols() const;
    // The same as a set, as it is now; later additions do not change it.
    std::shared_ptr<const std::unordered_set<market::Symbol>> watched() const;

    // Closed bars that every symbol of the session needs, by interval: the most that anybody asked.
    std::map<market::Interval, std::size_t> barRequirements() const;
    void requireBars(market::Interval interval, std::size_t count);
    void requireBars(const market::Symbol& symbol, market::Interval interval, std::size_t count);

    // Kept once for equal ones.
    void registerIndicator(AdHocIndicator indicator);
    std::vector<AdHocIndicator> indicators() const;

    // The compiled formula, the same for equal texts. Errors as formula::Program::compile.
    base::Result<formula::Program> program(std::string_view text);

    // Bars that are closed at `now`, the newest `count` of them; loads what is not there yet. Fewer
    // if there are no more. NotFound and the errors of the source if there are none.
    base::Result<SourceBars> bars(const market::Symbol& symbol, market::Interval interval,
                                  std::size_t count, base::UtcSeconds now, std::stop_token stop);

    // Room to evaluate in: taken by a thread for the time of a scan and given back.
    formula::Scratch takeScratch();
    void giveBack(formula::Scratch scratch);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::scanners
