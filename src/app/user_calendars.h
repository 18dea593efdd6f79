#pragma once

#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/base/log.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::app {

// Adds the calendar files (*.json) of a folder to the book, in place of those with the same id. A
// folder that is not there has none; a file that cannot be read is left out with a line in the log.
void addUserCalendars(base::FileSystem& files, const std::string& folder, base::Log& log,
                      market::CalendarBook& book);

} // namespace tapesift::app
