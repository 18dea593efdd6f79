#include "providers/demo_names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include <fmt/core.h>

#include "tapesift/base/random.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

constexpr std::array kFirstWords = std::to_array<std::string_view>({
    "Alder",    "Amberly",  "Anvil",   "Arbor",    "Ashgrove", "Aspen",    "Aurelia",   "Banyan",
    "Barrow",   "Basalt",   "Beacon",  "Birch",    "Bluff",    "Bramble",  "Briar",     "Brindle",
    "Cairn",    "Calder",   "Candela", "Canyon",   "Cascade",  "Cedar",    "Cinder",    "Clover",
    "Cobalt",   "Copper",   "Corvid",  "Crescent", "Crimson",  "Cypress",  "Dapple",    "Dorado",
    "Drift",    "Dunmore",  "Ebony",   "Eddy",     "Elmwood",  "Ember",    "Everly",    "Fable",
    "Falcon",   "Fallow",   "Fathom",  "Fenwick",  "Fern",     "Flint",    "Foxglove",  "Gable",
    "Garnet",   "Glacier",  "Glimmer", "Granite",  "Grove",    "Halcyon",  "Harrier",   "Hawthorn",
    "Hazel",    "Hearth",   "Heron",   "Hollow",   "Indigo",   "Ironwood", "Ivory",     "Jasper",
    "Juniper",  "Kelp",     "Kestrel", "Kindle",   "Lantern",  "Larch",    "Lattice",   "Laurel",
    "Linden",   "Lodestar", "Lumen",   "Magnolia", "Mallow",   "Marble",   "Marlow",    "Meadow",
    "Meridian", "Mistral",  "Mosaic",  "Nettle",   "Nimbus",   "Northern", "Oakhurst",  "Obsidian",
    "Ochre",    "Onyx",     "Orchard", "Osprey",   "Palisade", "Pebble",   "Pinecrest", "Plover",
    "Quarry",   "Quill",    "Raven",   "Redwood",  "Ridge",    "Rowan",    "Saffron",   "Sable",
    "Sequoia",  "Sienna",   "Silver",  "Slate",    "Sparrow",  "Spruce",   "Sterling",  "Summit",
    "Tamarack", "Teal",     "Thicket", "Thistle",  "Timber",   "Umber",    "Vale",      "Verdant",
    "Vireo",    "Walnut",   "Wexley",  "Willow",   "Windrose", "Wren",     "Yarrow",    "Zephyr",
});

constexpr std::size_t kTradesPerSector = 10;

struct Sector
{
    std::string_view name; // GICS
    std::array<std::string_view, kTradesPerSector> trades;
};

constexpr std::array kSectors = std::to_array<Sector>({
    {"Energy",
     {"Petroleum", "Drilling", "Pipelines", "Gas", "Refining", "Oilfield", "Exploration", "Fuels",
      "Midstream", "Energy"}},
    {"Materials",
     {"Mining", "Chemicals", "Steel", "Paper", "Cement", "Minerals", "Packaging", "Metals",
      "Polymers", "Lithium"}},
    {"Industrials",
     {"Aerospace", "Logistics", "Machinery", "Airways", "Rail", "Robotics", "Engineering", "Tools",
      "Freight", "Controls"}},
    {"Consumer Discretionary",
     {"Motors", "Apparel", "Hotels", "Leisure", "Outfitters", "Homes", "Toys", "Cruises",
      "Furniture", "Restaurants"}},
    {"Consumer Staples",
     {"Foods", "Beverages", "Grocers", "Farms", "Household", "Dairy", "Bakeries", "Brewing",
      "Nutrition", "Markets"}},
    {"Health Care",
     {"Biosciences", "Therapeutics", "Medical", "Pharma", "Diagnostics", "Genomics", "Health",
      "Devices", "Oncology", "Surgical"}},
    {"Financials",
     {"Bancorp", "Insurance", "Capital", "Trust", "Payments", "Lending", "Assurance", "Securities",
      "Exchange", "Credit"}},
    {"Information Technology",
     {"Software", "Semiconductors", "Systems", "Networks", "Analytics", "Cloud", "Photonics",
      "Data", "Circuits", "Cyber"}},
    {"Communication Services",
     {"Media", "Telecom", "Wireless", "Studios", "Games", "Broadcasting", "Publishing", "Streaming",
      "Fiber", "Interactive"}},
    {"Utilities",
     {"Power", "Electric", "Water", "Hydro", "Grid", "Solar", "Wind", "Utilities", "Light",
      "Nuclear"}},
    {"Real Estate",
     {"Properties", "Realty", "Towers", "Storage", "Offices", "Apartments", "Land", "Warehouses",
      "Residential", "Malls"}},
});

constexpr std::array kEndings = std::to_array<std::string_view>(
    {"", " Group", " Holdings", " Partners", " International", " Global", " Worldwide", " Corp"});

constexpr std::size_t kTrades = kSectors.size() * kTradesPerSector;
constexpr std::size_t kCombinations = kFirstWords.size() * kTrades;
static_assert(kCombinations * kEndings.size() >= kMaxDemoSymbols);

// Every pair of a first word and a trade once, well mixed.
std::vector<std::uint32_t> shuffledCombinations(std::uint64_t seed)
{
    std::vector<std::uint32_t> order(kCombinations);
    std::iota(order.begin(), order.end(), 0U);
    base::SeededRandom random(base::mix64(seed));
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[random.below(i + 1)]);
    return order;
}

bool isVowel(char c)
{
    return std::string_view("AEIOU").find(c) != std::string_view::npos;
}

// The first letter and the consonants after it: KSTRL for Kestrel.
std::string skeleton(std::string_view word)
{
    const std::string upper = base::toUpper(word);
    std::string letters = upper.substr(0, 1);
    for (const char c : upper.substr(1)) {
        if (!isVowel(c))
            letters += c;
    }
    return letters;
}

std::string randomLetters(std::uint64_t key)
{
    std::string letters;
    for (int i = 0; i < 4; ++i, key /= 26)
        letters += static_cast<char>('A' + key % 26);
    return letters;
}

// Gives out each ticker once.
class Tickers
{
public:
    explicit Tickers(std::uint64_t seed)
        : m_random(~seed)
    {
    }

    market::Symbol take(std::string_view first, std::string_view second)
    {
        const std::string start = skeleton(first);
        const std::string end = skeleton(second);
        for (const std::string& ticker :
             {start.substr(0, 4), start.substr(0, 3) + end.substr(0, 1),
              start.substr(0, 2) + end.substr(0, 2), start.substr(0, 1) + end.substr(0, 3)}) {
            if (const auto symbol = claim(ticker))
                return *symbol;
        }
        while (true) {
            if (const auto symbol = claim(randomLetters(m_random.next())))
                return *symbol;
        }
    }

private:
    // nullopt if the ticker is taken, or could be read as something else.
    std::optional<market::Symbol> claim(const std::string& ticker)
    {
        constexpr std::size_t kShortest = 3;
        if (ticker.size() < kShortest || !m_taken.insert(ticker).second)
            return std::nullopt;
        const auto symbol = market::Symbol::parse(ticker);
        return symbol && symbol->text() == ticker ? std::optional(*symbol) : std::nullopt;
    }

    base::SeededRandom m_random;
    std::unordered_set<std::string> m_taken;
};

} // namespace

std::vector<market::Member> demoCompanies(int count, std::uint64_t seed)
{
    const std::vector<std::uint32_t> order = shuffledCombinations(seed);
    Tickers tickers(seed);
    std::vector<market::Member> members;
    members.reserve(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        const std::size_t combination = order[i % kCombinations];
        const std::string_view first = kFirstWords[combination / kTrades];
        const std::size_t trade = combination % kTrades;
        const Sector& sector = kSectors[trade / kTradesPerSector];
        const std::string_view second = sector.trades[trade % kTradesPerSector];
        members.push_back({tickers.take(first, second), "DEMO",
                           fmt::format("{} {}{}", first, second, kEndings[i / kCombinations]),
                           std::string(sector.name)});
    }
    return members;
}

} // namespace tapesift::providers
