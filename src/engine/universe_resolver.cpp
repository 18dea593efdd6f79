#include "tapesift/engine/universe_resolver.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "tapesift/base/text.h"
#include "tapesift/market/builtin_universe.h"
#include "tapesift/market/list_format.h"
#include "tapesift/market/universe_filter.h"

#include "universe_narrowing.h"

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
    auto list = market::importListFile(files, path);
    if (!list)
        return noSuchList(path, list.error());
    return std::move(list->universe);
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

Universe wholeMarket(std::vector<Member> members)
{
    Universe universe;
    universe.name = "all";
    universe.report.found = members.size();
    universe.members = std::move(members);
    return universe;
}

// A provider of American shares without a list of its own has those of the exchanges' directory.
Result<Universe> allSymbols(providers::MarketDataProvider& provider,
                            const ResolvingServices& services, std::vector<std::string>& warnings)
{
    auto members = provider.listSymbols();
    if (members)
        return wholeMarket(std::move(*members));
    const bool hasNoList = members.error().code == ErrorCode::Unsupported;
    if (!hasNoList || !services.directory ||
        provider.capabilities().market != providers::MarketKind::UsShares)
        return sourceError(members.error());
    auto listing = services.directory->list(services.stop);
    if (!listing)
        return sourceError(listing.error());
    warnings.insert(warnings.end(), listing->remarks.begin(), listing->remarks.end());
    return wholeMarket(std::move(listing->members));
}

Result<Universe> chosenUniverse(const market::ScanSpec& spec,
                                providers::MarketDataProvider& provider,
                                const ResolvingServices& services,
                                std::vector<std::string>& warnings)
{
    if (!spec.symbols.empty())
        return typedSymbols(spec.symbols);
    if (spec.universe == "all")
        return allSymbols(provider, services, warnings);
    if (isBuiltin(spec.universe))
        return market::loadBuiltinUniverse(spec.universe);
    return readList(spec.universe, services.files);
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
        if (member.kind == market::SecurityKind::Unknown)
            member.kind = found->second->kind;
        member.isTestIssue = member.isTestIssue || found->second->isTestIssue;
        member.isHalted = member.isHalted || found->second->isHalted;
    }
    return {};
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
        keepListed(resolved, *other);
    }
    if (!spec.excludePath.empty()) {
        auto other = readList(spec.excludePath, files);
        if (!other)
            return other.error();
        leaveOut(resolved, *other, "excluded_by_list", "excluded by " + other->name);
    }
    if (!spec.excludedSymbols.empty()) {
        auto typed = typedSymbols(spec.excludedSymbols);
        if (!typed)
            return typed.error();
        leaveOut(resolved, *typed, "excluded_by_name", "excluded by name");
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

// A list of shares for an exchange of coins, or the other way round.
void warnOfOtherMarket(ResolvedUniverse& resolved, const providers::Capabilities& provider)
{
    if (provider.market == providers::MarketKind::Any)
        return;
    const bool hasPairs = provider.market == providers::MarketKind::Crypto;
    const std::vector<Member>& members = resolved.universe.members;
    const auto others = std::ranges::count_if(
        members, [hasPairs](const Member& member) { return member.symbol.isPair() != hasPairs; });
    if (others > 0)
        resolved.warnings.push_back(
            fmt::format("{} has only {}, which {} of the {} symbols of {} are not.", provider.label,
                        hasPairs ? "crypto pairs such as BTC/USDT" : "American shares",
                        market::countText(static_cast<std::size_t>(others)),
                        market::countText(members.size()), resolved.universe.name));
}

Error nothingLeft(const std::vector<market::FunnelStep>& funnel)
{
    std::string steps;
    for (const market::FunnelStep& step : funnel)
        steps += fmt::format("{}{}: {}", steps.empty() ? "" : ", ", step.label, step.removed);
    return Error{ErrorCode::NotFound, "No symbol is left to scan.", std::move(steps),
                 "Choose another universe, fewer exclusions, or --filter none."};
}

} // namespace

Error sourceError(Error error)
{
    if (error.code == ErrorCode::PermissionDenied || error.code == ErrorCode::Corrupt)
        error.code = ErrorCode::Unavailable;
    if (error.code == ErrorCode::Unsupported)
        error.code = ErrorCode::InvalidArgument; // What was asked for, not the home folder.
    return error;
}

Result<ResolvedUniverse> resolveUniverse(const market::ScanSpec& spec,
                                         providers::MarketDataProvider& provider,
                                         const ResolvingServices& services)
{
    std::vector<std::string> warnings;
    auto universe = chosenUniverse(spec, provider, services, warnings);
    if (!universe)
        return universe.error();
    ResolvedUniverse resolved;
    resolved.universe = std::move(*universe);
    const bool isAll = spec.universe == "all" && spec.symbols.empty();
    if (!isAll && !provider.capabilities().needsNetwork) {
        if (auto completed = completeFromListing(resolved.universe, provider); !completed)
            return completed.error();
    }
    resolved.warnings = provider.remarks();
    resolved.warnings.insert(resolved.warnings.end(), warnings.begin(), warnings.end());
    warnOfUnknown(resolved);
    if (auto narrowed = narrow(resolved, spec, services.files); !narrowed)
        return narrowed.error();
    if (auto filtered = filterUniverse(resolved, spec, provider, services); !filtered)
        return filtered.error();
    if (resolved.universe.members.empty())
        return nothingLeft(resolved.funnel);
    warnOfOtherMarket(resolved, provider.capabilities());
    if (isAll && spec.rules.liquidSectorsFirst)
        market::liquidSectorsFirst(resolved.universe.members);
    return resolved;
}

} // namespace tapesift::engine
