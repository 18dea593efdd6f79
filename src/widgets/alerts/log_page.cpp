#include "widgets/alerts/log_page.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_texts.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/controls/column_list.h"
#include "widgets/controls/empty_state.h"

namespace tapesift::widgets {

using store::AlertDelivery;
using store::DeliveryStatus;

namespace {

constexpr int kEverything = -1;
constexpr int kNotDelivered = -2;
constexpr int kStateColumn = 4;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

// Changes when anything that the rows show does.
std::size_t digestOf(const std::vector<AlertDelivery>& log)
{
    std::size_t digest = log.size();
    const auto add = [&digest](std::size_t value) {
        digest ^= value + 0x9e3779b97f4a7c15ULL + (digest << 6U) + (digest >> 2U);
    };
    for (const AlertDelivery& delivery : log) {
        add(static_cast<std::size_t>(delivery.id));
        add(static_cast<std::size_t>(delivery.status));
        add(delivery.attempts);
        add(std::hash<std::string>()(delivery.outcome));
    }
    return digest;
}

} // namespace

LogPage::LogPage(presentation::AlertController& alerts, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_look(look)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    makeFilter();
    m_retry->setIcon(look.icon(QStringLiteral("retry")));
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(look, m_stack);
    m_list = new ColumnList({{tr("Time"), 90},
                             {tr("Alert"), 150},
                             {tr("Symbols"), 130},
                             {tr("Channel"), 90},
                             {tr("State"), 84},
                             {tr("What became of it"), 0},
                             {tr("Tries"), 56, true}},
                            m_stack);
    m_list->setObjectName(QStringLiteral("alertLogList"));
    m_list->setAccessibleName(tr("Delivery log"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    column->addWidget(m_stack, 1);
    connect(m_list, &ColumnList::rowActivated, this, [this](int row) {
        const auto at = static_cast<std::size_t>(row);
        if (at < m_symbols.size() && !m_symbols[at].isEmpty())
            Q_EMIT symbolChosen(m_symbols[at]);
    });
    connect(&alerts, &presentation::AlertController::standingChanged, this, &LogPage::take);
    connect(&look, &Look::changed, this, &LogPage::show);
    show();
}

void LogPage::makeFilter()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("alertLogFilter"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_filter->setPlaceholderText(tr("Alert, symbol, channel or answer"));
    m_filter->setClearButtonEnabled(true);
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("alertLogStatus"));
    m_status->setAccessibleName(tr("State of the deliveries"));
    m_status->addItem(tr("All states"), kEverything);
    m_status->addItem(tr("Not delivered"), kNotDelivered);
    for (const DeliveryStatus status :
         {DeliveryStatus::Waiting, DeliveryStatus::Delivered, DeliveryStatus::Refused,
          DeliveryStatus::Expired, DeliveryStatus::Failed})
        m_status->addItem(presentation::deliveryStatusText(status), static_cast<int>(status));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("alertLogCount"));
    m_count->setProperty("style", QStringLiteral("small"));
    m_retry = new QPushButton(tr("&Retry now"), this);
    m_retry->setObjectName(QStringLiteral("alertRetryButton"));
    m_retry->setAccessibleName(tr("Retry now"));
    m_retry->setToolTip(tr("Tries at once what waits or was refused"));
    m_retry->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_status);
    row->addWidget(m_count);
    row->addWidget(m_retry);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_filter, &QLineEdit::textChanged, this, &LogPage::show);
    connect(m_status, &QComboBox::currentIndexChanged, this, &LogPage::show);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_alerts.retryNow(); });
}

// Asked every few seconds: rows that say the same are left alone, and the place is kept.
void LogPage::take()
{
    const std::size_t digest = digestOf(m_alerts.standing().log);
    if (std::exchange(m_shown, digest) != digest)
        show();
}

bool LogPage::isWanted(const AlertDelivery& delivery) const
{
    const int status = m_status->currentData().toInt();
    if (status == kNotDelivered && delivery.status == DeliveryStatus::Delivered)
        return false;
    if (status >= 0 && status != static_cast<int>(delivery.status))
        return false;
    const QString wanted = m_filter->text().trimmed();
    if (wanted.isEmpty())
        return true;
    const QStringList cells = cellsOf(delivery);
    return std::ranges::any_of(cells, [&wanted](const QString& cell) {
        return cell.contains(wanted, Qt::CaseInsensitive);
    });
}

QStringList LogPage::cellsOf(const AlertDelivery& delivery) const
{
    const base::UtcTime now = m_alerts.standing().now;
    const alerts::AlertRule* rule = m_alerts.book().findRule(delivery.rule);
    const bool isDelivered = delivery.status == DeliveryStatus::Delivered; // The state says it.
    QString outcome = isDelivered ? QString() : presentation::messageText(delivery.outcome);
    if (!delivery.answer.empty() && !outcome.contains(text(delivery.answer)))
        outcome += (outcome.isEmpty() ? QString() : QStringLiteral(" ")) +
                   tr("Answer: %1").arg(text(delivery.answer));
    if (delivery.status == DeliveryStatus::Waiting && delivery.nextTry && *delivery.nextTry > now)
        outcome += QStringLiteral(" ") +
                   tr("Next try at %1.").arg(presentation::momentText(*delivery.nextTry, now));
    return {presentation::momentText(delivery.at, now),
            text(rule ? rule->title() : delivery.rule),
            text(delivery.symbols),
            text(delivery.channel),
            presentation::deliveryStatusText(delivery.status),
            outcome.simplified(),
            QLocale().toString(delivery.attempts)};
}

void LogPage::markTroubles()
{
    for (std::size_t row = 0; row < m_isBad.size(); ++row)
        m_list->item(static_cast<int>(row), kStateColumn)
            ->setForeground(m_isBad[row] ? m_look.theme().warning : m_look.theme().text);
}

void LogPage::show()
{
    const auto& log = m_alerts.standing().log;
    std::vector<QStringList> rows;
    m_symbols.clear();
    m_isBad.clear();
    bool hasOpen = false;
    for (const AlertDelivery& delivery : log) {
        hasOpen = hasOpen || delivery.status == DeliveryStatus::Waiting ||
                  delivery.status == DeliveryStatus::Refused;
        if (!isWanted(delivery))
            continue;
        rows.push_back(cellsOf(delivery));
        m_isBad.push_back(delivery.status != DeliveryStatus::Delivered &&
                          delivery.status != DeliveryStatus::Waiting);
        m_symbols.push_back(text(delivery.symbols).section(QLatin1Char(','), 0, 0).trimmed());
    }
    m_list->setRows(rows);
    markTroubles();
    m_retry->setEnabled(hasOpen && m_alerts.canSave());
    const QLocale locale;
    m_count->setText(rows.size() == log.size() ? locale.toString(qulonglong(log.size()))
                                               : tr("%1 of %2")
                                                     .arg(locale.toString(qulonglong(rows.size())),
                                                          locale.toString(qulonglong(log.size()))));
    m_stack->setCurrentWidget(rows.empty() ? static_cast<QWidget*>(m_empty) : m_list);
    if (!rows.empty())
        return;
    if (log.empty())
        m_empty->setContent({QStringLiteral("bell"),
                             tr("Nothing was sent yet"),
                             tr("Here stands what went to which channel, and what its server "
                                "answered. Alerts are looked at after each scan; the first one "
                                "only tells where everything stands."),
                             {}});
    else
        m_empty->setContent({QStringLiteral("filter"),
                             tr("Nothing matches"),
                             tr("No delivery matches the filter."),
                             {{tr("Clear filter"), [this] {
                                   m_filter->clear();
                                   m_status->setCurrentIndex(0);
                               }}}});
}

} // namespace tapesift::widgets
