#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "tapesift/store/run_record.h"

namespace tapesift::report {

// From when on a change between two runs counts as a move. Zero lets every change count.
struct DiffRules
{
    double pricePercent = 5;    // of the last price, up or down
    double strengthPoints = 20; // of the strength 0 ... 100, up or down

    bool operator==(const DiffRules&) const = default;
};

// A symbol that has a result in one of the two runs only.
struct DiffSide
{
    market::Symbol symbol;
    analysis::Signal signal = analysis::Signal::Neutral;
    double strength = 0;
    double price = 0;
    double score = 0; // opportunity score; NaN: not known
    // How it ended in the other run; nullopt: it was not there, or is pending.
    std::optional<market::Outcome> elsewhere;
};

// What a number was and is. `change` is in its own units; NaN where one of them is not known.
struct DiffNumber
{
    double before = 0;
    double after = 0;
    double change = 0;
};

// What is compared of a result.
struct ResultState
{
    analysis::Signal signal = analysis::Signal::Neutral;
    double price = 0;
    double strength = 0;
    double score = std::numeric_limits<double>::quiet_NaN(); // opportunity score; NaN: not known
};

// What differs between two results of one symbol.
struct ResultChange
{
    analysis::Signal signalBefore = analysis::Signal::Neutral;
    analysis::Signal signalAfter = analysis::Signal::Neutral;
    DiffNumber price;
    double pricePercent = 0; // change of the price; NaN where it cannot be told
    DiffNumber strength;
    DiffNumber score; // opportunity score; NaN: not known
    bool isPriceMove = false;
    bool isStrengthMove = false;

    bool isFlip() const { return signalBefore != signalAfter; }
    bool isMove() const { return isPriceMove || isStrengthMove; }
    bool isSignificant() const { return isFlip() || isMove(); }
};

// Nothing in it is infinite. Pure; thread-safe.
ResultChange compareResults(const ResultState& before, const ResultState& after,
                            const DiffRules& rules);

// `entry.result` must be set.
ResultState stateOf(const store::LedgerEntry& entry);

// A symbol that has a result in both runs.
struct SymbolChange : ResultChange
{
    SymbolChange(market::Symbol ofSymbol, const ResultChange& change)
        : ResultChange(change)
        , symbol(std::move(ofSymbol))
    {
    }

    market::Symbol symbol;
};

struct RunDiff
{
    std::vector<DiffSide> entered;     // a result in B, none in A; in the order of B
    std::vector<DiffSide> left;        // a result in A, none in B; in the order of A
    std::vector<SymbolChange> changes; // every symbol of both, also unchanged ones; order of B

    std::size_t flips() const;
    std::size_t moves() const;
};

// Compares the earlier run A with the later run B, symbol by symbol. Nothing in it is infinite. Of
// a symbol that is in a run twice the first entry counts. Pure; thread-safe.
RunDiff diffRuns(std::span<const store::LedgerEntry> entriesA,
                 std::span<const store::LedgerEntry> entriesB, const DiffRules& rules);

} // namespace tapesift::report
