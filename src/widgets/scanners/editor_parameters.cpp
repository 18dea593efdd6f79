#include "widgets/scanners/editor_parameters.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "tapesift/base/text.h"
#include "tapesift/formula/catalog.h"
#include "tapesift/formula/expression.h"
#include "tapesift/presentation/scanner_texts.h"

namespace tapesift::widgets {

namespace {

enum Column { Name, Value, Range, kColumns };

constexpr int kRowHeight = 28;

QString numberText(double value)
{
    return QString::fromStdString(base::formatShortest(value));
}

// A number as formulas write it: 1.5M as well.
std::optional<double> numberOf(const QString& text)
{
    const auto expression = formula::parse(text.trimmed().toStdString());
    if (!expression || expression->kind != formula::ExpressionKind::Number)
        return std::nullopt;
    return expression->number;
}

// The name as a formula reads it; empty: it cannot be one.
std::string nameOf(const QString& text)
{
    const auto expression = formula::parse(text.trimmed().toStdString());
    if (!expression || expression->kind != formula::ExpressionKind::Name ||
        formula::findEntry(expression->text) != nullptr)
        return {};
    return expression->text;
}

QString rangeText(const scanners::ParameterSpec& range)
{
    const QString unit =
        range.unit.empty() ? QString() : QLatin1Char(' ') + presentation::scannerText(range.unit);
    return QStringLiteral("%1 – %2%3")
        .arg(QString::fromStdString(
                 formula::toText({formula::ExpressionKind::Number, range.minimum, {}, {}, {}})),
             QString::fromStdString(
                 formula::toText({formula::ExpressionKind::Number, range.maximum, {}, {}, {}})),
             unit);
}

} // namespace

EditorParameters::EditorParameters(Look& look, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    auto* note = new QLabel(tr("Numbers with a name, to be used in the formula."), this);
    note->setWordWrap(true);
    note->setProperty("style", QStringLiteral("small"));
    column->addWidget(note);
    m_table = new QTableWidget(0, kColumns, this);
    m_table->setObjectName(QStringLiteral("parametersTable"));
    m_table->setAccessibleName(tr("Parameters"));
    m_table->setProperty("framed", true);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Range")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Value, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Range, QHeaderView::ResizeToContents);
    column->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    auto* add = new QPushButton(look.icon(QStringLiteral("plus"), IconInk::Muted), tr("Add"), this);
    add->setObjectName(QStringLiteral("addParameter"));
    add->setAccessibleName(tr("Add a parameter"));
    add->setAutoDefault(false);
    m_remove =
        new QPushButton(look.icon(QStringLiteral("minus"), IconInk::Muted), tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("removeParameter"));
    m_remove->setAccessibleName(tr("Remove the selected parameter"));
    m_remove->setAutoDefault(false);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &EditorParameters::addNew);
    connect(m_remove, &QPushButton::clicked, this, &EditorParameters::removeCurrent);
    connect(m_table, &QTableWidget::cellChanged, this, &EditorParameters::take);
    showRows();
}

void EditorParameters::setParameters(const formula::Parameters& values,
                                     const std::vector<scanners::ParameterSpec>& ranges)
{
    m_values = values;
    m_ranges = ranges;
    showRows();
}

const scanners::ParameterSpec* EditorParameters::rangeOf(const std::string& name) const
{
    const auto found = std::ranges::find(m_ranges, name, &scanners::ParameterSpec::name);
    return found == m_ranges.end() ? nullptr : &*found;
}

void EditorParameters::showRows()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(m_values.size()));
    int row = 0;
    for (const auto& [name, value] : m_values) {
        const scanners::ParameterSpec* range = rangeOf(name);
        auto* nameItem = new QTableWidgetItem(QString::fromStdString(name));
        auto* valueItem = new QTableWidgetItem(numberText(value));
        valueItem->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* rangeItem = new QTableWidgetItem(range ? rangeText(*range) : QString());
        rangeItem->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        if (range) {
            const QString meaning = presentation::scannerText(range->meaning);
            for (QTableWidgetItem* item : {nameItem, valueItem, rangeItem})
                item->setToolTip(meaning);
        }
        m_table->setItem(row, Name, nameItem);
        m_table->setItem(row, Value, valueItem);
        m_table->setItem(row, Range, rangeItem);
        ++row;
    }
    m_remove->setEnabled(!m_values.empty());
}

// What cannot be a name or a number, or lies out of its range, is put back.
void EditorParameters::take(int row, int column)
{
    auto at = m_values.begin();
    std::advance(at, row);
    const QString text = m_table->item(row, column)->text();
    if (column == Name) {
        const std::string name = nameOf(text);
        if (!name.empty() && !m_values.contains(name)) {
            const double value = at->second;
            m_values.erase(at);
            m_values[name] = value;
            Q_EMIT edited();
        }
    } else if (const auto number = numberOf(text)) {
        const scanners::ParameterSpec* range = rangeOf(at->first);
        const double value = range ? std::clamp(*number, range->minimum, range->maximum) : *number;
        if (std::exchange(at->second, value) != value)
            Q_EMIT edited();
    }
    showRows();
}

void EditorParameters::addNew()
{
    int number = 1;
    while (m_values.contains("p" + std::to_string(number)))
        ++number;
    const std::string name = "p" + std::to_string(number);
    m_values[name] = 1;
    showRows();
    const auto row = std::distance(m_values.begin(), m_values.find(name));
    m_table->setCurrentCell(static_cast<int>(row), Name);
    m_table->setFocus();
    m_table->editItem(m_table->currentItem());
    Q_EMIT edited();
}

void EditorParameters::removeCurrent()
{
    const int row = std::max(0, m_table->currentRow());
    if (row >= static_cast<int>(m_values.size()))
        return;
    auto at = m_values.begin();
    std::advance(at, row);
    m_values.erase(at);
    showRows();
    Q_EMIT edited();
}

} // namespace tapesift::widgets
