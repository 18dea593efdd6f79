#include "universe_resolver.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/market/builtin_universe.h"
#include "tapesift/market/list_format.h"

namespace tapesift::engine {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using market::Member;
using market::Universe;

std::vector<std::string> builtinIds()
{
    std::vector<std::string> ids = {"all"};
    for (const auto& list : market::builtinUniverses())
        ids.push_back(list.id);
    return ids;
}

bool isBuiltin(const std::string& id)
{
    const auto& lists = market::builtinUniverses();
    return std::any_of(lists.begin(), lists.end(), [&id](const auto& l) { return l.id == id; });
}

Error noSuchList(const std::string& name, const Error& cause)
{
    if (cause.code != ErrorCode::NotFound)
        return Error{ErrorCode::InvalidArgument, cause.message, cause.details, cause.suggestion};
    const std::vector<std::string> ids = builtinIds();
    std::string suggestion =
        fmt::format("Give the path of a list, or one of: {}.", fmt::join(ids, ", "));
    if (const auto near = base::closestMatch(name, ids))
        suggestion = fmt::format("Did you mean '{}'? {}", *near, suggestion);
    return Error{ErrorCode::InvalidArgument,
                 fmt::format("'{}' is neither a built-in list nor a file.", name),
                 {},
                 suggestion};
}

Result<Universe> readList(const std::string& path, base::FileSystem& files)
{
    auto text = base::readTextFile(files, path);
    if (!text)
        return noSuchList(path, text.error());
    return market::parseList(*text, base::splitPath(path).name);
}

// Typed symbols must all be right: a person waits who can correct them.
Result<Universe> typedSymbols(const std::vector<std::string>& symbols)
{
    auto universe = market::parseList(fmt::format("{}", fmt::join(symbols, "\n")), "typed");
    if (universe && universe->report.unknownCount > 0)
        return Error{ErrorCode::InvalidArgument,
                     fmt::format("'{}' is not a symbol.", universe->report.unknown.front()),
                     {},
                     "Write symbols as AAPL, BRK.B or BTC/USDT, separated by commas."};
    return universe;
}

Result<Universe> allSymbols(providers::MarketDataProvider& provider)
{
    auto members = provider.listSymbols();
    if (!members)
        return sourceError(members.error());
    Universe universe;
    universe.name = "all";
    universe.report.found = members->size();
    universe.members = std::move(*members);
    return universe;
}

Result<Universe> chosenUniverse(const market::ScanSpec& spec,
                                providers::MarketDataProvider& provider, base::FileSystem& files)
{
    if (!spec.symbols.empty())
        return typedSymbols(spec.symbols);
    if (spec.universe == "all")
        return allSymbols(provider);
    if (isBuiltin(spec.universe))
        return market::loadBuiltinUniverse(spec.universe);
    return readList(spec.universe, files);
}

// Lists seldom say the exchange or the name; the provider often does.
base::Status completeFromListing(Universe& universe, providers::MarketDataProvider& provider)
{
    auto listing = provider.listSymbols();
    if (!listing)
        return sourceError(listing.error());
    std::unordered_map<market::Symbol, const Member*> known;
    known.reserve(listing->size());
    for (const Member& member : *listing)
        known.emplace(member.symbol, &member);
    for (Member& member : universe.members) {
        const auto found = known.find(member.symbol);
        if (found == known.end())
            continue;
        const auto fill = [](std::string& text, const std::string& from) {
            if (text.empty())
                text = from;
        };
        fill(member.exchange, found->second->exchange);
        fill(member.name, found->second->name);
        fill(member.sector, found->second->sector);
    }
    return {};
}

void addStep(ResolvedUniverse& resolved, std::string rule, std::size_t removed)
{
    resolved.funnel.push_back({std::move(rule), static_cast<std::uint32_t>(removed)});
}

std::vector<market::Symbol> symbolsOf(const Universe& universe)
{
    std::vector<market::Symbol> symbols;
    symbols.reserve(universe.members.size());
    for (const Member& member : universe.members)
        symbols.push_back(member.symbol);
    return symbols;
}

void keepExchange(ResolvedUniverse& resolved, const std::string& exchange)
{
    auto& members = resolved.universe.members;
    const std::size_t before = members.size();
    std::erase_if(members, [&exchange](const Member& member) {
        return !member.exchange.empty() && !base::equalsIgnoreCase(member.exchange, exchange);
    });
    for (Member& member : members)
        member.exchange = base::toUpper(exchange);
    addStep(resolved, "exchange is not " + base::toUpper(exchange), before - members.size());
}

base::Status narrow(ResolvedUniverse& resolved, const market::ScanSpec& spec,
                    base::FileSystem& files)
{
    if (!spec.exchange.empty())
        keepExchange(resolved, spec.exchange);
    if (!spec.intersectPath.empty()) {
        auto other = readList(spec.intersectPath, files);
        if (!other)
            return other.error();
        addStep(resolved, "not in " + other->name,
                market::intersect(resolved.universe, symbolsOf(*other)));
    }
    if (!spec.excludePath.empty()) {
        auto other = readList(spec.excludePath, files);
        if (!other)
            return other.error();
        addStep(resolved, "excluded by " + other->name,
                market::exclude(resolved.universe, symbolsOf(*other)));
    }
    if (!spec.excludedSymbols.empty()) {
        auto typed = typedSymbols(spec.excludedSymbols);
        if (!typed)
            return typed.error();
        addStep(resolved, "excluded by name",
                market::exclude(resolved.universe, symbolsOf(*typed)));
    }
    return {};
}

void warnOfUnknown(ResolvedUniverse& resolved)
{
    const market::ImportReport& report = resolved.universe.report;
    if (report.unknownCount == 0)
        return;
    const std::size_t shown = std::min<std::size_t>(report.unknown.size(), 5);
    resolved.warnings.push_back(
        fmt::format("{}: {}. Not symbols: {}{}", resolved.universe.name, report.summary(),
                    fmt::join(report.unknown.begin(),
                              report.unknown.begin() + static_cast<std::ptrdiff_t>(shown), ", "),
                    report.unknownCount > shown ? ", ..." : ""));
}

Error nothingLeft(const std::vector<store::FunnelStep>& funnel)
{
    std::string steps;
    for (const store::FunnelStep& step : funnel)
        steps += fmt::format("{}{}: {}", steps.empty() ? "" : ", ", step.rule, step.removed);
    return Error{ErrorCode::NotFound, "No symbol is left to scan.", std::move(steps),
                 "Choose another universe, or fewer exclusions."};
}

} // namespace

Error sourceError(Error error)
{
    if (error.code == ErrorCode::PermissionDenied || error.code == ErrorCode::Corrupt)
        error.code = ErrorCode::Unavailable;
    return error;
}

Result<ResolvedUniverse> resolveUniverse(const market::ScanSpec& spec,
                                         providers::MarketDataProvider& provider,
                                         base::FileSystem& files)
{
    auto universe = chosenUniverse(spec, provider, files);
    if (!universe)
        return universe.error();
    ResolvedUniverse resolved;
    resolved.universe = std::move(*universe);
    if (spec.universe != "all" || !spec.symbols.empty()) {
        if (!provider.capabilities().needsNetwork) {
            if (auto completed = completeFromListing(resolved.universe, provider); !completed)
                return completed.error();
        }
    }
    resolved.warnings = provider.remarks();
    warnOfUnknown(resolved);
    if (auto narrowed = narrow(resolved, spec, files); !narrowed)
        return narrowed.error();
    if (resolved.universe.members.empty())
        return nothingLeft(resolved.funnel);
    return resolved;
}

} // namespace tapesift::engine
