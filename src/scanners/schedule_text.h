#pragma once

#include <string>

#include "tapesift/scanners/schedule.h"

namespace tapesift::scanners {

// What RunTimes::text() says. The schedule must be a valid one.
std::string scheduleText(const Schedule& schedule, const market::ExchangeCalendar& calendar);

} // namespace tapesift::scanners
