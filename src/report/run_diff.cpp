#include "tapesift/report/run_diff.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "report/deep_facts.h"

namespace tapesift::report {

namespace {

using store::LedgerEntry;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

using BySymbol = std::unordered_map<std::string_view, const LedgerEntry*>;

BySymbol bySymbol(std::span<const LedgerEntry> entries)
{
    BySymbol found;
    found.reserve(entries.size());
    for (const LedgerEntry& entry : entries)
        found.emplace(entry.member.symbol.text(), &entry);
    return found;
}

const LedgerEntry* entryOf(const BySymbol& entries, const LedgerEntry& other)
{
    const auto found = entries.find(other.member.symbol.text());
    return found == entries.end() ? nullptr : found->second;
}

double finiteOrUnknown(double value)
{
    return std::isfinite(value) ? value : kUnknown;
}

DiffNumber numberOf(double before, double after)
{
    return {finiteOrUnknown(before), finiteOrUnknown(after), finiteOrUnknown(after - before)};
}

bool reaches(double change, double rule)
{
    return change != 0 && std::fabs(change) >= rule; // false for NaN
}

DiffSide sideOf(const LedgerEntry& entry, const LedgerEntry* elsewhere)
{
    const ResultState state = stateOf(entry);
    DiffSide side{.symbol = entry.member.symbol,
                  .signal = state.signal,
                  .strength = finiteOrUnknown(state.strength),
                  .price = finiteOrUnknown(state.price),
                  .score = finiteOrUnknown(state.score),
                  .elsewhere = std::nullopt};
    if (elsewhere)
        side.elsewhere = elsewhere->outcome;
    return side;
}

} // namespace

ResultState stateOf(const LedgerEntry& entry)
{
    return {entry.result->verdict.signal, entry.result->price, entry.result->verdict.strength,
            deepNumbers(entry).score};
}

ResultChange compareResults(const ResultState& before, const ResultState& after,
                            const DiffRules& rules)
{
    ResultChange change{.signalBefore = before.signal,
                        .signalAfter = after.signal,
                        .price = numberOf(before.price, after.price),
                        .strength = numberOf(before.strength, after.strength),
                        .score = numberOf(before.score, after.score)};
    change.pricePercent = finiteOrUnknown(100 * change.price.change / change.price.before);
    change.isPriceMove = reaches(change.pricePercent, rules.pricePercent);
    change.isStrengthMove = reaches(change.strength.change, rules.strengthPoints);
    return change;
}

std::size_t RunDiff::flips() const
{
    return static_cast<std::size_t>(std::ranges::count_if(changes, &SymbolChange::isFlip));
}

std::size_t RunDiff::moves() const
{
    return static_cast<std::size_t>(std::ranges::count_if(changes, &SymbolChange::isMove));
}

RunDiff diffRuns(std::span<const LedgerEntry> entriesA, std::span<const LedgerEntry> entriesB,
                 const DiffRules& rules)
{
    const BySymbol inA = bySymbol(entriesA);
    const BySymbol inB = bySymbol(entriesB);
    RunDiff diff;
    for (const LedgerEntry& entry : entriesB) {
        if (!entry.result || entryOf(inB, entry) != &entry)
            continue;
        const LedgerEntry* before = entryOf(inA, entry);
        if (before && before->result)
            diff.changes.emplace_back(entry.member.symbol,
                                      compareResults(stateOf(*before), stateOf(entry), rules));
        else
            diff.entered.push_back(sideOf(entry, before));
    }
    for (const LedgerEntry& entry : entriesA) {
        if (!entry.result || entryOf(inA, entry) != &entry)
            continue;
        const LedgerEntry* after = entryOf(inB, entry);
        if (!after || !after->result)
            diff.left.push_back(sideOf(entry, after));
    }
    return diff;
}

} // namespace tapesift::report
