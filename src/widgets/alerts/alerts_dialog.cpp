#include "widgets/alerts/alerts_dialog.h"

#include <algorithm>

#include <QLabel>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_texts.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/alerts/channel_dialog.h"
#include "widgets/alerts/channel_page.h"
#include "widgets/alerts/log_page.h"
#include "widgets/alerts/rule_page.h"
#include "widgets/controls/banner_area.h"
#include "widgets/controls/page_dialog.h"

namespace tapesift::widgets {

using presentation::AlertController;

namespace {

constexpr QSize kSize(1080, 620);
constexpr int kRefreshMs = 2000;
constexpr qsizetype kShownProblems = 3;
const QString kDoneBanner = QStringLiteral("done");
const QString kProblemBanner = QStringLiteral("problems");

} // namespace

AlertsDialog::AlertsDialog(const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("alertsDialog"));
    setWindowTitle(tr("Alerts"));
    QVBoxLayout* column = layOutPage(*this, kSize);
    makeHeader(*column);
    m_banners = new BannerArea(m_services.look, this);
    column->addWidget(m_banners);
    makePages(*column);
    m_refresh.setInterval(kRefreshMs);
    AlertController& alerts = m_services.alerts;
    connect(&m_refresh, &QTimer::timeout, &alerts, &AlertController::refresh);
    connect(&alerts, &AlertController::changed, this, [this] {
        showState();
        showProblems();
    });
    connect(&alerts, &AlertController::standingChanged, this, &AlertsDialog::showState);
    connect(&alerts, &AlertController::unseenChanged, this, &AlertsDialog::markSeen);
    connect(&alerts, &AlertController::failed, this, [this](const QString& reason) {
        m_banners->add(kDoneBanner, Banner::Kind::Error, reason);
    });
    connect(&alerts, &AlertController::removed, this, [this](const QString& title) {
        m_banners->add(kDoneBanner, Banner::Kind::Info, tr("%1 was deleted.").arg(title),
                       {{tr("Undo"), [this] { m_services.alerts.undoRemove(); }}});
    });
    showState();
    showProblems();
}

void AlertsDialog::makeHeader(QVBoxLayout& column)
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("alertsTitle"));
    m_title->setProperty("style", QStringLiteral("title"));
    m_subtitle = new QLabel(this);
    m_subtitle->setObjectName(QStringLiteral("alertsSubtitle"));
    m_subtitle->setProperty("style", QStringLiteral("muted"));
    m_subtitle->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    column.addLayout(words);
}

void AlertsDialog::makePages(QVBoxLayout& column)
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("alertsTabs"));
    m_tabs->setAccessibleName(tr("Alerts"));
    m_tabs->setDocumentMode(true);
    m_rules = new RulePage(m_services.alerts, m_services.look, m_tabs);
    auto* channels = new ChannelPage(m_services.alerts, m_services.keys, m_services.look, m_tabs);
    auto* log = new LogPage(m_services.alerts, m_services.look, m_tabs);
    m_tabs->addTab(m_rules, tr("&Rules"));
    m_tabs->addTab(channels, tr("&Channels"));
    m_tabs->addTab(log, tr("&Log"));
    column.addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AlertsDialog::markSeen);
    connect(m_rules, &RulePage::editRequested, this, &AlertsDialog::editRuleRequested);
    connect(channels, &ChannelPage::editRequested, this, &AlertsDialog::editChannel);
    connect(log, &LogPage::symbolChosen, this, &AlertsDialog::symbolChosen);
}

void AlertsDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(page);
    markSeen();
}

void AlertsDialog::markSeen()
{
    if (isVisible() && m_tabs->currentIndex() == kLog)
        m_services.alerts.markSeen();
}

void AlertsDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    m_services.alerts.refresh();
    m_refresh.start();
    markSeen();
}

void AlertsDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_refresh.stop();
}

void AlertsDialog::showState()
{
    const AlertController& alerts = m_services.alerts;
    const alerts::AlertBook& book = alerts.book();
    const base::UtcTime now = alerts.standing().now;
    const auto on = std::ranges::count_if(
        book.rules, [now](const alerts::AlertRule& rule) { return rule.isActive(now); });
    m_title->setText(book.rules.empty() ? tr("Alerts")
                                        : tr("%n alert(s) on", nullptr, static_cast<int>(on)));
    QString subtitle = tr("They are looked at after each scan of this window and each run of its "
                          "scanners. An alert tells when something changes, not while it stays.");
    if (!alerts.canSave())
        subtitle = tr("Another Tapesift is using this home folder. Here you can look at its "
                      "alerts.");
    const auto failing =
        std::ranges::count_if(book.channels, [&alerts](const alerts::AlertChannel& channel) {
            return presentation::isInTrouble(channel, alerts.statusOf(channel.id));
        });
    if (failing > 0 && alerts.canSave())
        subtitle =
            tr("%n channel(s) cannot deliver: see Channels.", nullptr, static_cast<int>(failing));
    m_subtitle->setText(subtitle);
}

// What is wrong in the file stands there until it is put right; the entries are kept as they are.
void AlertsDialog::showProblems()
{
    const AlertController& alerts = m_services.alerts;
    if (!alerts.obstacle().isEmpty()) {
        m_banners->add(
            kProblemBanner, Banner::Kind::Error,
            tr("alerts.json cannot be used and was left as it is. %1").arg(alerts.obstacle()));
        return;
    }
    QStringList lines;
    for (const base::Error& problem : alerts.problems()) {
        if (lines.size() == kShownProblems) {
            lines.push_back(tr("… and %n more", nullptr,
                               static_cast<int>(alerts.problems().size()) - int(kShownProblems)));
            break;
        }
        lines.push_back(presentation::errorText(problem));
    }
    if (lines.isEmpty())
        return m_banners->remove(kProblemBanner);
    m_banners->add(kProblemBanner, Banner::Kind::Warning,
                   tr("alerts.json has entries that are not used, but kept:") + QLatin1Char('\n') +
                       lines.join(QLatin1Char('\n')),
                   {{tr("Read again"), [this] { m_services.alerts.load(); }}});
}

void AlertsDialog::editChannel(const alerts::AlertChannel& channel)
{
    auto* dialog = new ChannelDialog(channel, m_services.alerts, m_services.keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChannelDialog::chosen, &m_services.alerts, &AlertController::saveChannel);
    dialog->open();
}

} // namespace tapesift::widgets
