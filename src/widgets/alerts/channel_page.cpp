#include "widgets/alerts/channel_page.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_texts.h"
#include "widgets/controls/column_list.h"
#include "widgets/controls/command_button.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using alerts::AlertChannel;
using alerts::ChannelKind;

namespace {

constexpr int kStateColumn = 3;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

ChannelPage::ChannelPage(presentation::AlertController& alerts, presentation::KeyAccess& keys,
                         Look& look, QWidget* parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_look(look)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(8);
    m_list = new ColumnList({{tr("Channel"), 150},
                             {tr("Kind"), 150},
                             {tr("Goes to"), 280},
                             {tr("State"), 0},
                             {tr("Waiting"), 70, true}},
                            this);
    m_list->setObjectName(QStringLiteral("alertChannelList"));
    m_list->setAccessibleName(tr("Channels"));
    column->addWidget(m_list, 1);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("alertChannelState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setMinimumHeight(m_state->fontMetrics().lineSpacing() * 2);
    column->addWidget(m_state);
    makeButtons();
    using presentation::AlertController;
    connect(&alerts, &AlertController::changed, this, &ChannelPage::show);
    connect(&alerts, &AlertController::standingChanged, this, &ChannelPage::show);
    connect(&alerts, &AlertController::tested, this, &ChannelPage::showAnswer);
    connect(&keys, &presentation::KeyAccess::changed, &alerts, &AlertController::refresh);
    connect(&look, &Look::changed, this, &ChannelPage::show);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &ChannelPage::showChosen);
    connect(m_list, &ColumnList::rowActivated, m_edit, &QPushButton::click);
    show();
}

void ChannelPage::makeButtons()
{
    const auto make = [this](const QString& label, const QString& icon, const char* name) {
        return makeCommandButton(label, m_look.icon(icon), QString::fromLatin1(name), this);
    };
    m_new = make(tr("&New channel"), QStringLiteral("plus"), "channelNewButton");
    m_edit = make(tr("&Edit…"), QStringLiteral("sliders"), "channelEditButton");
    m_switch = make(tr("Switch &off"), QStringLiteral("pause"), "channelSwitchButton");
    m_remove = make(tr("&Delete"), QStringLiteral("trash"), "channelDeleteButton");
    m_test = make(tr("&Test"), QStringLiteral("resume"), "channelTestButton");
    auto* menu = new QMenu(m_new);
    menu->setObjectName(QStringLiteral("channelKindMenu"));
    for (const ChannelKind kind : {ChannelKind::Email, ChannelKind::Slack, ChannelKind::Discord,
                                   ChannelKind::Telegram, ChannelKind::Ntfy, ChannelKind::Webhook})
        menu->addAction(presentation::channelKindText(kind), this,
                        [this, kind] { Q_EMIT editRequested(alerts::newChannel({}, kind)); });
    m_new->setMenu(menu);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_new, m_edit, m_switch, m_remove})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_test);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const AlertChannel* channel = chosen())
            Q_EMIT editRequested(AlertChannel(*channel));
    });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (const AlertChannel* channel = chosen()) {
            AlertChannel changed = *channel;
            changed.enabled = !changed.enabled;
            m_alerts.saveChannel(changed);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const AlertChannel* channel = chosen())
            m_alerts.removeChannel(std::string(channel->id));
    });
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_testedId = chosenId();
        m_answer = tr("The test is on its way…");
        m_isGood = true;
        m_alerts.test(m_testedId);
        showChosen();
    });
}

void ChannelPage::show()
{
    const std::string selected = chosenId();
    m_shown = {alerts::newChannel(alerts::kDesktopChannel, ChannelKind::Desktop),
               alerts::newChannel(alerts::kSoundChannel, ChannelKind::Sound)};
    const auto& own = m_alerts.book().channels;
    m_shown.insert(m_shown.end(), own.begin(), own.end());
    std::vector<QStringList> rows;
    const base::UtcTime now = m_alerts.standing().now;
    for (const AlertChannel& channel : m_shown) {
        const alerts::ChannelStatus* status = m_alerts.statusOf(channel.id);
        rows.push_back({text(channel.id), presentation::channelKindText(channel.kind),
                        presentation::channelTargetText(channel),
                        presentation::channelStateText(channel, status, now),
                        status ? QLocale().toString(qulonglong(status->waiting)) : QString()});
    }
    m_list->setRows(rows);
    const QColor warning = m_look.theme().warning;
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        const bool isBad =
            presentation::isInTrouble(m_shown[row], m_alerts.statusOf(m_shown[row].id));
        m_list->item(static_cast<int>(row), kStateColumn)
            ->setForeground(isBad ? warning : m_look.theme().text);
    }
    const auto found = std::ranges::find(m_shown, selected, &AlertChannel::id);
    const auto at = found == m_shown.end() ? 0 : static_cast<int>(found - m_shown.begin());
    if (m_list->selectedRow() != at)
        m_list->selectRow(at);
    showChosen();
}

std::string ChannelPage::chosenId() const
{
    const int row = m_list->selectedRow();
    const bool isRow = row >= 0 && static_cast<std::size_t>(row) < m_shown.size();
    return isRow ? m_shown[static_cast<std::size_t>(row)].id : std::string();
}

const AlertChannel* ChannelPage::chosen() const
{
    const auto& own = m_alerts.book().channels;
    const auto found = std::ranges::find(own, chosenId(), &AlertChannel::id);
    return found == own.end() ? nullptr : &*found;
}

void ChannelPage::showChosen()
{
    const bool canSave = m_alerts.canSave() && m_alerts.obstacle().isEmpty();
    const AlertChannel* own = chosen();
    const std::string id = chosenId();
    const bool isOff = own && !own->enabled;
    m_new->setEnabled(canSave);
    m_edit->setEnabled(own);
    m_switch->setEnabled(own && canSave);
    m_switch->setText(isOff ? tr("Switch &on") : tr("Switch &off"));
    m_switch->setAccessibleName(isOff ? tr("Switch on") : tr("Switch off"));
    m_remove->setEnabled(own && canSave);
    const alerts::ChannelStatus* status = m_alerts.statusOf(id);
    const bool hasSecret = !status || status->hasSecret;
    m_test->setEnabled(canSave && !id.empty() && !isOff && hasSecret && !m_alerts.isTesting());
    m_test->setToolTip(isOff       ? tr("The channel is switched off")
                       : hasSecret ? tr("Sends a test message and shows what the server answers")
                                   : tr("Its secret is missing: edit the channel and enter it"));
    QString words;
    bool isGood = true;
    if (id == m_testedId && !m_answer.isEmpty()) {
        words = m_answer;
        isGood = m_isGood;
    } else if (own && presentation::isInTrouble(*own, status)) {
        words = status->hasSecret
                    ? presentation::channelStateText(*own, status, m_alerts.standing().now)
                    : tr("Its secret is missing: edit the channel and enter it.");
        isGood = false;
    } else if (m_alerts.book().channels.empty()) {
        words = tr("Alerts come to this desktop. Add a channel to have them on your phone or with "
                   "your team: e-mail, Slack, Discord, Telegram, ntfy, or any server by webhook.");
    }
    m_state->setText(words);
    setStyleProperty(*m_state, "style",
                     isGood ? QStringLiteral("muted") : QStringLiteral("warning"));
}

void ChannelPage::showAnswer(const QString& channel, bool isSent, const QString& answer)
{
    m_testedId = channel.toStdString();
    m_isGood = isSent;
    if (!isSent)
        m_answer = tr("%1 did not take the test message. %2").arg(channel, answer);
    else if (answer.isEmpty())
        m_answer = tr("%1 took the test message.").arg(channel);
    else
        m_answer = tr("%1 took the test message. Its server answered: %2").arg(channel, answer);
    showChosen();
}

} // namespace tapesift::widgets
