#include "symbol_scanner.h"

#include <algorithm>

#include <fmt/core.h>

#include "tapesift/analysis/quick_analysis.h"
#include "tapesift/analysis/quick_verdict.h"
#include "tapesift/market/rule_check.h"
#include "tapesift/store/filtered_entry.h"

namespace tapesift::engine {

namespace {

using base::Error;
using base::ErrorCode;
using market::Outcome;

store::LedgerEntry failure(const market::Member& member, Outcome outcome, Error error)
{
    const unsigned attempts = error.attempts;
    return {{}, member, outcome, attempts, std::move(error), std::nullopt};
}

ScannedSymbol finished(const store::LedgerEntry& entry)
{
    return {store::encodeEntry(entry), false, market::isFailure(entry.outcome)};
}

Error noBars(const market::Symbol& symbol)
{
    return Error{ErrorCode::NotFound,
                 fmt::format("There are no bars of {}.", symbol.text()),
                 {},
                 "Check its file, or take it off the list."};
}

Error noUsableBar(const market::Symbol& symbol, const std::vector<market::QualityNote>& notes)
{
    return Error{ErrorCode::Corrupt, fmt::format("No bar of {} can be used.", symbol.text()),
                 fmt::format("{} on {}: {}", market::qualityFlagName(notes.front().flag),
                             base::formatDate(notes.front().time), notes.front().detail),
                 "Correct its file."};
}

Error tooShort(const market::Symbol& symbol, std::size_t bars)
{
    return Error{ErrorCode::NotFound,
                 fmt::format("{} has {} closed bars; a verdict needs {}.", symbol.text(), bars,
                             analysis::kMinBars),
                 {},
                 "Wait until it has traded longer, or choose a shorter interval."};
}

Error stale(const market::Symbol& symbol, const market::QualityNote& note)
{
    return Error{
        ErrorCode::NotFound,
        fmt::format("The last bar of {} is of {}.", symbol.text(), base::formatDate(note.time)),
        note.detail, "Update its data, or scan as of an earlier date with --as-of."};
}

} // namespace

SymbolScanner::SymbolScanner(const store::RunRecord& run, data::BarSupply& supply,
                             data::FetchAhead* ahead, const market::CalendarBook& calendars,
                             const store::ReuseIndex* reuse, const KeptEntries& kept)
    : m_run(run)
    , m_supply(supply)
    , m_ahead(ahead)
    , m_calendars(calendars)
    , m_reuse(reuse)
    , m_kept(kept)
    , m_asOf(run.spec.asOf.value_or(base::UtcSeconds{}))
    , m_sight(run, calendars)
    , m_rules(market::appliedRules(run.spec))
    , m_hasBarRules(market::hasBarRules(m_rules))
{
}

ScannedSymbol SymbolScanner::scan(const market::Member& member, base::ReadBuffer& buffer,
                                  const std::function<bool()>& pass, std::stop_token stop) const
{
    ScannedSymbol scanned;
    if (reuse(member, scanned)) {
        if (m_ahead)
            m_ahead->skip(member.symbol);
        return scanned;
    }
    auto loaded = m_ahead
                      ? m_ahead->take(member.symbol, buffer, pass, stop)
                      : m_supply.load({member.symbol, m_asOf, m_run.spec.lookback}, buffer, stop);
    if (!loaded) {
        const Outcome outcome = market::outcomeOf(loaded.error().code);
        return finished(failure(member, outcome, std::move(loaded.error())));
    }
    const BarSight sight = m_sight.of(member.symbol, *loaded);
    const store::ReuseKey key = m_sight.keyOf(member, loaded->origin.feed, sight);
    if (takeOver(key, scanned))
        return scanned;
    store::LedgerEntry entry = judge(member, sight, *loaded);
    entry.key = key;
    return finished(entry);
}

// Whether an earlier result holds that can be found without reading a bar.
bool SymbolScanner::reuse(const market::Member& member, ScannedSymbol& scanned) const
{
    if (const auto kept = m_kept.find(member.symbol); kept != m_kept.end()) {
        scanned = {kept->second, true, market::isFailure(store::entryOutcome(kept->second))};
        return true;
    }
    if (!m_reuse)
        return false;
    const auto peeked = m_supply.peek(member.symbol, m_asOf);
    // With later bars hidden, what is seen cannot be told without reading.
    if (!peeked || peeked->newestBar > m_asOf || m_asOf > peeked->until)
        return false;
    const BarSight sight = m_sight.of(member.symbol, peeked->fingerprint, peeked->newestBar);
    return takeOver(m_sight.keyOf(member, m_run.feed, sight), scanned);
}

bool SymbolScanner::takeOver(const store::ReuseKey& key, ScannedSymbol& scanned) const
{
    if (!m_reuse)
        return false;
    const auto known = m_reuse->find(key);
    if (known.empty())
        return false;
    scanned.entry.assign(known.begin(), known.end());
    scanned.reused = true;
    scanned.failed = market::isFailure(store::entryOutcome(known));
    return true;
}

store::LedgerEntry SymbolScanner::judge(const market::Member& member, const BarSight& sight,
                                        data::LoadedBars& loaded) const
{
    const std::size_t bars = loaded.bars.size();
    if (bars == 0 && !loaded.notes.empty())
        return failure(member, Outcome::BadData, noUsableBar(member.symbol, loaded.notes));
    if (bars == 0)
        return failure(member, Outcome::NoData, noBars(member.symbol));
    const std::size_t closed = bars - (sight.forming ? 1 : 0);
    if (m_hasBarRules) {
        const market::BarFacts facts{loaded.bars.slice(0, closed), sight.newest, m_asOf,
                                     m_run.spec.interval};
        if (const auto hit = market::barsHit(member, facts, m_rules))
            return store::filteredEntry(member, *hit);
    }
    if (sight.stale) {
        const auto note = market::staleNote(sight.newest, m_asOf, m_run.spec.interval,
                                            &m_calendars.of(member.symbol));
        return failure(member, Outcome::Stale, stale(member.symbol, *note));
    }
    if (closed < analysis::kMinBars)
        return failure(member, Outcome::TooShort, tooShort(member.symbol, closed));

    analysis::QuickInput input;
    input.bars = loaded.bars;
    input.lastIsForming = sight.forming;
    input.crypto = member.symbol.isPair();
    input.priceSource = m_run.spec.priceSource;
    input.interval = m_run.spec.interval;
    input.notes = std::move(loaded.notes);
    input.source = {loaded.origin.provider, loaded.origin.feed,
                    loaded.origin.adjustment != market::Adjustment::Raw,
                    static_cast<std::uint32_t>(closed)};
    return {{}, member, Outcome::Ok, 1, std::nullopt, analysis::analyseQuick(std::move(input))};
}

} // namespace tapesift::engine
