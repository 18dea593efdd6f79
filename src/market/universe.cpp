#include "tapesift/market/universe.h"

#include <unordered_set>

#include <fmt/core.h>

namespace tapesift::market {

namespace {

std::size_t keepWhere(Universe& universe, const std::vector<Symbol>& other, bool listed)
{
    const std::unordered_set<Symbol> known(other.begin(), other.end());
    return std::erase_if(universe.members, [&](const Member& member) {
        return known.contains(member.symbol) != listed;
    });
}

} // namespace

std::string ImportReport::summary() const
{
    std::string text = fmt::format("{} found, {} mapped, {} unknown", found, mapped, unknownCount);
    if (duplicates > 0)
        text += fmt::format(", {} repeated", duplicates);
    return text;
}

std::size_t intersect(Universe& universe, const std::vector<Symbol>& other)
{
    return keepWhere(universe, other, true);
}

std::size_t exclude(Universe& universe, const std::vector<Symbol>& other)
{
    return keepWhere(universe, other, false);
}

} // namespace tapesift::market
