#include "tapesift/market/watchlist.h"

#include <algorithm>
#include <unordered_set>

#include "tapesift/base/text.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMostNameCharacters = 64;
constexpr std::size_t kMostNameBytes = 160; // it is a file's name as well
constexpr std::size_t kMostFolders = 8;

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

bool hasControlCharacter(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 || code == 0x7f;
    });
}

std::size_t keepWhere(Watchlist& list, const std::unordered_set<Symbol>& known, bool listed)
{
    return std::erase_if(list.symbols, [&](const WatchedSymbol& entry) {
        return known.contains(entry.symbol) != listed;
    });
}

std::unordered_set<Symbol> symbolsOf(const Watchlist& list)
{
    std::unordered_set<Symbol> symbols;
    symbols.reserve(list.symbols.size());
    for (const WatchedSymbol& entry : list.symbols)
        symbols.insert(entry.symbol);
    return symbols;
}

} // namespace

std::string_view flagColourName(FlagColour colour)
{
    constexpr std::array<std::string_view, kFlagColours.size()> kNames = {
        "none", "red", "orange", "yellow", "green", "blue", "purple"};
    return kNames[static_cast<std::size_t>(colour)];
}

std::optional<FlagColour> flagColourCalled(std::string_view name)
{
    for (const FlagColour colour : kFlagColours)
        if (base::equalsIgnoreCase(flagColourName(colour), name))
            return colour;
    return std::nullopt;
}

bool Watchlist::contains(const Symbol& symbol) const
{
    return std::ranges::find(symbols, symbol, &WatchedSymbol::symbol) != symbols.end();
}

std::string problemOfListName(std::string_view name)
{
    if (name.empty())
        return "A list needs a name.";
    if (characterCount(name) > kMostNameCharacters || name.size() > kMostNameBytes)
        return "A list's name has at most 64 characters.";
    if (!base::isUtf8(name) || hasControlCharacter(name) || name.find('/') != name.npos)
        return "A list's name has no '/' and no control characters.";
    if (base::trim(name) != name)
        return "A list's name neither begins nor ends with a blank.";
    return {};
}

std::string problemOfListFolder(std::string_view folder)
{
    if (folder.empty())
        return {};
    const std::vector<std::string_view> names = base::split(folder, '/');
    if (names.size() > kMostFolders)
        return "Folders go at most 8 deep.";
    const bool isGood = std::ranges::all_of(
        names, [](std::string_view name) { return problemOfListName(name).empty(); });
    return isGood ? std::string()
                  : "A folder is written as US/Tech, with 1 to 64 characters between the '/'.";
}

std::size_t addTo(Watchlist& list, const std::vector<WatchedSymbol>& symbols)
{
    std::unordered_set<Symbol> known = symbolsOf(list);
    const std::size_t before = list.symbols.size();
    for (const WatchedSymbol& entry : symbols) {
        if (list.symbols.size() >= kMostWatched)
            break;
        if (known.insert(entry.symbol).second)
            list.symbols.push_back(entry);
    }
    return list.symbols.size() - before;
}

std::size_t intersect(Watchlist& list, const Watchlist& other)
{
    return keepWhere(list, symbolsOf(other), true);
}

std::size_t exclude(Watchlist& list, const Watchlist& other)
{
    return keepWhere(list, symbolsOf(other), false);
}

std::size_t exclude(Watchlist& list, const std::vector<Symbol>& symbols)
{
    return keepWhere(list, {symbols.begin(), symbols.end()}, false);
}

} // namespace tapesift::market
