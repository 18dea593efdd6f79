#include "widgets/scanners/dashboard_dialog.h"

#include <algorithm>

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include "tapesift/presentation/scanner_dashboard_texts.h"
#include "widgets/controls/banner_area.h"
#include "widgets/controls/command_button.h"
#include "widgets/controls/elided_label.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/look/style_property.h"
#include "widgets/scanners/dashboard_table.h"
#include "widgets/scanners/session_plan_dialog.h"
#include "widgets/scanners/session_tabs.h"

namespace tapesift::widgets {

namespace {

using presentation::DashboardRow;
using presentation::ScannerDashboard;
using presentation::ScannerHealth;
using presentation::SessionState;

constexpr QSize kSize(1240, 760);
const QString kBanner = QStringLiteral("dashboard");

} // namespace

DashboardDialog::DashboardDialog(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("dashboardDialog"));
    setWindowTitle(tr("Scanner dashboard"));
    QVBoxLayout* column = layOutPage(*this, kSize);
    makeHeader(*column);
    m_banners = new BannerArea(m_services.look, this);
    column->addWidget(m_banners);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    auto* upper = new QWidget(splitter);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(8);
    makeScanners(*upperColumn);
    m_tabs = new SessionTabs(m_services.dashboard, m_services.outcomes, m_services.look, splitter);
    splitter->addWidget(upper);
    splitter->addWidget(m_tabs);
    splitter->setSizes({360, 300});

    ScannerDashboard& dashboard = m_services.dashboard;
    connect(&dashboard, &ScannerDashboard::stateChanged, this, &DashboardDialog::showState);
    connect(&dashboard, &ScannerDashboard::rowsChanged, this, [this] {
        showState();
        showChosen();
    });
    connect(&dashboard, &ScannerDashboard::failed, this, [this](const QString& reason) {
        m_banners->add(kBanner, Banner::Kind::Warning, reason);
    });
    connect(m_table, &DashboardTable::nameSelected, this, &DashboardDialog::showChosen);
    connect(m_table, &DashboardTable::planRequested, this, &DashboardDialog::editPlan);
    connect(m_tabs, &SessionTabs::symbolChosen, this, &DashboardDialog::symbolChosen);
    showState();
    showChosen();
    m_table->setFocus();
}

void DashboardDialog::makeHeader(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("sessionTitle"));
    m_title->setProperty("style", QStringLiteral("title"));
    m_subtitle = new QLabel(this);
    m_subtitle->setObjectName(QStringLiteral("sessionSubtitle"));
    m_subtitle->setProperty("style", QStringLiteral("muted"));
    m_subtitle->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    m_session = new QPushButton(this);
    m_session->setObjectName(QStringLiteral("sessionButton"));
    m_session->setAutoDefault(false);
    row->addWidget(m_session, 0, Qt::AlignTop);
    column.addLayout(row);
    connect(m_session, &QPushButton::clicked, this, [this] {
        if (m_services.dashboard.state() == SessionState::Stopped)
            m_services.dashboard.start();
        else
            m_services.dashboard.stop();
    });
}

QPushButton* DashboardDialog::makeButton(const QString& text, const QString& icon,
                                         const QString& name)
{
    return makeCommandButton(text, m_services.look.icon(icon), name, this);
}

void DashboardDialog::makeScanners(QVBoxLayout& column)
{
    ScannerDashboard& dashboard = m_services.dashboard;
    m_table = new DashboardTable(dashboard, m_services.look, this);
    column.addWidget(m_table, 1);
    m_runNow = makeButton(tr("&Run now"), QStringLiteral("resume"), QStringLiteral("runNowButton"));
    m_enable = makeButton(tr("&Enable"), QStringLiteral("retry"), QStringLiteral("enableButton"));
    m_plan = makeButton(tr("&Schedule…"), QStringLiteral("clock"), QStringLiteral("planButton"));
    m_backtest =
        makeButton(tr("&Backtest…"), QStringLiteral("history"), QStringLiteral("backtestButton"));
    m_runNow->setToolTip(tr("Runs the scanner once over the newest prices, on or off"));
    m_plan->setToolTip(tr("When the scanner runs and how much it may find"));
    m_backtest->setToolTip(tr("What it would have found, and what came after"));
    m_reason = new ElidedLabel(this);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->setProperty("style", QStringLiteral("muted"));
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_runNow, m_enable, m_plan, m_backtest})
        row->addWidget(button);
    row->addSpacing(8);
    row->addWidget(m_reason, 1);
    column.addLayout(row);
    connect(m_runNow, &QPushButton::clicked, this,
            [this, &dashboard] { dashboard.runNow(m_table->selectedName()); });
    connect(m_enable, &QPushButton::clicked, this,
            [this, &dashboard] { dashboard.enable(m_table->selectedName()); });
    connect(m_plan, &QPushButton::clicked, this, [this] { editPlan(m_table->selectedName()); });
    connect(m_backtest, &QPushButton::clicked, this,
            [this] { Q_EMIT backtestRequested(m_table->selectedName()); });
}

void DashboardDialog::showState()
{
    const ScannerDashboard& dashboard = m_services.dashboard;
    const QLocale locale;
    const auto on = std::ranges::count_if(dashboard.rows(), &DashboardRow::isOn);
    const QString scanners = tr("%n scanner(s) on", nullptr, static_cast<int>(on));
    const SessionState state = dashboard.state();
    const bool isOff = state == SessionState::Stopped;
    QString title = tr("The session is off");
    QString subtitle;
    switch (state) {
    case SessionState::Stopped:
        subtitle = on == 0 ? tr("Switch on the scanners you want, then start the session: they run "
                                "on their schedules over the source and list of the main window.")
                           : tr("%1. Start the session: they run on their schedules over the "
                                "source and list of the main window.")
                                 .arg(scanners);
        break;
    case SessionState::Opening:
        title = tr("The session is starting…");
        subtitle = tr("The list is worked out and the scanners are set up.");
        break;
    case SessionState::Running:
        title = tr("The session is on");
        subtitle = on == 0 ? tr("No scanner is switched on: nothing runs by itself.") : scanners;
        if (dashboard.facts())
            subtitle = tr("%1 · looking through %2 symbols", "scanners on")
                           .arg(subtitle, locale.toString(qulonglong(dashboard.facts()->symbols)));
        break;
    case SessionState::Stopping:
        title = tr("The session is stopping…");
        subtitle = tr("Runs that are on are ended first.");
        break;
    }
    if (!dashboard.canRun())
        subtitle = tr("Another Tapesift is using this home folder. Here you can look at its runs "
                      "and make backtests.");
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_session->setText(isOff ? tr("S&tart session") : tr("S&top session"));
    m_session->setAccessibleName(isOff ? tr("Start session") : tr("Stop session"));
    m_session->setIcon(isOff ? m_services.look.icon(QStringLiteral("resume"), IconInk::AccentText)
                             : m_services.look.icon(QStringLiteral("stop")));
    setStyleProperty(*m_session, "role", isOff ? QStringLiteral("primary") : QString());
    m_session->setEnabled(dashboard.canRun() && state != SessionState::Stopping);
    m_session->setToolTip(isOff ? tr("Runs the scanners that are on until you stop them")
                                : tr("Ends the session; what was found stays in the lists"));
}

void DashboardDialog::showChosen()
{
    const ScannerDashboard& dashboard = m_services.dashboard;
    const DashboardRow* row = dashboard.find(m_table->selectedName());
    const bool canUse = row && row->problem.isEmpty();
    const ScannerHealth health = row ? presentation::healthOf(*row) : ScannerHealth::Unknown;
    const bool isStopped = canUse && health == ScannerHealth::Stopped;
    m_runNow->setEnabled(canUse && dashboard.canRun() && !isStopped &&
                         health != ScannerHealth::Running &&
                         dashboard.state() != SessionState::Stopping);
    m_enable->setVisible(isStopped);
    m_plan->setEnabled(canUse && dashboard.canRun());
    m_backtest->setEnabled(canUse);
    const QString reason = row ? presentation::healthReason(*row) : QString();
    m_reason->setText(reason.isEmpty() || !row ? (row ? row->what : QString()) : reason);
    setStyleProperty(*m_reason, "style",
                     reason.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
}

void DashboardDialog::editPlan(const QString& name)
{
    ScannerDashboard& dashboard = m_services.dashboard;
    const DashboardRow* row = dashboard.find(name);
    if (!row || !row->problem.isEmpty() || !dashboard.canRun())
        return;
    auto* dialog = new SessionPlanDialog(row->title, row->definition, m_table->calendar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SessionPlanDialog::chosen, &dashboard, &ScannerDashboard::change);
    dialog->open();
}

} // namespace tapesift::widgets
