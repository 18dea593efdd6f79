#include "bench/window_driver.h"

#include <optional>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

#include "bench/first_paint.h"
#include "widgets/chart/chart_widget.h"

namespace tapesift::bench {

namespace {

using std::chrono::nanoseconds;

// Calls back after each painting of a chart that shows a symbol.
class ChartPaints : public QObject
{
public:
    ChartPaints(widgets::ChartWidget& chart, std::function<void(const QString&)> painted)
        : m_chart(chart)
        , m_painted(std::move(painted))
    {
        m_chart.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_chart.chart())
            QMetaObject::invokeMethod(
                this, [this, symbol = m_chart.chart()->symbol] { m_painted(symbol); },
                Qt::QueuedConnection);
        return false;
    }

private:
    widgets::ChartWidget& m_chart;
    std::function<void(const QString&)> m_painted;
};

// Calls back after the next painting of a widget.
class Paints : public QObject
{
public:
    Paints(QWidget& widget, std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        // The filter sees the event before the widget does: the painting ends before the next one.
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_painted;
};

void press(QWidget& widget, int key)
{
    for (const QEvent::Type type : {QEvent::ShortcutOverride, QEvent::KeyPress}) {
        QKeyEvent event(type, key, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(&widget, &event);
    }
}

} // namespace

void LoopWatch::runUntil(const std::function<bool()>& isDone)
{
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    nanoseconds last = m_clock.steadyNow();
    connect(&timer, &QTimer::timeout, &timer, [&] {
        const nanoseconds now = m_clock.steadyNow();
        m_gaps.push_back(now - last);
        last = now;
        if (isDone())
            loop.quit();
    });
    timer.start(1);
    loop.exec();
}

WindowDriver::WindowDriver(const char* home)
{
    app::CommonOptions options;
    options.home = home;
    m_session = app::openWindowSession(options, app::makeSystemKeyChain()).value();
    window().setWindowState(Qt::WindowNoState); // Where there is no screen it would fill another.
    window().resize(kWindowSize);
    window().show();
}

QAbstractButton& WindowDriver::button(const char* name)
{
    return *window().findChild<QAbstractButton*>(QString::fromLatin1(name));
}

bool WindowDriver::isIdle()
{
    return button("scanButton").isEnabled() && !button("cancelButton").isEnabled();
}

void WindowDriver::choosePriceSource(int index)
{
    window().findChild<QComboBox*>(QStringLiteral("priceSourceCombo"))->setCurrentIndex(index);
}

Milliseconds WindowDriver::clickUntilFirstRows(LoopWatch& watch)
{
    std::optional<nanoseconds> painted;
    std::unique_ptr<FirstPaint> paint;
    const nanoseconds clicked = m_clock.steadyNow();
    // The rows of the scan before stand until the first of this one come.
    QMetaObject::Connection arrival =
        QObject::connect(table().model(), &QAbstractItemModel::rowsInserted, &window(), [&] {
            if (!paint)
                paint =
                    std::make_unique<FirstPaint>(table(), [&] { painted = m_clock.steadyNow(); });
        });
    button("scanButton").click();
    watch.runUntil([&painted] { return painted.has_value(); });
    QObject::disconnect(arrival);
    return *painted - clicked;
}

std::vector<Milliseconds> WindowDriver::holdDown(int steps)
{
    table().setFocus();
    press(table(), Qt::Key_Home);
    const auto chart = [this] { return window().findChild<widgets::ChartWidget*>(); };
    LoopWatch().runUntil([&chart] { return chart() && chart()->chart(); });
    std::vector<Milliseconds> times;
    QEventLoop loop;
    QString symbol;
    nanoseconds pressed = m_clock.steadyNow();
    const ChartPaints paints(*chart(), [&](const QString& painted) {
        if (painted == symbol)
            return; // The one before, once more.
        symbol = painted;
        const nanoseconds now = m_clock.steadyNow();
        times.push_back(now - pressed);
        pressed = now;
        if (static_cast<int>(times.size()) > steps)
            loop.quit();
        else
            press(table(), Qt::Key_Down);
    });
    press(table(), Qt::Key_Down); // The row at the top may have been shown already.
    loop.exec();
    times.erase(times.begin()); // Nothing was fetched ahead for it.
    return times;
}

Milliseconds WindowDriver::untilPainted(const std::function<QWidget*()>& act)
{
    QEventLoop loop;
    const nanoseconds begun = m_clock.steadyNow();
    nanoseconds painted{};
    const Paints paints(*act(), [&] {
        painted = m_clock.steadyNow();
        loop.quit();
    });
    loop.exec();
    return painted - begun;
}

Milliseconds WindowDriver::openDialog(const char* action, const char* dialog)
{
    QWidget* opened = nullptr;
    const Milliseconds time = untilPainted([&] {
        window().findChild<QAction*>(QString::fromLatin1(action))->trigger();
        opened = window().findChild<QWidget*>(QString::fromLatin1(dialog));
        return opened;
    });
    opened->close();
    return time;
}

Milliseconds WindowDriver::typeInPalette()
{
    window().findChild<QAction*>(QStringLiteral("commandsAction"))->trigger();
    auto* list = window().findChild<QListView*>(QStringLiteral("commandList"));
    auto* line = window().findChild<QLineEdit*>(QStringLiteral("commandLine"));
    untilPainted([list] { return list->viewport(); });
    const Milliseconds time = untilPainted([list, line] {
        line->setText(QStringLiteral("d"));
        return list->viewport();
    });
    line->window()->close();
    return time;
}

} // namespace tapesift::bench
