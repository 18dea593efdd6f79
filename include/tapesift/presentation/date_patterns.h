#pragma once

#include <QString>

namespace tapesift::presentation {

// Dates as the language writes them, for QLocale::toString() and for fields of dates.
QString dayPattern();       // "26 Jun 2017"
QString dayOfYearPattern(); // "26 Jun"
QString dayOfWeekPattern(); // "Mon 26 Jun"

} // namespace tapesift::presentation
