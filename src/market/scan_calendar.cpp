#include "tapesift/market/scan_calendar.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tapesift/market/builtin_universe.h"

namespace tapesift::market {

namespace {

constexpr std::array<std::string_view, 3> kPairsOnly = {"binance", "coinbase", "kraken"};

} // namespace

std::optional<Symbol> firstSymbolOf(const ScanSpec& spec)
{
    for (const std::string& text : spec.symbols)
        if (auto symbol = Symbol::parse(text))
            return *std::move(symbol);
    const auto builtin = loadBuiltinUniverse(spec.universe);
    if (builtin && !builtin->members.empty())
        return builtin->members.front().symbol;
    return std::nullopt;
}

const ExchangeCalendar& calendarOf(const ScanSpec& spec, const std::optional<Symbol>& first,
                                   const CalendarBook& calendars)
{
    if (first)
        return calendars.of(*first);
    const bool isPairsOnly = std::ranges::find(kPairsOnly, spec.provider) != kPairsOnly.end();
    const ExchangeCalendar* const calendar = calendars.find(isPairsOnly ? "crypto" : "us");
    return calendar ? *calendar : *calendars.find("crypto");
}

} // namespace tapesift::market
