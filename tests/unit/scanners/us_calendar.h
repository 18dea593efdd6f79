#pragma once

#include "tapesift/market/exchange_calendar.h"

namespace tapesift::scanners {

inline const market::ExchangeCalendar& us()
{
    static const market::CalendarBook book;
    return *book.find("us");
}

} // namespace tapesift::scanners
