#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QAbstractButton>
#include <QTableView>

#include "app/window/window_session.h"
#include "bench/measure.h"
#include "tapesift/base/system_clock.h"

namespace tapesift::bench {

// Turns of the event loop while something goes on: a timer fires each millisecond, and late where
// the loop is held up.
class LoopWatch : public QObject
{
public:
    // Runs the event loop until `isDone` holds; it is asked at each turn. Gaps are added.
    void runUntil(const std::function<bool()>& isDone);

    const std::vector<Milliseconds>& gaps() const { return m_gaps; }

private:
    base::SystemClock m_clock;
    std::vector<Milliseconds> m_gaps;
};

// The real window over a home folder, put together as the program does it, and a hand on it.
class WindowDriver
{
public:
    explicit WindowDriver(const char* home);

    widgets::MainWindow& window() { return m_session->window(); }
    QTableView& table() { return *window().findChild<QTableView*>(QStringLiteral("resultTable")); }
    int rows() { return table().model()->rowCount(); }
    bool isIdle();

    // A scan that cannot take over results of an earlier one: with the price source at this place
    // of the choice.
    void choosePriceSource(int index);

    // Clicks Scan Now and returns the time until rows of this scan were painted; the scan goes on.
    Milliseconds clickUntilFirstRows(LoopWatch& watch);

    // Goes to the top of the table; then presses Down so many times, each time as soon as details
    // and chart of the symbol before are painted. Returns how long each step took.
    std::vector<Milliseconds> holdDown(int steps);

    // Triggers the action, and returns the time until the dialog of that name was painted; closes
    // it.
    Milliseconds openDialog(const char* action, const char* dialog);
    // The time until what a letter finds in the open palette of commands was painted.
    Milliseconds typeInPalette();

private:
    QAbstractButton& button(const char* name);
    // The time from before `act` until the widget it gives was painted.
    Milliseconds untilPainted(const std::function<QWidget*()>& act);

    base::SystemClock m_clock;
    std::unique_ptr<app::WindowSession> m_session;
};

} // namespace tapesift::bench
