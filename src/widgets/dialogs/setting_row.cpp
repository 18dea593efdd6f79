#include "widgets/dialogs/setting_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/controls/wheel_guard.h"

namespace tapesift::widgets {

namespace {

constexpr int kEditorWidth = 230;

} // namespace

SettingRow::SettingRow(const presentation::SettingEntry& entry,
                       presentation::SettingsKeeper& keeper, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_keeper(keeper)
{
    m_editor = makeEditor();
    m_editor->setObjectName(QStringLiteral("setting.") + m_entry.key);
    m_editor->setAccessibleName(m_entry.title);
    m_editor->setAccessibleDescription(m_entry.explanation);
    m_editor->setToolTip(tr("In settings.json: %1").arg(m_entry.key));
    WheelGuard::guard(*m_editor);
    auto* title = new QLabel(m_entry.title, this);
    title->setBuddy(m_editor);
    title->setToolTip(m_editor->toolTip());
    m_reset = new QToolButton(this);
    m_reset->setObjectName(QStringLiteral("reset.") + m_entry.key);
    m_reset->setIcon(look.icon(QStringLiteral("retry"), IconInk::Muted));
    m_reset->setToolTip(tr("Bring the default back"));
    m_reset->setAccessibleName(tr("Bring the default of \"%1\" back").arg(m_entry.title));
    auto* note = new QLabel(QStringList{m_entry.explanation,
                                        presentation::rangeText(m_entry) + QLatin1Char('.'),
                                        presentation::effectText(m_entry.effect)}
                                .join(QLatin1Char(' ')),
                            this);
    note->setProperty("style", QStringLiteral("small"));
    note->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(title, 1);
    line->addWidget(m_editor);
    line->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 6);
    column->setSpacing(3);
    column->addLayout(line);
    column->addWidget(note);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        const settings::Settings before = m_keeper.settings();
        m_keeper.set(m_entry.index, std::nullopt);
        Q_EMIT wasReset(before);
    });
    connect(&m_keeper, &presentation::SettingsKeeper::changed, this, &SettingRow::show);
    show();
}

QWidget* SettingRow::makeEditor()
{
    if (m_entry.isSwitch())
        return makeSwitch();
    if (!m_entry.isText())
        return makeNumber();
    return m_entry.info().choices.empty() ? makeText() : makeChoice();
}

QWidget* SettingRow::makeSwitch()
{
    m_switch = new QCheckBox(this);
    connect(m_switch, &QCheckBox::clicked, this,
            [this](bool isOn) { take(std::int64_t{isOn ? 1 : 0}); });
    return m_switch;
}

QWidget* SettingRow::makeChoice()
{
    m_choice = new QComboBox(this);
    m_choice->setFixedWidth(kEditorWidth);
    for (const std::string_view choice : m_entry.info().choices)
        m_choice->addItem(presentation::choiceText(m_entry.key.toStdString(), choice),
                          QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size())));
    connect(m_choice, &QComboBox::activated, this,
            [this] { take(m_choice->currentData().toString().toStdString()); });
    return m_choice;
}

QWidget* SettingRow::makeNumber()
{
    m_number = new QSpinBox(this);
    m_number->setFixedWidth(kEditorWidth / 2);
    m_number->setRange(static_cast<int>(m_entry.info().minimum),
                       static_cast<int>(m_entry.info().maximum));
    m_number->setGroupSeparatorShown(!m_entry.isIdentifier());
    m_number->setKeyboardTracking(false); // "12" is not first a 1.
    connect(m_number, &QSpinBox::valueChanged, this,
            [this](int value) { take(std::int64_t{value}); });
    return m_number;
}

QWidget* SettingRow::makeText()
{
    m_text = new QLineEdit(this);
    m_text->setFixedWidth(kEditorWidth);
    connect(m_text, &QLineEdit::editingFinished, this, [this] {
        const std::string text = m_text->text().trimmed().toStdString();
        const auto fallback = std::get<std::string_view>(m_entry.info().fallback);
        if (text.empty() && !fallback.empty())
            m_keeper.set(m_entry.index, std::nullopt); // Nothing is no value of it.
        else
            take(text);
        show();
    });
    return m_text;
}

void SettingRow::take(const settings::SettingValue& value)
{
    const bool isDefault = std::visit(
        [&value](const auto& fallback) {
            using Value =
                std::conditional_t<std::is_same_v<std::decay_t<decltype(fallback)>, std::int64_t>,
                                   std::int64_t, std::string>;
            const auto* given = std::get_if<Value>(&value);
            return given && *given == fallback;
        },
        m_entry.info().fallback);
    if (m_keeper.set(m_entry.index, isDefault ? std::nullopt : std::optional(value)))
        Q_EMIT edited();
    show();
}

void SettingRow::show()
{
    const auto& chosen = m_keeper.settings().chosen(m_entry.index);
    m_reset->setEnabled(chosen.has_value());
    if (m_text || m_choice) {
        const QString value = QString::fromStdString(
            chosen ? std::get<std::string>(*chosen)
                   : std::string(std::get<std::string_view>(m_entry.info().fallback)));
        if (m_choice)
            m_choice->setCurrentIndex(std::max(0, m_choice->findData(value)));
        else if (!m_text->hasFocus() || m_text->text() != value)
            m_text->setText(value);
        return;
    }
    const std::int64_t value =
        chosen ? std::get<std::int64_t>(*chosen) : std::get<std::int64_t>(m_entry.info().fallback);
    if (m_switch)
        return m_switch->setChecked(value != 0);
    const QSignalBlocker blocker(m_number);
    m_number->setValue(static_cast<int>(value));
}

} // namespace tapesift::widgets
