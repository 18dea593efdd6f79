#include <algorithm>

#include "tapesift/base/text.h"
#include "tapesift/market/watchlist.h"

#include "market/cell_guard.h"

namespace tapesift::market {

namespace {

// An exchange code has no blanks or separators; anything else would break the list.
bool isExchangeCode(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// RFC 4180, guarded.
std::string csvField(std::string_view value)
{
    std::string field = guardedCell(value);
    if (field.find_first_of(",\"\r\n") == field.npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"')
            quoted += c;
        quoted += c;
    }
    return quoted + '"';
}

std::string csvText(const Watchlist& list)
{
    std::string text = "symbol,exchange,note,color";
    text += list.folder.empty() ? "\r\n" : ",folder\r\n";
    for (const WatchedSymbol& entry : list.symbols) {
        const std::string_view colour =
            entry.colour == FlagColour::None ? std::string_view() : flagColourName(entry.colour);
        for (const std::string_view field :
             {std::string_view(entry.symbol.text()), std::string_view(entry.exchange),
              std::string_view(entry.note), colour})
            text += csvField(field) + ',';
        if (list.folder.empty())
            text.pop_back();
        else
            text += csvField(list.folder);
        text += "\r\n";
    }
    return text;
}

// The name is the section; it ends with the next comma.
std::string tradingViewText(const Watchlist& list)
{
    std::string text = "###" + list.name;
    std::ranges::replace(text, ',', ' ');
    for (const WatchedSymbol& entry : list.symbols)
        text += ',' + tradingViewTicker(entry.symbol, entry.exchange);
    return text + '\n';
}

std::string brokerText(const Watchlist& list, std::size_t& leftOut)
{
    std::string text;
    for (const WatchedSymbol& entry : list.symbols) {
        if (entry.symbol.isPair()) {
            ++leftOut;
            continue;
        }
        std::string ticker = entry.symbol.text();
        std::ranges::replace(ticker, '.', ' '); // "BRK B"
        const std::string exchange = base::toUpper(entry.exchange);
        text += "DES," + ticker + ",STK,SMART";
        if (isExchangeCode(exchange))
            text += '/' + exchange;
        text += ",,,,,,\r\n";
    }
    return text;
}

} // namespace

std::string tradingViewTicker(const Symbol& symbol, std::string_view exchange)
{
    std::string ticker(symbol.base());
    ticker += symbol.quote();
    std::ranges::replace_if(
        ticker, [](char c) { return c == '-' || c == '&'; }, '_');
    const std::string code = base::toUpper(exchange);
    return isExchangeCode(code) ? code + ":" + ticker : ticker;
}

std::string listText(const Watchlist& list, ListFileFormat format, std::size_t& leftOut)
{
    leftOut = 0;
    switch (format) {
    case ListFileFormat::TradingView:
        return tradingViewText(list);
    case ListFileFormat::Csv:
        return csvText(list);
    case ListFileFormat::InteractiveBrokers:
        return brokerText(list, leftOut);
    case ListFileFormat::Watchlist:
        return toJson(list);
    case ListFileFormat::Plain:
        break;
    }
    std::string text;
    for (const WatchedSymbol& entry : list.symbols)
        text += entry.symbol.text() + '\n';
    return text;
}

} // namespace tapesift::market
