#include "widgets/window/watch_desk.h"

#include <algorithm>

#include <QActionGroup>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>

#include "tapesift/presentation/scan_setup.h"
#include "tapesift/settings/setting.h"
#include "widgets/look/style_property.h"
#include "widgets/scan/scan_desk.h"
#include "widgets/scan/scan_rail.h"

namespace tapesift::widgets {

using presentation::WatchController;
using presentation::WatchView;

WatchDesk::WatchDesk(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    setObjectName(QStringLiteral("watchDesk"));
    if (!m_parts.watch) {
        m_parts.action.setEnabled(false);
        m_parts.menu.menuAction()->setVisible(false);
        return;
    }
    buildMenu();
    buildButton();
    connectWatch();
}

void WatchDesk::buildMenu()
{
    auto* group = new QActionGroup(this);
    for (const std::string_view every : settings::kWatchIntervals) {
        if (every == "off")
            continue;
        const QString value = QString::fromUtf8(every.data(), static_cast<qsizetype>(every.size()));
        QAction* action =
            m_parts.menu.addAction(presentation::watchIntervalText(std::string(every)));
        action->setObjectName(QStringLiteral("watch_%1_Action").arg(value));
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
        m_intervals.push_back(action);
        connect(action, &QAction::triggered, m_parts.watch,
                [watch = m_parts.watch, value] { watch->setEvery(value); });
    }
    m_parts.menu.addSeparator();
    m_whenClosed = m_parts.menu.addAction(tr("Also while the exchange is closed"));
    m_whenClosed->setObjectName(QStringLiteral("watchWhenClosedAction"));
    m_whenClosed->setCheckable(true);
    connect(m_whenClosed, &QAction::triggered, m_parts.watch, &WatchController::setWhenClosed);
}

void WatchDesk::buildButton()
{
    m_button = new QToolButton(&m_parts.bar);
    m_button->setObjectName(QStringLiteral("watchButton"));
    m_button->setIcon(m_parts.look.icon(QStringLiteral("clock"), IconInk::Muted));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::MenuButtonPopup);
    m_button->setMenu(&m_parts.menu);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    setStyleProperty(*m_button, "style", QStringLiteral("small"));
    m_parts.bar.addPermanentWidget(m_button);
    connect(m_button, &QToolButton::clicked, m_parts.watch, &WatchController::setOn);
    connect(&m_parts.action, &QAction::triggered, m_parts.watch, &WatchController::setOn);
}

void WatchDesk::connectWatch()
{
    WatchController& watch = *m_parts.watch;
    watch.setObstacle([this] { return obstacle(); });
    connect(&watch, &WatchController::changed, this, &WatchDesk::show);
    connect(&watch, &WatchController::scanDue, this, &WatchDesk::scan);
    connect(&m_parts.settings, &presentation::SettingsKeeper::changed, this,
            [this] { show(m_parts.watch->view()); });
    const auto tellSetup = [this] {
        m_parts.watch->setScanned(m_parts.rail.setup(), m_parts.results);
    };
    connect(&m_parts.rail, &ScanRail::setupChanged, this, tellSetup);
    connect(&m_parts.results, &presentation::RunResults::runChanged, this, tellSetup);
    show(watch.view());
}

void WatchDesk::scan()
{
    m_parts.desk.scan();
}

// For the log, therefore not translated.
QString WatchDesk::obstacle() const
{
    if (m_parts.desk.isBusy())
        return QStringLiteral("another scan is going on.");
    return presentation::problemOf(m_parts.rail.setup());
}

void WatchDesk::show(const WatchView& view)
{
    const bool isOther = view.isOn != m_parts.action.isChecked() || view.isClosed != m_isClosed;
    m_isClosed = view.isClosed;
    m_parts.action.setChecked(view.isOn);
    m_button->setChecked(view.isOn);
    m_button->setText(view.text);
    // A second less must not move what stands beside it.
    const int width = m_button->sizeHint().width();
    m_button->setMinimumWidth(isOther ? width : std::max(width, m_button->minimumWidth()));
    m_button->setToolTip(view.toolTip);
    // Read out when the state changes, not every second.
    if (m_button->accessibleName() != view.plan)
        m_button->setAccessibleName(view.plan);
    m_button->setAccessibleDescription(view.toolTip);
    const QString every = m_parts.settings.text(settings::kWatchEvery);
    for (QAction* action : m_intervals)
        action->setChecked(action->data().toString() == every);
    m_whenClosed->setChecked(m_parts.settings.number(settings::kWatchWhenClosed) != 0);
}

} // namespace tapesift::widgets
