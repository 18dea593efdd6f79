#pragma once

#include <string>

#include <QLocale>
#include <QString>
#include <QStringList>

#include "tapesift/presentation/backtest_controller.h"

namespace tapesift::presentation {

// "1 session", "20 sessions", as it stands behind "after".
QString sessionsText(std::size_t sessions);

// What a horizon came to, as cells: after, hits, return, list, excess, 95 % interval, won, beat,
// MFE, MAE. What is not known is a dash.
QStringList horizonCells(const scanners::HorizonReport& horizon, const QLocale& locale);

// A hit as cells: date, symbol, score, entry, and the return after each horizon.
QStringList hitCells(const FinishedBacktest& backtest, const scanners::BacktestHit& hit,
                     const QLocale& locale);

// "214 hits on 98 of 251 sessions, 26 Dec 2016 to 26 Dec 2017."
QString backtestHeadline(const FinishedBacktest& backtest, const QLocale& locale);

// What keeps from conclusions: too few hits, facts that are not known of the past, symbols without
// prices; a sentence each.
QStringList backtestCautions(const FinishedBacktest& backtest, const QLocale& locale);

// "26 Dec 2017".
QString dayText(std::chrono::sys_days day, const QLocale& locale);

// All hits as CSV with a heading: date, symbol, score, entry, then return, excess, mfe and mae in
// percent for each horizon. Cells that are not known are empty.
std::string backtestCsv(const FinishedBacktest& backtest);

} // namespace tapesift::presentation
