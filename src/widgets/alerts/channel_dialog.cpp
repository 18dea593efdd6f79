#include "widgets/alerts/channel_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_texts.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/dialogs/key_field.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using alerts::AlertChannel;
using alerts::ChannelKind;
using net::MailSecurity;

namespace {

constexpr int kWidth = 640;
constexpr int kMostPort = 65'535;
constexpr int kBodyLines = 6;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string typedIn(const QLineEdit* edit)
{
    return edit ? edit->text().trimmed().toStdString() : std::string();
}

// What a kind needs from its service before it can be set up here.
QString hintOf(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Email:
        return ChannelDialog::tr("Mail goes out over the server of your mailbox, encrypted. Many "
                                 "services want an app password in place of the usual one.");
    case ChannelKind::Slack:
        return ChannelDialog::tr("Make an incoming webhook in Slack (Apps, Incoming Webhooks) and "
                                 "paste its address below.");
    case ChannelKind::Discord:
        return ChannelDialog::tr("Make a webhook in the settings of a Discord channel "
                                 "(Integrations) and paste its address below.");
    case ChannelKind::Telegram:
        return ChannelDialog::tr("Make a bot with @BotFather, write to it once, and enter its "
                                 "token and the id of your chat.");
    case ChannelKind::Ntfy:
        return ChannelDialog::tr("Choose a topic that nobody guesses and subscribe to it in the "
                                 "ntfy app.");
    case ChannelKind::Webhook:
        return ChannelDialog::tr("Any server that takes a POST. Leave the address empty if it is a "
                                 "secret by itself, and paste it as the secret.");
    case ChannelKind::Desktop:
    case ChannelKind::Sound:
        break;
    }
    return {};
}

} // namespace

ChannelDialog::ChannelDialog(const AlertChannel& channel, presentation::AlertController& alerts,
                             presentation::KeyAccess& keys, QWidget* parent)
    : QDialog(parent)
    , m_before(channel)
    , m_alerts(alerts)
    , m_keys(keys)
{
    setObjectName(QStringLiteral("alertChannelDialog"));
    const QString kind = presentation::channelKindText(channel.kind);
    setWindowTitle(channel.id.empty() ? tr("New channel: %1").arg(kind)
                                      : tr("Channel %1: %2").arg(text(channel.id), kind));
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(10);
    auto* hint = new QLabel(hintOf(channel.kind), this);
    hint->setWordWrap(true);
    hint->setProperty("style", QStringLiteral("muted"));
    column->addWidget(hint);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    makeFields(*form);
    column->addLayout(form);
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("channelMeaning"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(m_meaning->fontMetrics().lineSpacing() * 2);
    column->addWidget(m_meaning);
    column->addStretch(1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_buttons->setObjectName(QStringLiteral("channelButtons"));
    setStyleProperty(*m_buttons->button(QDialogButtonBox::Save), "role", QStringLiteral("primary"));
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ChannelDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ChannelDialog::reject);
    showMeaning();
}

QLineEdit* ChannelDialog::makeEdit(QFormLayout& form, const QString& label, const char* name,
                                   const std::string& value, const QString& example)
{
    auto* edit = new QLineEdit(text(value), this);
    edit->setObjectName(QString::fromLatin1(name));
    QString spoken = label;
    edit->setAccessibleName(spoken.remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    edit->setPlaceholderText(example);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, &ChannelDialog::showMeaning);
    return edit;
}

void ChannelDialog::makeFields(QFormLayout& form)
{
    if (m_before.id.empty())
        m_id = makeEdit(form, tr("&Name:"), "channelIdEdit",
                        m_alerts.freeChannelId(
                            QString::fromLatin1(alerts::channelKindName(m_before.kind).data())),
                        {});
    if (m_before.kind == ChannelKind::Email)
        makeMail(form);
    else
        makeServer(form);
    if (m_before.kind == ChannelKind::Webhook)
        makeWebhook(form);
    m_secretLabel = new QLabel(this);
    m_secret = new KeyField(text(alerts::secretVariableOf(channel())), m_keys, this);
    form.addRow(m_secretLabel, m_secret);
}

void ChannelDialog::makeMail(QFormLayout& form)
{
    m_host = makeEdit(form, tr("&Server:"), "channelHostEdit", m_before.host,
                      QStringLiteral("smtp.example.com"));
    m_security = new QComboBox(this);
    m_security->setObjectName(QStringLiteral("channelSecurityCombo"));
    m_security->setAccessibleName(tr("Encryption"));
    m_security->addItem(tr("STARTTLS (port 587)"), static_cast<int>(MailSecurity::StartTls));
    m_security->addItem(tr("TLS (port 465)"), static_cast<int>(MailSecurity::Tls));
    m_security->addItem(tr("None: this computer only (port 25)"),
                        static_cast<int>(MailSecurity::None));
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(m_before.security)));
    form.addRow(tr("&Encryption:"), m_security);
    m_port = new QSpinBox(this);
    m_port->setObjectName(QStringLiteral("channelPortSpin"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(0, kMostPort);
    m_port->setSpecialValueText(tr("usual", "port"));
    m_port->setValue(m_before.port);
    form.addRow(tr("&Port:"), m_port);
    m_user = makeEdit(form, tr("&User:"), "channelUserEdit", m_before.user,
                      tr("empty: without signing in"));
    m_from = makeEdit(form, tr("&From:"), "channelFromEdit", m_before.from,
                      QStringLiteral("desk@example.com"));
    QStringList to;
    for (const std::string& address : m_before.to)
        to.push_back(text(address));
    m_to = makeEdit(form, tr("&To:"), "channelToEdit", to.join(QStringLiteral(", ")).toStdString(),
                    QStringLiteral("me@example.com, team@example.com"));
    connect(m_security, &QComboBox::currentIndexChanged, this, &ChannelDialog::showMeaning);
    connect(m_port, &QSpinBox::valueChanged, this, &ChannelDialog::showMeaning);
}

void ChannelDialog::makeServer(QFormLayout& form)
{
    const bool isTelegram = m_before.kind == ChannelKind::Telegram;
    const bool isNtfy = m_before.kind == ChannelKind::Ntfy;
    if (isTelegram)
        m_chat = makeEdit(form, tr("&Chat:"), "channelChatEdit", m_before.chat,
                          tr("123456789, or @name of a channel"));
    if (isNtfy)
        m_topic = makeEdit(form, tr("&Topic:"), "channelTopicEdit", m_before.topic, {});
    if (isTelegram || isNtfy)
        m_server = makeEdit(form, tr("Own &server:"), "channelServerEdit", m_before.server,
                            isNtfy ? QStringLiteral("https://ntfy.sh")
                                   : QStringLiteral("https://api.telegram.org"));
    if (m_before.kind == ChannelKind::Webhook)
        m_url = makeEdit(form, tr("&Address:"), "channelUrlEdit", m_before.url,
                         tr("https://…; empty: the secret is the address"));
    if (!isNtfy && m_before.kind != ChannelKind::Webhook)
        return;
    m_isAuthorized = new QCheckBox(tr("Send the secret along as a bearer token"), this);
    m_isAuthorized->setObjectName(QStringLiteral("channelAuthorizedCheck"));
    m_isAuthorized->setChecked(m_before.isAuthorized);
    form.addRow(QString(), m_isAuthorized);
    connect(m_isAuthorized, &QCheckBox::toggled, this, &ChannelDialog::showMeaning);
}

void ChannelDialog::makeWebhook(QFormLayout& form)
{
    m_contentType = makeEdit(form, tr("Content t&ype:"), "channelTypeEdit", m_before.contentType,
                             QStringLiteral("application/json"));
    m_body = new QPlainTextEdit(text(m_before.body), this);
    m_body->setObjectName(QStringLiteral("channelBodyEdit"));
    m_body->setAccessibleName(tr("Template of the message"));
    m_body->setTabChangesFocus(true);
    m_body->setPlaceholderText(text(std::string(alerts::kUsualBody)));
    m_body->setFixedHeight(m_body->fontMetrics().lineSpacing() * kBodyLines + 12);
    QStringList names;
    QStringList meanings;
    for (const alerts::TemplateVariable& variable : alerts::templateVariables()) {
        names.push_back(text("{{" + std::string(variable.name) + "}}"));
        meanings.push_back(
            names.back() + QStringLiteral("  ") +
            QCoreApplication::translate("AlertVariable", std::string(variable.meaning).c_str()));
    }
    m_body->setToolTip(meanings.join(QLatin1Char('\n')));
    auto* help = new QLabel(tr("Variables: %1").arg(names.join(QLatin1Char(' '))), this);
    help->setWordWrap(true);
    help->setProperty("style", QStringLiteral("small"));
    help->setToolTip(m_body->toolTip());
    form.addRow(tr("&Message:"), m_body);
    form.addRow(QString(), help);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ChannelDialog::showMeaning);
}

AlertChannel ChannelDialog::channel() const
{
    AlertChannel channel = m_before;
    if (m_id)
        channel.id = typedIn(m_id);
    if (m_host) {
        static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
        channel.host = typedIn(m_host);
        channel.port = m_port->value();
        channel.security = static_cast<MailSecurity>(m_security->currentData().toInt());
        channel.user = typedIn(m_user);
        channel.from = typedIn(m_from);
        channel.to.clear();
        for (const QString& address : m_to->text().split(kBetween, Qt::SkipEmptyParts))
            channel.to.push_back(address.toStdString());
    }
    channel.chat = typedIn(m_chat);
    channel.topic = typedIn(m_topic);
    channel.server = typedIn(m_server);
    channel.url = typedIn(m_url);
    if (m_isAuthorized)
        channel.isAuthorized = m_isAuthorized->isChecked();
    if (m_contentType)
        channel.contentType =
            typedIn(m_contentType).empty() ? AlertChannel{}.contentType : typedIn(m_contentType);
    if (m_body)
        channel.body = m_body->toPlainText().trimmed().toStdString();
    return channel;
}

QString ChannelDialog::problemOf(const AlertChannel& channel) const
{
    if (!m_alerts.canSave())
        return tr("Another Tapesift is using this home folder. Nothing can be saved here.");
    if (m_id && channel.id.empty())
        return tr("Give the channel a name.");
    if (m_id && m_alerts.book().findChannel(channel.id))
        return tr("There is a channel with the name %1 already.").arg(text(channel.id));
    const auto right = alerts::checkChannel(channel);
    return right ? QString() : presentation::errorText(right.error());
}

void ChannelDialog::showMeaning()
{
    if (!m_buttons)
        return; // Parts are still being made.
    const AlertChannel now = channel();
    const bool isNeeded = alerts::needsSecret(now);
    m_secretLabel->setText(tr("%1:", "a secret").arg(presentation::channelSecretText(now)));
    m_secretLabel->setVisible(isNeeded);
    m_secret->setVisible(isNeeded);
    m_secret->setVariable(text(alerts::secretVariableOf(now)));
    const QString problem = problemOf(now);
    m_meaning->setText(problem.isEmpty() ? presentation::channelTargetText(now) : problem);
    setStyleProperty(*m_meaning, "style",
                     problem.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

void ChannelDialog::accept()
{
    const AlertChannel now = channel();
    if (!problemOf(now).isEmpty())
        return;
    if (alerts::needsSecret(now))
        m_secret->save(); // What was pasted and not saved is meant to be used.
    Q_EMIT chosen(now);
    QDialog::accept();
}

} // namespace tapesift::widgets
