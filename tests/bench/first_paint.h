#pragma once

#include <functional>

#include <QObject>
#include <QSize>
#include <QTableView>

namespace tapesift::bench {

// Of both programs whose starts are compared.
inline constexpr QSize kWindowSize(1440, 860);

// Calls `done` once, as soon as a table has painted rows.
class FirstPaint : public QObject
{
public:
    FirstPaint(QTableView& table, std::function<void()> done);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView& m_table;
    std::function<void()> m_done;
};

// Prints the milliseconds since `started`, nanoseconds of the steady clock, and the processor time
// of this thread since the program began; then ends the program.
void printSince(const char* started);

} // namespace tapesift::bench
