#pragma once

#include <functional>

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTimer>

#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/market/exchange_calendar.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/presentation/watch_cycle.h"

namespace tapesift::presentation {

// The exchange whose hours hold for the scans of a setup: that of its first symbol, as far as it is
// known before the scan; of the shown run if that is one of the same source and list; else that of
// US shares, or none where only pairs are traded.
const market::ExchangeCalendar& exchangeOf(const ScanSetup& setup, const RunResults& shown,
                                           const market::CalendarBook& calendars);

// "Mon 09:30 New York" on the exchange's clocks, with the date if that is more than six days away.
// `zone` is a name of the tz database; without one, or for UTC, the time is followed by "UTC".
QString exchangeTimeText(base::UtcSeconds moment, base::UtcSeconds now, const std::string& zone,
                         const QLocale& locale);

// What the window's switch of the watch shows.
struct WatchView
{
    bool isOn = false;
    bool isClosed = false; // waits for the exchange to open
    QString text; // "Next scan in 12 min 05 s", "Exchange closed, next scan Mon 09:30 New York"
    QString plan; // the same without what changes every second, for those who listen
    QString toolTip;

    bool operator==(const WatchView&) const = default;
};

WatchView makeWatchView(const WatchCycle& cycle, base::UtcSeconds now, const QLocale& locale);

// "Every 15 minutes", "By session, after the close": a value of settings::kWatchIntervals.
QString watchIntervalText(const std::string& every);

// Scans again and again: asks for a scan when a cycle is due, and skips it, with a line in the log,
// while another scan is going on or the setup cannot be scanned. Follows the settings. GUI thread.
class WatchController : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        SettingsKeeper& settings;
        const market::CalendarBook& calendars;
        const base::Clock& clock;
        base::Log& log;
        // Why no scan can begin now, as the end of "... is left out: another scan is going on.";
        // empty: one can. In English, for the log.
        std::function<QString()> obstacle = {};
    };

    explicit WatchController(Services services, QObject* parent = nullptr);

    const WatchView& view() const { return m_view; }

    // Switched on, the interval is the last one that was chosen; at first 15 minutes.
    void setOn(bool isOn);
    void setEvery(const QString& every);
    void setWhenClosed(bool whenClosed);

    // What is scanned, or what is shown of it, has changed: another exchange's hours may hold.
    void setScanned(const ScanSetup& setup, const RunResults& shown);
    void setObstacle(std::function<QString()> obstacle);

    // Looks at the clock. Once a second by itself while the watch is on.
    void look();

Q_SIGNALS:
    // Scan now.
    void scanDue();
    void changed(const tapesift::presentation::WatchView& view);

private:
    void follow();
    void begin(const WatchPlan& plan, const market::ExchangeCalendar& calendar);
    void show();
    base::UtcSeconds now() const;

    Services m_services;
    WatchCycle m_cycle;
    WatchView m_view;
    QString m_every = QStringLiteral("15m"); // that is switched on
    QTimer m_timer;
};

} // namespace tapesift::presentation
