#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/bar_series.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/interval.h"

namespace tapesift::formula {

struct Expression;

// What a formula can ask of a symbol beside its bars. NaN, an empty text or nullopt: not known.
struct SymbolFacts
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    std::string_view symbol;
    std::string_view name;
    std::string_view sector;
    std::string_view exchange;
    double signal = kUnknown;      // -2 (strong sell) ... +2 (strong buy)
    double strength = kUnknown;    // 0-100
    double score = kUnknown;       // opportunity score, 0-100
    double rs = kUnknown;          // relative strength, percentile 1-99 of the universe
    double marketValue = kUnknown; // in the currency of the price
    std::optional<bool> watched;   // whether it is in the session already
};

// One symbol as a formula sees it.
struct Subject
{
    market::BarView bars; // closed bars, oldest first; those of the newest moment last
    market::Interval interval = market::Interval::Day1;
    const market::ExchangeCalendar* calendar = nullptr; // how longer bars are made; not null
    const SymbolFacts* facts = nullptr;                 // null: nothing is known
};

// How a condition turned out. Unknown: a value that it needs is not there yet, or not known.
enum class Truth : std::uint8_t { No, Yes, Unknown };

// How much of the past a formula needs.
struct Needs
{
    // Bars of the subject's own length until every value is there and no seed weighs more than
    // 0.1 % (conventions as indicators::IndicatorInfo::settledBars). With fewer the answer is
    // Unknown, unless what is known decides an and or an or. Longer bars are not counted in; see
    // `longer`.
    std::size_t bars = 1;
    // Bars of longer lengths, as many of each, at each of the `bars`: the time of both adds up.
    std::map<market::Interval, std::size_t> longer;
    // Facts that must be known: "sector", "rs", ...
    std::vector<std::string> facts;
};

// Names that stand for numbers in a formula, also where a constant is asked for.
using Parameters = std::map<std::string, double, std::less<>>;

// The room a thread evaluates in. Grows to what the programs need and is kept: after the first few
// symbols nothing is allocated. Not shared between threads.
class Scratch
{
public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;

    struct Impl;
    Impl& impl() { return *m_impl; }

private:
    std::unique_ptr<Impl> m_impl;
};

// A formula that was read, checked and compiled (docs/formula.md). Immutable; cheap to copy;
// thread-safe.
class Program
{
public:
    // InvalidArgument names line, column and what is wrong, and suggests what to write instead.
    static base::Result<Program> compile(std::string_view text, const Parameters& parameters = {});

    const std::string& text() const;
    const Expression& expression() const; // the text as a tree
    // True: yes or no. False: a number.
    bool isCondition() const;
    const Needs& needs() const;

    // Whether it can be asked for bars of that length. Unsupported: it names a shorter length, or
    // one that these bars cannot be put together to.
    base::Status fits(market::Interval interval) const;

    // The condition at the newest bar. A number counts as Unknown. A subject that it does not fit
    // is Unknown.
    Truth matches(const Subject& subject, Scratch& scratch) const;

    // The number at the newest bar, or 1 and 0 of a condition; NaN: not known.
    double value(const Subject& subject, Scratch& scratch) const;

    // The same at each of the newest `count` bars (all of them if there are fewer), oldest first:
    // what value() gives when the later bars are left off, bit for bit. Valid until the scratch is
    // used again.
    std::span<const double> series(const Subject& subject, std::size_t count,
                                   Scratch& scratch) const;

    struct Impl;
    const Impl& impl() const { return *m_impl; }

private:
    explicit Program(std::shared_ptr<const Impl> impl);

    std::shared_ptr<const Impl> m_impl;
};

} // namespace tapesift::formula
