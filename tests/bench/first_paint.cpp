#include "bench/first_paint.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QEvent>

#include "tapesift/base/system_clock.h"

namespace tapesift::bench {

FirstPaint::FirstPaint(QTableView& table, std::function<void()> done)
    : m_table(table)
    , m_done(std::move(done))
{
    m_table.viewport()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_done && m_table.model()->rowCount() > 0) {
        // The filter sees the event before the table does: the painting ends before the next one.
        QMetaObject::invokeMethod(
            this, [done = std::exchange(m_done, nullptr)] { done(); }, Qt::QueuedConnection);
    }
    return false;
}

void printSince(const char* started)
{
    const base::SystemClock clock;
    const auto now = clock.steadyNow().count();
    timespec busy{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &busy);
    std::printf("%.3f %.3f\n", static_cast<double>(now - std::atoll(started)) / 1e6,
                static_cast<double>(busy.tv_sec) * 1e3 + static_cast<double>(busy.tv_nsec) / 1e6);
    QCoreApplication::quit();
}

} // namespace tapesift::bench
