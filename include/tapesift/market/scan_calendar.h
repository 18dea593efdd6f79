#pragma once

#include <optional>

#include "tapesift/market/exchange_calendar.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/market/symbol.h"

namespace tapesift::market {

// The first symbol of a scan as far as its specification tells it: of the typed ones that can be
// read, or of a built-in list. nullopt: only the provider or a file knows.
std::optional<Symbol> firstSymbolOf(const ScanSpec& spec);

// The exchange whose hours a scan follows: that of `first`; without one around the clock for a
// provider that has pairs alone, else the American one.
const ExchangeCalendar& calendarOf(const ScanSpec& spec, const std::optional<Symbol>& first,
                                   const CalendarBook& calendars);

} // namespace tapesift::market
