#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"
#include "tapesift/market/symbol.h"

namespace tapesift::market {

// The flag of a list or of a symbol in it; what it means is the trader's own.
enum class FlagColour : std::uint8_t { None, Red, Orange, Yellow, Green, Blue, Purple };
inline constexpr std::array kFlagColours = {
    FlagColour::None,  FlagColour::Red,  FlagColour::Orange, FlagColour::Yellow,
    FlagColour::Green, FlagColour::Blue, FlagColour::Purple};

// "none", "red" ...: the name in files.
std::string_view flagColourName(FlagColour colour);
// The colour of that name, whatever its case; none: there is no such colour.
std::optional<FlagColour> flagColourCalled(std::string_view name);

struct WatchedSymbol
{
    Symbol symbol;
    std::string exchange = {}; // "NASDAQ"; may be empty
    std::string note = {};
    FlagColour colour = FlagColour::None;

    bool operator==(const WatchedSymbol&) const = default;
};

// A list of symbols that a trader keeps. Each symbol is in it once, in the trader's order.
struct Watchlist
{
    std::string name;   // unique whatever the case; see problemOfListName()
    std::string folder; // "US/Tech"; empty: at the top
    FlagColour colour = FlagColour::None;
    std::string note;
    std::vector<WatchedSymbol> symbols;

    bool contains(const Symbol& symbol) const;
    bool operator==(const Watchlist&) const = default;
};

inline constexpr std::size_t kMostWatched = 100'000; // symbols in a list
inline constexpr std::size_t kMostNoteBytes = 2'000;

// Why the name cannot be a list's, as one sentence; empty: it can. A name has 1 to 64 characters,
// no control characters, no '/', and no blanks around it.
std::string problemOfListName(std::string_view name);
// The same of a folder's path: names of up to 8 folders with '/' between them, or nothing.
std::string problemOfListFolder(std::string_view folder);

// Adds those that are not there yet, behind the others; returns how many. At most kMostWatched.
std::size_t addTo(Watchlist& list, const std::vector<WatchedSymbol>& symbols);
// Keep, or take away, what is in the other list as well; return how many fell.
std::size_t intersect(Watchlist& list, const Watchlist& other);
std::size_t exclude(Watchlist& list, const Watchlist& other);
std::size_t exclude(Watchlist& list, const std::vector<Symbol>& symbols);

// The file of a list: {"version":1,"name":...,"folder":...,"color":...,"note":...,"symbols":[
// {"symbol":...,"exchange":...,"note":...,"color":...}, ...]}; what is empty is left out, and a
// symbol may be a plain text. Reading fails with InvalidArgument and the place, or with Unsupported
// for a later version.
std::string toJson(const Watchlist& list);
base::Result<Watchlist> watchlistFromJson(std::string_view json);
// Whether a text is such a file, rather than another list in braces.
bool isWatchlistJson(std::string_view text);

enum class ListFileFormat { TradingView, Csv, Plain, InteractiveBrokers, Watchlist };

// The list as other programs read it; importList() reads it back. Watchlist is toJson() and keeps
// all. CSV has the columns symbol, exchange, note, color and, for a list in a folder, folder; its
// texts are guarded against spreadsheets that would run them. The other formats have no room for
// notes and flags. Interactive Brokers knows no pairs: they are left out, `leftOut` counts them.
std::string listText(const Watchlist& list, ListFileFormat format, std::size_t& leftOut);

// "NASDAQ:AAPL", "BAJAJ_AUTO", "BINANCE:BTCUSDT": TradingView's spelling.
std::string tradingViewTicker(const Symbol& symbol, std::string_view exchange);

} // namespace tapesift::market
