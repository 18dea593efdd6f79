#include "universe_narrowing.h"

#include <cmath>
#include <unordered_map>

#include <fmt/core.h>

#include "tapesift/base/text.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift::engine {

namespace {

using market::Member;
using market::SnapshotFacts;

// Below that, a look at all prices saves no more requests than it costs.
constexpr std::size_t kSnapshotsFrom = 50;

std::vector<market::Symbol> symbolsOf(const std::vector<Member>& members)
{
    std::vector<market::Symbol> symbols;
    symbols.reserve(members.size());
    for (const Member& member : members)
        symbols.push_back(member.symbol);
    return symbols;
}

// What of `before` is not in `after`, which is a part of it in the same order.
std::vector<std::string> fallen(const std::vector<market::Symbol>& before,
                                const std::vector<Member>& after)
{
    std::vector<std::string> symbols;
    std::size_t kept = 0;
    for (const market::Symbol& symbol : before) {
        if (kept < after.size() && after[kept].symbol == symbol)
            ++kept;
        else
            symbols.push_back(symbol.text());
    }
    return symbols;
}

// Runs `narrow` over the members and notes who fell.
template <class Narrow>
void step(ResolvedUniverse& resolved, std::string rule, std::string label, Narrow&& narrow)
{
    const auto before = symbolsOf(resolved.universe.members);
    narrow();
    market::FunnelStep step{std::move(rule), std::move(label), 0, {}};
    step.symbols = fallen(before, resolved.universe.members);
    step.removed = static_cast<std::uint32_t>(step.symbols.size());
    resolved.funnel.push_back(std::move(step));
}

void append(ResolvedUniverse& resolved, std::vector<market::FunnelStep> steps)
{
    for (market::FunnelStep& step : steps)
        market::addStep(resolved.funnel, std::move(step));
}

// A pair's snapshot looks back 24 hours; a share's is of a session, which may still run.
bool isWholeDay(const providers::Snapshot& snapshot, const ResolvingServices& services)
{
    const market::ExchangeCalendar& calendar = services.calendars.of(snapshot.symbol);
    if (calendar.isAlwaysOpen())
        return true;
    const auto session = calendar.session(calendar.dateAt(snapshot.time));
    const auto now = std::chrono::floor<std::chrono::seconds>(services.clock.now());
    return session && session->close <= now;
}

SnapshotFacts factsOf(const providers::Snapshot& snapshot, const ResolvingServices& services)
{
    SnapshotFacts facts;
    facts.price = snapshot.price;
    facts.turnover = std::isfinite(snapshot.turnover) && snapshot.turnover > 0
                         ? snapshot.turnover
                         : snapshot.price * snapshot.volume;
    facts.isWholeDay = isWholeDay(snapshot, services);
    return facts;
}

bool wantsSnapshots(const ResolvedUniverse& resolved, const market::ScanSpec& spec)
{
    // A scan of the past must not know the price of today.
    const bool seesNow = !spec.asOf;
    const market::FilterRules& rules = spec.rules;
    return seesNow && resolved.universe.members.size() > kSnapshotsFrom &&
           (rules.priceBelow > 0 || rules.dollarVolumeBelow > 0 || rules.turnoverBelow > 0);
}

} // namespace

void keepExchange(ResolvedUniverse& resolved, const std::string& exchange)
{
    const std::string name = base::toUpper(exchange);
    auto& members = resolved.universe.members;
    step(resolved, "exchange", "exchange is not " + name, [&] {
        std::erase_if(members, [&name](const Member& member) {
            return !member.exchange.empty() && !base::equalsIgnoreCase(member.exchange, name);
        });
    });
    for (Member& member : members)
        member.exchange = name;
}

void keepListed(ResolvedUniverse& resolved, const market::Universe& list)
{
    step(resolved, "not_in_list", "not in " + list.name,
         [&] { market::intersect(resolved.universe, symbolsOf(list.members)); });
}

void leaveOut(ResolvedUniverse& resolved, const market::Universe& list, std::string rule,
              std::string label)
{
    step(resolved, std::move(rule), std::move(label),
         [&] { market::exclude(resolved.universe, symbolsOf(list.members)); });
}

base::Status filterUniverse(ResolvedUniverse& resolved, const market::ScanSpec& spec,
                            providers::MarketDataProvider& provider,
                            const ResolvingServices& services)
{
    auto& members = resolved.universe.members;
    append(resolved, market::applyDirectoryRules(members, spec.rules));
    if (!wantsSnapshots(resolved, spec))
        return {};
    const auto snapshots = provider.snapshots(symbolsOf(members), services.stop);
    if (!snapshots) {
        if (snapshots.error().code == base::ErrorCode::Cancelled)
            return snapshots.error();
        if (snapshots.error().code != base::ErrorCode::Unsupported)
            resolved.warnings.push_back(
                fmt::format("The filter could not look at the prices of the moment and judges "
                            "bars instead. {}",
                            base::describe(snapshots.error())));
        return {};
    }
    std::unordered_map<market::Symbol, SnapshotFacts> facts;
    facts.reserve(snapshots->size());
    for (const providers::Snapshot& snapshot : *snapshots)
        facts.emplace(snapshot.symbol, factsOf(snapshot, services));
    append(resolved, market::applySnapshotRules(members, facts, spec.rules));
    return {};
}

} // namespace tapesift::engine
