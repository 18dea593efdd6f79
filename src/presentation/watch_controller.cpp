#include "tapesift/presentation/watch_controller.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include "tapesift/market/scan_calendar.h"
#include "tapesift/market/zone_offsets.h"
#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/scanner_dashboard_texts.h"
#include "tapesift/scanners/zone_city.h"

namespace tapesift::presentation {

using namespace std::chrono_literals;

namespace {

class WatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

const QString kOff = QStringLiteral("off");
// The first symbol of the shown run, if that was one of the same source and list.
std::optional<market::Symbol> firstShown(const market::ScanSpec& spec, const RunResults& shown)
{
    const auto& run = shown.run();
    const bool isSame = run && run->spec.provider == spec.provider &&
                        run->spec.universe == spec.universe && run->spec.dataPath == spec.dataPath;
    if (!isSame || shown.results().all().empty())
        return std::nullopt;
    auto parsed = market::Symbol::parse(shown.results().all().front().symbol.toStdString());
    return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

} // namespace

const market::ExchangeCalendar& exchangeOf(const ScanSetup& setup, const RunResults& shown,
                                           const market::CalendarBook& calendars)
{
    const market::ScanSpec spec = specOf(setup);
    auto first = market::firstSymbolOf(spec);
    if (!first && setup.universe != kTypedUniverse)
        first = firstShown(spec, shown);
    return market::calendarOf(spec, first, calendars);
}

QString exchangeTimeText(base::UtcSeconds moment, base::UtcSeconds now, const std::string& zone,
                         const QLocale& locale)
{
    const auto offsets = market::ZoneOffsets::load(zone);
    const auto offset = offsets ? offsets->at(moment) : 0s;
    const auto clock =
        QDateTime::fromSecsSinceEpoch((moment + offset).time_since_epoch().count(), Qt::UTC);
    const QString day = moment - now < std::chrono::days{6}
                            ? locale.dayName(clock.date().dayOfWeek(), QLocale::ShortFormat)
                            : locale.toString(clock.date(), dayOfWeekPattern());
    const bool isUtc = !offsets || zone.empty();
    return QStringLiteral("%1 %2 %3")
        .arg(day, locale.toString(clock.time(), QStringLiteral("HH:mm")),
             QString::fromStdString(isUtc ? std::string("UTC") : scanners::cityOf(zone)));
}

QString watchIntervalText(const std::string& every)
{
    if (every == "off")
        return WatchTexts::tr("Off");
    if (every == "session")
        return WatchTexts::tr("By session, after the close");
    if (every == "1m")
        return WatchTexts::tr("Every minute");
    if (every == "1h")
        return WatchTexts::tr("Every hour");
    if (every == "1d")
        return WatchTexts::tr("Once a day");
    const QString count = QString::fromStdString(every.substr(0, every.size() - 1));
    return (every.back() == 'h' ? WatchTexts::tr("Every %1 hours")
                                : WatchTexts::tr("Every %1 minutes"))
        .arg(count);
}

WatchView makeWatchView(const WatchCycle& cycle, base::UtcSeconds now, const QLocale& locale)
{
    WatchView view;
    view.isOn = cycle.isOn();
    const QString plan = watchIntervalText(cycle.plan().every);
    if (!view.isOn) {
        view.text = view.plan = WatchTexts::tr("Watch off");
        view.toolTip = WatchTexts::tr("Switch on to scan the setup again and again by itself.");
        return view;
    }
    if (!cycle.next()) {
        view.text = view.plan = WatchTexts::tr("No scan is due within two years");
        view.toolTip = plan;
        return view;
    }
    const QString time = exchangeTimeText(*cycle.next(), now, cycle.calendar().zone(), locale);
    view.isClosed = cycle.isClosed(now) && !cycle.plan().whenClosed;
    view.plan = view.isClosed ? WatchTexts::tr("Exchange closed, next scan %1").arg(time)
                              : WatchTexts::tr("Next scan %1").arg(time);
    view.text = view.isClosed
                    ? view.plan
                    : WatchTexts::tr("Next scan %1").arg(countdownText(*cycle.next(), now));
    view.toolTip = plan + QLatin1Char('\n') + view.plan;
    return view;
}

WatchController::WatchController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &WatchController::look);
    connect(&m_services.settings, &SettingsKeeper::changed, this, &WatchController::follow);
    const auto* const calendar = m_services.calendars.find("us");
    m_cycle.set({}, calendar ? *calendar : market::ExchangeCalendar::alwaysOpen(), now());
    show();
    follow();
}

void WatchController::setOn(bool isOn)
{
    setEvery(isOn ? m_every : kOff);
}

void WatchController::setEvery(const QString& every)
{
    m_services.settings.set(settings::kWatchEvery, every);
}

void WatchController::setWhenClosed(bool whenClosed)
{
    m_services.settings.set(settings::kWatchWhenClosed, whenClosed ? 1 : 0);
}

void WatchController::setScanned(const ScanSetup& setup, const RunResults& shown)
{
    const market::ExchangeCalendar& calendar = exchangeOf(setup, shown, m_services.calendars);
    if (calendar.id() != m_cycle.calendar().id())
        begin(m_cycle.plan(), calendar);
}

void WatchController::setObstacle(std::function<QString()> obstacle)
{
    m_services.obstacle = std::move(obstacle);
}

void WatchController::follow()
{
    const QString every = m_services.settings.text(settings::kWatchEvery);
    if (every != kOff)
        m_every = every;
    const WatchPlan plan{every.toStdString(),
                         m_services.settings.number(settings::kWatchWhenClosed) != 0};
    if (plan != m_cycle.plan())
        begin(plan, m_cycle.calendar());
}

void WatchController::begin(const WatchPlan& plan, const market::ExchangeCalendar& calendar)
{
    // By value: it may be a part of what is set.
    m_cycle.set(WatchPlan(plan), market::ExchangeCalendar(calendar), now());
    if (m_cycle.isOn())
        m_timer.start();
    else
        m_timer.stop();
    show();
}

void WatchController::look()
{
    const scanners::DueRun due = m_cycle.take(now());
    show();
    if (!due.run)
        return;
    const std::string time = base::formatUtc(*due.run);
    if (due.missed > 0)
        m_services.log.info("Watch: {} scans before {} were missed and are left out.", due.missed,
                            time);
    const QString obstacle = m_services.obstacle ? m_services.obstacle() : QString();
    if (!obstacle.isEmpty()) {
        m_services.log.info("Watch: the scan of {} is left out: {}", time, obstacle.toStdString());
        return;
    }
    m_services.log.info("Watch: the scan of {} begins.", time);
    Q_EMIT scanDue();
}

void WatchController::show()
{
    WatchView view = makeWatchView(m_cycle, now(), QLocale());
    if (view == m_view)
        return;
    m_view = std::move(view);
    Q_EMIT changed(m_view);
}

base::UtcSeconds WatchController::now() const
{
    return std::chrono::floor<std::chrono::seconds>(m_services.clock.now());
}

} // namespace tapesift::presentation
