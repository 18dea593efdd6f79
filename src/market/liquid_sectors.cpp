#include <algorithm>
#include <array>

#include "tapesift/base/text.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift::market {

namespace {

// GICS sectors and the names NASDAQ's directory has for them, by the money traded a day in American
// shares: the two with the largest companies first, those that people hold for their dividends
// last. The order is a convention, not a measurement; docs/filter.md says what it is for.
struct Sector
{
    std::string_view name;
    std::size_t rank = 0;
};

constexpr std::array kSectors = std::to_array<Sector>({
    {"Information Technology", 0},
    {"Technology", 0},
    {"Consumer Discretionary", 1},
    {"Communication Services", 2},
    {"Telecommunications", 2},
    {"Financials", 3},
    {"Finance", 3},
    {"Health Care", 4},
    {"Industrials", 5},
    {"Energy", 6},
    {"Consumer Staples", 7},
    {"Materials", 8},
    {"Basic Materials", 8},
    {"Utilities", 9},
    {"Real Estate", 10},
});

std::size_t rankOf(const Member& member)
{
    const auto found = std::ranges::find_if(kSectors, [&member](const Sector& sector) {
        return base::equalsIgnoreCase(sector.name, member.sector);
    });
    return found == kSectors.end() ? kSectors.size() : found->rank;
}

} // namespace

void liquidSectorsFirst(std::vector<Member>& members)
{
    std::ranges::stable_sort(members, {}, rankOf);
}

} // namespace tapesift::market
