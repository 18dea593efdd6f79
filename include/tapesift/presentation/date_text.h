#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include "tapesift/base/clock.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::presentation {

// Dates as the window shows them: as the language writes them, with all digits of the year
// ("27.11.2026", "2026/11/27"). English countries disagree about the order, so English has
// "2026-11-27". What is exported or copied never comes from here.

QString dateText(const QDate& day, const QLocale& locale = QLocale());
QString dateText(base::UtcSeconds time, const QLocale& locale = QLocale()); // the day in UTC

// "27.11.2026 14:05": day and minute, in local time.
QString dateTimeText(const QDateTime& time, const QLocale& locale = QLocale());
QString dateTimeText(base::UtcTime time, const QLocale& locale = QLocale());

} // namespace tapesift::presentation
