#include "widgets/alerts/rule_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "tapesift/presentation/alert_bell.h"
#include "tapesift/presentation/alert_texts.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/alerts/rule_condition.h"
#include "widgets/alerts/rule_limits.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/page_dialog.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

using alerts::AlertRule;

namespace {

constexpr QSize kSize(600, 660);
constexpr int kLongestName = 200;
constexpr int kGap = 12;
constexpr int kScrollBarRoom = 14;
const QString kFileEntry = QStringLiteral("/"); // of the sounds: choose a file

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QLabel* caption(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setProperty("style", QStringLiteral("caption"));
    return label;
}

// The fields of all forms begin at the same place.
void alignLabels(const QWidget& inside)
{
    std::vector<QWidget*> labels;
    int widest = 0;
    for (const QFormLayout* form : inside.findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole)) {
                labels.push_back(item->widget());
                widest = std::max(widest, item->widget()->sizeHint().width());
            }
        }
    }
    for (QWidget* label : labels)
        label->setMinimumWidth(widest);
}

} // namespace

RuleDialog::RuleDialog(const AlertRule& rule, const Services& services, QWidget* parent)
    : QDialog(parent)
    , m_before(rule)
    , m_services(services)
{
    setObjectName(QStringLiteral("alertRuleDialog"));
    setWindowTitle(rule.id.empty() ? tr("New alert") : tr("Alert: %1").arg(text(rule.title())));
    resizeWithinScreen(*this, kSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    auto* parts = new QVBoxLayout(inside);
    parts->setContentsMargins(16, 14, 16, 8);
    parts->setSpacing(8);
    makeWhat(*parts);
    parts->addStretch(1);
    alignLabels(*inside);
    scroll->setWidget(inside);
    scroll->setMinimumWidth(inside->minimumSizeHint().width() + kScrollBarRoom);
    column->addWidget(scroll, 1);
    makeEnd(*column);
    setAll();
    showMeaning();
    m_condition->focusKind();
}

void RuleDialog::makeWhat(QVBoxLayout& column)
{
    QWidget* inside = column.parentWidget();
    m_name = new QLineEdit(inside);
    m_name->setObjectName(QStringLiteral("alertNameEdit"));
    m_name->setAccessibleName(tr("Name of the alert"));
    m_name->setMaxLength(kLongestName);
    m_condition = new RuleCondition(m_services.scanners, m_services.look, inside);
    m_limits = new RuleLimits(inside);
    const auto newForm = [&column] {
        auto* form = new QFormLayout;
        form->setVerticalSpacing(8);
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
        column.addLayout(form);
        return form;
    };
    column.addWidget(caption(tr("WHEN"), inside));
    auto* when = newForm();
    when->addRow(tr("&Name:"), m_name);
    when->addRow(tr("Tell me when:"), m_condition);
    when->addRow(tr("Symbols:"), makeSymbols());
    column.addSpacing(6);
    column.addWidget(caption(tr("WHERE TO"), inside));
    auto* where = newForm();
    where->addRow(tr("Channels:"), makeChannels());
    where->addRow(tr("&Sound:"), makeSound());
    column.addSpacing(6);
    column.addWidget(caption(tr("HOW OFTEN"), inside));
    column.addWidget(m_limits);
    connect(m_name, &QLineEdit::textEdited, this, &RuleDialog::showMeaning);
    connect(m_condition, &RuleCondition::edited, this, &RuleDialog::showMeaning);
    connect(m_limits, &RuleLimits::edited, this, &RuleDialog::showMeaning);
}

QWidget* RuleDialog::makeSymbols()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_isEvery = new QRadioButton(tr("Every symbol that is scanned"), box);
    m_isEvery->setObjectName(QStringLiteral("alertEveryRadio"));
    m_isSome = new QRadioButton(tr("These:"), box);
    m_isSome->setObjectName(QStringLiteral("alertSomeRadio"));
    m_symbols = new QLineEdit(box);
    m_symbols->setObjectName(QStringLiteral("alertSymbolsEdit"));
    m_symbols->setAccessibleName(tr("Symbols of the alert"));
    m_symbols->setPlaceholderText(tr("AAPL, MSFT"));
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_isSome);
    row->addWidget(m_symbols, 1);
    column->addWidget(m_isEvery);
    column->addLayout(row);
    connect(m_isSome, &QRadioButton::toggled, this, [this](bool isSome) {
        if (isSome && m_symbols->text().isEmpty())
            m_symbols->setFocus();
        showMeaning();
    });
    connect(m_symbols, &QLineEdit::textEdited, this, [this] {
        m_isSome->setChecked(true);
        showMeaning();
    });
    return box;
}

// The desktop, the others of the file, and those that the rule names and nobody has: they are to be
// seen, so that they can be taken out.
QWidget* RuleDialog::makeChannels()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(kGap, box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, box, row](const std::string& id, const QString& label) {
        auto* check = new QCheckBox(label, box);
        check->setObjectName(QStringLiteral("alertChannel_") + text(id));
        check->setProperty("channel", text(id));
        row->addWidget(check);
        m_channels.push_back(check);
        connect(check, &QCheckBox::toggled, this, &RuleDialog::showMeaning);
    };
    const alerts::AlertBook& book = m_services.alerts.book();
    add(std::string(alerts::kDesktopChannel), tr("Desktop"));
    for (const alerts::AlertChannel& channel : book.channels)
        add(channel.id, QStringLiteral("%1 (%2)").arg(text(channel.id),
                                                      presentation::channelKindText(channel.kind)));
    for (const std::string& id : m_before.channels)
        if (id != alerts::kSoundChannel && !book.findChannel(id))
            add(id, tr("%1 (not there)").arg(text(id)));
    return box;
}

QWidget* RuleDialog::makeSound()
{
    m_sound = new QComboBox(this);
    m_sound->setObjectName(QStringLiteral("alertSoundCombo"));
    m_sound->setAccessibleName(tr("Sound"));
    m_sound->addItem(tr("No sound"), QString());
    for (const presentation::AlertSound& sound : presentation::alertSounds())
        m_sound->addItem(sound.label, QString::fromLatin1(sound.name));
    m_sound->addItem(tr("A file…"), kFileEntry);
    connect(m_sound, &QComboBox::activated, this, [this] {
        if (m_sound->currentData().toString() == kFileEntry)
            chooseSoundFile();
        m_soundShown = m_sound->currentData().toString();
        showMeaning();
    });
    return m_sound;
}

void RuleDialog::chooseSoundFile()
{
    m_sound->setCurrentIndex(std::max(0, m_sound->findData(m_soundShown)));
    auto* dialog = new QFileDialog(this, tr("Choose a sound"));
    dialog->setObjectName(QStringLiteral("alertSoundFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Sounds (*.wav *.oga *.ogg *.flac)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (m_sound->findData(path) < 0)
            m_sound->insertItem(m_sound->count() - 1, path.section(QLatin1Char('/'), -1), path);
        m_sound->setCurrentIndex(m_sound->findData(path));
        m_soundShown = path;
        showMeaning();
    });
    dialog->open();
}

void RuleDialog::makeEnd(QVBoxLayout& column)
{
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("alertMeaning"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(m_meaning->fontMetrics().lineSpacing() * 2);
    m_meaning->setContentsMargins(16, 0, 16, 0);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_buttons->setObjectName(QStringLiteral("alertRuleButtons"));
    m_buttons->setContentsMargins(16, 0, 16, 0);
    setStyleProperty(*m_buttons->button(QDialogButtonBox::Save), "role", QStringLiteral("primary"));
    column.addWidget(m_meaning);
    column.addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RuleDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RuleDialog::reject);
}

void RuleDialog::setAll()
{
    m_name->setText(text(m_before.name));
    m_condition->setRule(m_before);
    m_limits->setRule(m_before, m_services.alerts.standing().now);
    QStringList symbols;
    for (const market::Symbol& symbol : m_before.symbols)
        symbols.push_back(text(symbol.text()));
    m_symbols->setText(symbols.join(QStringLiteral(", ")));
    (symbols.isEmpty() ? m_isEvery : m_isSome)->setChecked(true);
    for (QCheckBox* check : m_channels)
        check->setChecked(std::ranges::find(m_before.channels,
                                            check->property("channel").toString().toStdString()) !=
                          m_before.channels.end());
    const QString sound = text(m_before.sound);
    if (m_sound->findData(sound) < 0)
        m_sound->insertItem(m_sound->count() - 1, sound.section(QLatin1Char('/'), -1), sound);
    m_sound->setCurrentIndex(m_sound->findData(sound));
    m_soundShown = sound;
}

AlertRule RuleDialog::rule() const
{
    AlertRule rule = m_before;
    rule.name = m_name->text().trimmed().toStdString();
    m_condition->apply(rule);
    m_limits->apply(rule);
    rule.symbols.clear();
    if (m_isSome->isChecked())
        rule.symbols = presentation::typedSymbols(m_symbols->text()).symbols;
    rule.channels.clear();
    for (const QCheckBox* check : m_channels)
        if (check->isChecked())
            rule.channels.push_back(check->property("channel").toString().toStdString());
    rule.sound = m_sound->currentData().toString().toStdString();
    if (rule.name.empty() && rule.id.empty())
        rule.name = presentation::ruleWords(rule).left(kLongestName).toStdString();
    if (rule.id.empty())
        rule.id = m_services.alerts.freeRuleId(text(rule.name));
    return rule;
}

QString RuleDialog::problemOf(const AlertRule& rule) const
{
    if (!m_services.alerts.canSave())
        return tr("Another Tapesift is using this home folder. Nothing can be saved here.");
    if (const QString problem = m_condition->problem(); !problem.isEmpty())
        return problem;
    if (m_isSome->isChecked()) {
        const auto typed = presentation::typedSymbols(m_symbols->text());
        if (!typed.problem.isEmpty())
            return typed.problem;
        if (typed.symbols.empty())
            return tr("Say which symbols, or choose every symbol.");
    }
    if (rule.channels.empty() && rule.sound.empty())
        return tr("Choose a channel or a sound, else nobody would hear of it.");
    if (rule.expires && *rule.expires <= m_services.alerts.standing().now)
        return tr("The expiry lies in the past.");
    const auto right = alerts::checkRule(rule, m_services.alerts.book());
    return right ? QString() : presentation::errorText(right.error());
}

void RuleDialog::showMeaning()
{
    if (!m_buttons || !m_limits)
        return; // Parts are still being made.
    const AlertRule now = rule();
    m_name->setPlaceholderText(presentation::ruleWords(now));
    const QString problem = problemOf(now);
    const QString limits = presentation::ruleLimitsText(now);
    m_meaning->setText(!problem.isEmpty() ? problem
                       : limits.isEmpty()
                           ? presentation::ruleWords(now)
                           : QStringLiteral("%1 · %2").arg(presentation::ruleWords(now), limits));
    setStyleProperty(*m_meaning, "style",
                     problem.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

void RuleDialog::accept()
{
    const AlertRule now = rule();
    if (!problemOf(now).isEmpty())
        return;
    Q_EMIT chosen(now);
    QDialog::accept();
}

} // namespace tapesift::widgets
