#include "market/ticker_rules.h"

#include <algorithm>
#include <array>

#include "tapesift/market/universe_filter.h"

#include "market/symbol_characters.h"

namespace tapesift::market {

namespace {

constexpr std::size_t kMaxRoot = 5;

struct Ticker
{
    std::string_view root;
    std::string_view suffix; // without the separator
    bool isWhole = true;     // root and suffix are all there is, joined by a dot
};

Ticker tickerOf(const Symbol& symbol)
{
    const std::string_view text = symbol.text();
    const std::size_t at = text.find('.');
    Ticker ticker{text.substr(0, at), {}, true};
    if (at != std::string_view::npos)
        ticker.suffix = text.substr(at + 1);
    ticker.isWhole = std::ranges::all_of(ticker.root, isAlphanumeric);
    return ticker;
}

bool isUsRoot(std::string_view root)
{
    return !root.empty() && root.size() <= kMaxRoot && std::ranges::all_of(root, isLetter);
}

// The suffixes of American exchanges in the canonical spelling, and what brokers write behind a
// ticker that is traded before its issue (WI, WD) or was called (CL).
bool isUsSuffix(std::string_view suffix)
{
    constexpr std::array<std::string_view, 7> kWords = {"WS", "PR", "WI", "WD", "CL", "RT", "RW"};
    if (suffix.size() == 1)
        return isLetter(suffix[0]) && suffix != "L"; // London
    if (suffix.size() == 3 && suffix.starts_with("PR"))
        return isLetter(suffix[2]);
    if (suffix.size() == 4 && suffix.starts_with("WS."))
        return isLetter(suffix[3]);
    return std::ranges::find(kWords, suffix) != kWords.end();
}

// "SAP.DE", "7203.T", "0700.HK": a root of letters and digits, and up to three letters.
bool isForeign(const Ticker& ticker)
{
    if (ticker.suffix.empty() || ticker.suffix.size() > 3 || ticker.root.size() > 8)
        return false;
    return std::ranges::all_of(ticker.suffix, isLetter);
}

} // namespace

bool isUsShare(const Symbol& symbol)
{
    if (symbol.isPair())
        return false;
    const Ticker ticker = tickerOf(symbol);
    return isUsRoot(ticker.root) && (ticker.suffix.empty() || isUsSuffix(ticker.suffix));
}

bool isMalformedTicker(const Symbol& symbol)
{
    const std::string& text = symbol.text();
    // Indexes (^GSPC), futures and currencies (ES=F, EURUSD=X) have spellings of their own.
    if (symbol.isPair() || text[0] == '^' || text.find('=') != std::string::npos)
        return false;
    const Ticker ticker = tickerOf(symbol);
    return !isUsShare(symbol) && !(ticker.isWhole && isForeign(ticker));
}

SecurityKind kindOfTicker(const Symbol& symbol, bool isNameless)
{
    if (symbol.isPair())
        return SecurityKind::Pair;
    const Ticker ticker = tickerOf(symbol);
    if (!isUsRoot(ticker.root))
        return SecurityKind::Unknown;
    if (ticker.suffix.starts_with("PR"))
        return SecurityKind::Preferred;
    if (ticker.suffix.starts_with("WS") || ticker.suffix == "W")
        return SecurityKind::Warrant;
    if (ticker.suffix == "U")
        return SecurityKind::Unit;
    if (ticker.suffix == "R" || ticker.suffix.starts_with("RT"))
        return SecurityKind::Right;
    if (!isNameless || !ticker.suffix.empty() || ticker.root.size() != kMaxRoot)
        return SecurityKind::Unknown;
    // NASDAQ's fifth letter. P, O, N and M mean preferred shares, but a few companies have them by
    // chance; W, R and U are kept for what they say.
    switch (ticker.root.back()) {
    case 'W':
        return SecurityKind::Warrant;
    case 'R':
        return SecurityKind::Right;
    case 'U':
        return SecurityKind::Unit;
    default:
        return SecurityKind::Unknown;
    }
}

} // namespace tapesift::market
