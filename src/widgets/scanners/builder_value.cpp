#include "widgets/scanners/builder_value.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>

#include "tapesift/base/text.h"
#include "tapesift/market/interval.h"
#include "tapesift/presentation/formula_texts.h"
#include "widgets/controls/wheel_guard.h"

namespace tapesift::widgets {

namespace {

using formula::BuilderValue;
using formula::CatalogEntry;
using Kind = BuilderValue::Kind;

constexpr int kMostBack = 1000;
constexpr int kLeastName = 80;
constexpr int kMostName = 290; // of a piece of formula
constexpr int kNameFrame = 66; // padding and arrow
constexpr int kBackWidth = 106;
constexpr int kPeriodWidth = 40;
constexpr int kFieldFrame = 22;
constexpr int kMostField = 130;
constexpr int kSourceWidth = 64;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

const CatalogEntry* entryOf(const BuilderValue& value)
{
    const bool isNamed = value.kind == Kind::Name || value.kind == Kind::Call;
    return isNamed ? formula::findEntry(value.text) : nullptr;
}

// What stands in the box.
QString shownText(const BuilderValue& value, bool hasFields)
{
    if (value.kind == Kind::Name || (value.kind == Kind::Call && hasFields))
        return QString::fromStdString(value.text);
    BuilderValue alone = value;
    alone.back = 0;
    alone.interval.clear();
    return QString::fromStdString(formula::toText(formula::expressionOf(alone)));
}

} // namespace

BuilderValueEdit::BuilderValueEdit(BuilderNames& names, Look& look, const QString& role,
                                   QWidget* parent)
    : QWidget(parent)
    , m_names(names)
    , m_role(role)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3);
    m_name = new QComboBox(this);
    m_name->setObjectName(QStringLiteral("valueBox"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setModel(&m_names);
    m_name->setMaxVisibleItems(18);
    m_name->setAccessibleName(role);
    m_name->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->completer()->setFilterMode(Qt::MatchContains);
    m_name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_name->lineEdit()->setPlaceholderText(tr("value"));
    m_name->view()->setMinimumWidth(180);
    WheelGuard::guard(*m_name);
    row->addWidget(m_name);
    m_fieldRow = new QHBoxLayout;
    m_fieldRow->setSpacing(3);
    row->addLayout(m_fieldRow);

    m_interval = new QComboBox(this);
    m_interval->setObjectName(QStringLiteral("valueInterval"));
    m_interval->setAccessibleName(tr("Bar length of %1").arg(role));
    m_interval->addItem(tr("scanned bars"));
    for (const market::Interval interval : market::kAllIntervals)
        m_interval->addItem(text(market::intervalName(interval)));
    WheelGuard::guard(*m_interval);
    row->addWidget(m_interval);
    m_back = new QSpinBox(this);
    m_back->setObjectName(QStringLiteral("valueBack"));
    m_back->setAccessibleName(tr("Bars back of %1").arg(role));
    m_back->setRange(0, kMostBack);
    m_back->setSpecialValueText(tr("now"));
    m_back->setSuffix(tr(" back"));
    m_back->setToolTip(tr("Bars back"));
    m_back->setFixedWidth(kBackWidth);
    WheelGuard::guard(*m_back);
    row->addWidget(m_back);

    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("valueMore"));
    m_more->setIcon(look.icon(QStringLiteral("more"), IconInk::Muted));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("Bar length and bars back"));
    m_more->setAccessibleName(tr("Bar length and bars back of %1").arg(role));
    auto* menu = new QMenu(m_more);
    menu->addAction(tr("Another bar length"), this, [this] {
        m_isIntervalAsked = true;
        showValue();
        m_interval->setFocus();
    });
    menu->addAction(tr("Bars back"), this, [this] {
        m_isBackAsked = true;
        if (m_value.back == 0)
            m_value.back = 1;
        showValue();
        m_back->setFocus();
        changed();
    });
    m_more->setMenu(menu);
    row->addWidget(m_more);

    m_name->lineEdit()->installEventFilter(this);
    connect(m_name, &QComboBox::activated, this, &BuilderValueEdit::takeName);
    connect(m_name->lineEdit(), &QLineEdit::editingFinished, this, &BuilderValueEdit::takeName);
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        m_value.interval = index > 0 ? m_interval->itemText(index).toStdString() : std::string();
        changed();
        showValue();
    });
    connect(m_back, &QSpinBox::valueChanged, this, [this](int bars) {
        m_value.back = bars;
        changed();
    });
    showValue();
}

void BuilderValueEdit::setValue(const BuilderValue& value)
{
    m_value = value;
    m_isIntervalAsked = !value.interval.empty();
    m_isBackAsked = value.back > 0;
    showValue();
}

void BuilderValueEdit::showValue()
{
    const CatalogEntry* entry = entryOf(m_value);
    showFields();
    const bool hasFields = entry != nullptr && !m_fields.empty();
    const QSignalBlocker quietName(m_name);
    const QSignalBlocker quietInterval(m_interval);
    const QSignalBlocker quietBack(m_back);
    const QString shown = shownText(m_value, hasFields);
    m_name->setCurrentIndex(-1); // The text counts, not the place in a list that changes.
    m_name->setCurrentText(shown);
    m_name->lineEdit()->setCursorPosition(0);
    m_name->setToolTip(entry ? presentation::formulaText(entry->meaning) : shown);
    m_name->setFixedWidth(std::clamp(m_name->fontMetrics().horizontalAdvance(shown) + kNameFrame,
                                     kLeastName, kMostName));
    const bool canBeLonger = entry != nullptr && entry->takesInterval;
    const bool canBeEarlier = entry != nullptr;
    m_interval->setVisible(canBeLonger && m_isIntervalAsked);
    m_interval->setCurrentText(m_value.interval.empty() ? m_interval->itemText(0)
                                                        : QString::fromStdString(m_value.interval));
    m_interval->setFixedWidth(
        m_interval->fontMetrics().horizontalAdvance(m_interval->currentText()) + kNameFrame);
    m_back->setVisible(m_isBackAsked || m_value.back > 0);
    m_back->setValue(m_value.back);
    m_more->setVisible(canBeEarlier &&
                       (!m_interval->isVisibleTo(this) || !m_back->isVisibleTo(this)));
    m_more->menu()->actions().at(0)->setEnabled(canBeLonger);
}

// A field for each parameter of the function, made anew for another one.
void BuilderValueEdit::showFields()
{
    const CatalogEntry* entry = entryOf(m_value);
    const auto fields = formula::fieldsOf(m_value, m_names.parameters());
    const std::size_t count = entry != nullptr && fields ? entry->parameters.size() : 0;
    while (m_fields.size() > count) {
        m_fields.back()->deleteLater();
        m_fields.back()->hide();
        m_fieldRow->removeWidget(m_fields.back());
        m_fields.pop_back();
    }
    while (m_fields.size() < count) {
        auto* field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("valueField%1").arg(m_fields.size()));
        field->installEventFilter(this);
        connect(field, &QLineEdit::editingFinished, this, &BuilderValueEdit::takeFields);
        m_fieldRow->addWidget(field);
        m_fields.push_back(field);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const formula::ParameterInfo& parameter = entry->parameters[i];
        const bool isSeries = parameter.kind != formula::ParameterKind::Period &&
                              parameter.kind != formula::ParameterKind::Factor;
        QLineEdit& field = *m_fields[i];
        const QSignalBlocker quiet(field);
        field.setText(QString::fromStdString((*fields)[i]));
        field.setCursorPosition(0);
        field.setPlaceholderText(text(parameter.standard));
        field.setFixedWidth(
            std::clamp(field.fontMetrics().horizontalAdvance(field.text()) + kFieldFrame,
                       isSeries ? kSourceWidth : kPeriodWidth, kMostField));
        const QString name = text(parameter.name);
        field.setToolTip(parameter.standard.empty()
                             ? name
                             : tr("%1; left out: %2").arg(name, text(parameter.standard)));
        field.setAccessibleName(tr("%1 of %2").arg(name, m_role));
    }
}

void BuilderValueEdit::takeName()
{
    const QString typed = m_name->currentText();
    if (typed == shownText(m_value, !m_fields.empty()))
        return;
    BuilderValue value = typedValue(typed);
    const CatalogEntry* entry = entryOf(value);
    if (entry != nullptr) { // What was asked of the one before is asked of this one.
        value.back = value.back > 0 ? value.back : m_value.back;
        if (value.interval.empty() && value.kind == Kind::Call && entry->takesInterval)
            value.interval = m_value.interval;
    }
    m_value = std::move(value);
    showValue();
    if (entry != nullptr)
        Q_EMIT helpWanted(text(entry->name));
    changed();
}

void BuilderValueEdit::takeFields()
{
    std::vector<std::string> fields;
    for (const QLineEdit* field : m_fields)
        fields.push_back(field->text().trimmed().toStdString());
    std::vector<std::string> arguments = formula::argumentsOf(m_value.text, fields);
    if (arguments == m_value.arguments)
        return;
    m_value.kind = Kind::Call;
    m_value.arguments = std::move(arguments);
    changed();
}

void BuilderValueEdit::changed()
{
    // The length of the bars is an argument: close("1wk").
    if (!m_value.interval.empty() && m_value.kind == Kind::Name)
        m_value.kind = Kind::Call;
    if (m_value.interval.empty() && m_value.kind == Kind::Call && m_value.arguments.empty()) {
        const CatalogEntry* entry = entryOf(m_value);
        if (entry != nullptr && entry->parameters.empty())
            m_value.kind = Kind::Name;
    }
    Q_EMIT edited();
}

bool BuilderValueEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        if (const CatalogEntry* entry = entryOf(m_value))
            Q_EMIT helpWanted(text(entry->name));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tapesift::widgets
