#pragma once

#include <QLocale>
#include <QString>

#include "tapesift/market/exchange_calendar.h"
#include "tapesift/presentation/scanner_dashboard.h"

namespace tapesift::presentation {

// How well a scanner does.
enum class ScannerHealth {
    Unknown, // it has not run yet
    Ok,
    Running,
    Failing, // the last run failed, or the last few
    Stopped, // disabled after failures, does not answer, or cannot be run
};

ScannerHealth healthOf(const DashboardRow& row);

// "OK", "Running", "Failing, 2 of 3", "Disabled".
QString healthText(const DashboardRow& row);
// Why, in a sentence or two; empty where there is nothing to say.
QString healthReason(const DashboardRow& row);

// "every 5 minutes, 09:30–16:00 New York, Mon–Fri"; "by hand" without a schedule.
QString scheduleText(const scanners::ScannerDefinition& definition,
                     const market::ExchangeCalendar& calendar);

// "in 45 s", "in 4 min 05 s", "in 3 h 20 min", "in 2 d 4 h". A moment that is over is "now".
QString countdownText(base::UtcSeconds next, base::UtcSeconds now);

// The moment in the computer's own time zone: "27 Nov 2026 16:30:05".
QString momentText(base::UtcSeconds moment, const QLocale& locale);

// "ok", "failed": how a run ended.
QString runOutcomeText(scanners::RunOutcome outcome);

// "48 ms", "1.2 s".
QString durationText(double milliseconds, const QLocale& locale);

} // namespace tapesift::presentation
