#pragma once

#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

inline const ExchangeCalendar& us()
{
    static const CalendarBook calendars;
    return *calendars.find("us");
}

inline const ExchangeCalendar kCrypto = ExchangeCalendar::alwaysOpen();

} // namespace tapesift::market
