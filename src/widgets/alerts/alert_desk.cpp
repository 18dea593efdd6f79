#include "widgets/alerts/alert_desk.h"

#include <algorithm>
#include <cmath>

#include <QAction>
#include <QApplication>
#include <QStatusBar>
#include <QToolButton>

#include "widgets/alerts/alerts_dialog.h"
#include "widgets/alerts/rule_dialog.h"
#include "widgets/alerts/rule_page.h"
#include "widgets/controls/banner_area.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

using presentation::AlertController;
using presentation::ShownAlert;

namespace {

const QString kBanner = QStringLiteral("alert");

} // namespace

AlertDesk::AlertDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    makeStatus();
    connectNews();
    connect(&m_parts.action, &QAction::triggered, this, &AlertDesk::show);
    connect(&m_parts.table, &ResultTableView::alertRequested, this, &AlertDesk::makeFor);
}

void AlertDesk::makeStatus()
{
    m_status = new QToolButton(&m_parts.bar);
    m_status->setObjectName(QStringLiteral("alertStatus"));
    m_status->setIcon(m_parts.look.icon(QStringLiteral("bell"), IconInk::Accent));
    m_status->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_status->setToolTip(tr("Opens the log of the alerts"));
    m_status->hide();
    m_parts.bar.addPermanentWidget(m_status);
    connect(m_status, &QToolButton::clicked, this, &AlertDesk::showLog);
}

void AlertDesk::connectNews()
{
    AlertController& alerts = m_parts.alerts;
    connect(&alerts, &AlertController::unseenChanged, this, &AlertDesk::showUnseen);
    connect(&alerts, &AlertController::told, this,
            [this](const std::vector<ShownAlert>& told) { m_newest = told; });
    connect(&alerts, &AlertController::failed, this, [this](const QString& reason) {
        if (!m_dialog || !m_dialog->isVisible()) // Else it is told there.
            m_parts.banners.add(kBanner, Banner::Kind::Warning, reason);
    });
    connect(&m_parts.bell, &presentation::AlertBell::notified, this, &AlertDesk::notify);
    connect(&m_parts.bell, &presentation::AlertBell::rung, this, [] { QApplication::beep(); });
    connect(&m_parts.notifier, &DesktopNotifier::notified, this,
            [this](const QString& title) { m_isOurs = title == m_notified; });
    connect(&m_parts.notifier, &DesktopNotifier::clicked, this, [this] {
        if (m_isOurs) // Others show messages as well.
            showNewest();
    });
    if (!m_parts.scans)
        return;
    using presentation::ScanController;
    connect(m_parts.scans, &ScanController::quickCompleted, &alerts,
            &AlertController::quickCompleted);
    connect(m_parts.scans, &ScanController::ended, &alerts, &AlertController::ended);
}

void AlertDesk::bringUp(QDialog& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

AlertsDialog& AlertDesk::dialog()
{
    if (!m_dialog) {
        m_dialog = new AlertsDialog({m_parts.alerts, m_parts.keys, m_parts.scanners, m_parts.look},
                                    &m_window);
        connect(m_dialog, &AlertsDialog::editRuleRequested, this,
                [this](const alerts::AlertRule& rule) { edit(rule, m_dialog); });
        connect(m_dialog, &AlertsDialog::symbolChosen, this, &AlertDesk::showSymbol);
    }
    if (!m_dialog->isVisible()) {
        m_parts.alerts.load(); // The file may have been edited.
        m_parts.scanners.load();
    }
    return *m_dialog;
}

void AlertDesk::show()
{
    AlertsDialog& shown = dialog();
    bringUp(shown);
}

void AlertDesk::showLog()
{
    AlertsDialog& shown = dialog();
    bringUp(shown);
    shown.showPage(AlertsDialog::kLog);
}

// Of one symbol the last price is the level to begin with.
void AlertDesk::makeFor(const QStringList& symbols)
{
    alerts::AlertRule rule = newAlertRule();
    for (const QString& symbol : symbols)
        if (auto parsed = market::Symbol::parse(symbol.toStdString()))
            rule.symbols.push_back(*std::move(parsed));
    if (symbols.size() > 1)
        rule.kind = alerts::RuleKind::SignalFlips; // One level does not suit several prices.
    if (const presentation::ResultRow* row = m_parts.results.results().find(symbols.value(0));
        row && symbols.size() == 1 && std::isfinite(row->price))
        rule.level = row->price;
    m_parts.scanners.load();
    edit(rule, &m_window);
}

void AlertDesk::edit(const alerts::AlertRule& rule, QWidget* parent)
{
    auto* editor = new RuleDialog(rule, {m_parts.alerts, m_parts.scanners, m_parts.look}, parent);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &RuleDialog::chosen, this, [this](const alerts::AlertRule& chosen) {
        m_parts.alerts.saveRule(chosen);
        Q_EMIT remarked(tr("Saved: %1").arg(QString::fromStdString(chosen.title())));
    });
    editor->open();
}

void AlertDesk::showUnseen()
{
    const int unseen = m_parts.alerts.unseen();
    m_status->setText(tr("%n new alert(s)", nullptr, unseen));
    m_status->setAccessibleName(m_status->text());
    m_status->setVisible(unseen > 0);
}

// Where the desktop shows nothing, the window does.
void AlertDesk::notify(const QString& title, const QString& text)
{
    m_notified = title;
    if (m_parts.notifier.notify(title, text))
        return;
    m_further = m_parts.banners.find(kBanner) ? m_further + 1 : 0;
    const QString line =
        m_further == 0 ? title : tr("%1, and %n more", "alerts", m_further).arg(title);
    m_parts.banners.add(
        kBanner, Banner::Kind::Info, line,
        {{tr("Show"), [this] { showNewest(); }}, {tr("Log"), [this] { showLog(); }}});
}

void AlertDesk::showNewest()
{
    m_parts.banners.remove(kBanner);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (m_newest.size() == 1 && m_newest.front().symbols == 1)
        return showSymbol(m_newest.front().symbol);
    showLog();
}

void AlertDesk::showSymbol(const QString& symbol)
{
    if (m_parts.table.selectSymbol(symbol))
        return Q_EMIT symbolShown();
    Q_EMIT remarked(
        tr("%1 is not among the results that are shown. Scan its list to see it.").arg(symbol));
}

} // namespace tapesift::widgets
