#include "widgets/scanners/builder_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>

#include "widgets/controls/flow_layout.h"
#include "widgets/controls/wheel_guard.h"
#include "widgets/scanners/editor_histogram.h"

namespace tapesift::widgets {

namespace {

using formula::BuilderOperator;
using formula::BuilderRow;
using formula::BuilderTime;

constexpr int kMostBars = 1000;
constexpr int kGap = 4;

template <class Enum>
void add(QComboBox& box, const QString& text, Enum value)
{
    box.addItem(text, static_cast<int>(value));
}

// As wide as what it shows, and not as the longest of its entries.
void fit(QComboBox& box)
{
    constexpr int kFrame = 58; // padding and arrow
    box.setFixedWidth(box.fontMetrics().horizontalAdvance(box.currentText()) + kFrame);
}

template <class Enum>
void choose(QComboBox& box, Enum value)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

} // namespace

BuilderRowEdit::BuilderRowEdit(BuilderNames& names, Look& look, const BuilderRow& row,
                               QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("builderRow"));
    setProperty("surface", QStringLiteral("panel"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 5, 4, 5);
    line->setSpacing(6);
    auto* parts = new QWidget(this);
    auto* flow = new FlowLayout(kGap, parts);
    m_left = new BuilderValueEdit(names, look, tr("Left side"), parts);
    m_operator = new QComboBox(parts);
    m_operator->setObjectName(QStringLiteral("operatorBox"));
    m_operator->setAccessibleName(tr("Operator"));
    add(*m_operator, QStringLiteral(">"), BuilderOperator::Greater);
    add(*m_operator, QStringLiteral("≥"), BuilderOperator::GreaterEqual);
    add(*m_operator, QStringLiteral("<"), BuilderOperator::Less);
    add(*m_operator, QStringLiteral("≤"), BuilderOperator::LessEqual);
    add(*m_operator, QStringLiteral("="), BuilderOperator::Equal);
    add(*m_operator, QStringLiteral("≠"), BuilderOperator::Unequal);
    add(*m_operator, tr("crosses above"), BuilderOperator::CrossesAbove);
    add(*m_operator, tr("crosses below"), BuilderOperator::CrossesBelow);
    add(*m_operator, tr("is true"), BuilderOperator::Holds);
    m_right = new BuilderValueEdit(names, look, tr("Right side"), parts);
    m_time = new QComboBox(parts);
    m_time->setObjectName(QStringLiteral("timeBox"));
    m_time->setAccessibleName(tr("When"));
    add(*m_time, tr("now"), BuilderTime::Now);
    add(*m_time, tr("bars ago"), BuilderTime::Ago);
    add(*m_time, tr("within the last bars"), BuilderTime::Within);
    add(*m_time, tr("bars in a row"), BuilderTime::InARow);
    m_bars = new QSpinBox(parts);
    m_bars->setObjectName(QStringLiteral("timeBars"));
    m_bars->setAccessibleName(tr("How many bars"));
    m_bars->setRange(1, kMostBars);
    for (QWidget* input : {static_cast<QWidget*>(m_operator), static_cast<QWidget*>(m_time),
                           static_cast<QWidget*>(m_bars)})
        WheelGuard::guard(*input);
    for (QWidget* part : {static_cast<QWidget*>(m_left), static_cast<QWidget*>(m_operator),
                          static_cast<QWidget*>(m_right), static_cast<QWidget*>(m_bars),
                          static_cast<QWidget*>(m_time)})
        flow->addWidget(part);
    line->addWidget(parts, 1);
    m_histogram = new EditorHistogram(look, this);
    line->addWidget(m_histogram, 0, Qt::AlignVCenter);
    auto* remove = new QToolButton(this);
    remove->setObjectName(QStringLiteral("removeRow"));
    remove->setIcon(look.icon(QStringLiteral("close"), IconInk::Muted));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(tr("Remove this condition"));
    line->addWidget(remove, 0, Qt::AlignVCenter);

    m_left->setValue(row.left);
    m_right->setValue(row.right);
    choose(*m_operator, row.op);
    choose(*m_time, row.time);
    m_bars->setValue(row.bars);
    showParts();

    connect(m_left, &BuilderValueEdit::edited, this, &BuilderRowEdit::takeLeft);
    connect(m_right, &BuilderValueEdit::edited, this, &BuilderRowEdit::edited);
    connect(m_left, &BuilderValueEdit::helpWanted, this, &BuilderRowEdit::helpWanted);
    connect(m_right, &BuilderValueEdit::helpWanted, this, &BuilderRowEdit::helpWanted);
    const auto changed = [this] {
        showParts();
        Q_EMIT edited();
    };
    connect(m_operator, &QComboBox::activated, this, changed);
    connect(m_time, &QComboBox::activated, this, changed);
    connect(m_bars, &QSpinBox::valueChanged, this, &BuilderRowEdit::edited);
    connect(remove, &QToolButton::clicked, this, &BuilderRowEdit::removeRequested);
}

BuilderOperator BuilderRowEdit::chosenOperator() const
{
    return static_cast<BuilderOperator>(m_operator->currentData().toInt());
}

BuilderTime BuilderRowEdit::chosenTime() const
{
    return static_cast<BuilderTime>(m_time->currentData().toInt());
}

BuilderRow BuilderRowEdit::row() const
{
    return {m_left->value(), chosenOperator(), m_right->value(), chosenTime(), m_bars->value()};
}

// A condition by itself is compared with nothing; a number is.
void BuilderRowEdit::takeLeft()
{
    const bool isAlone = isCondition(m_left->value());
    const bool isPiece = m_left->value().kind == formula::BuilderValue::Kind::Text;
    if (isAlone)
        choose(*m_operator, BuilderOperator::Holds);
    else if (chosenOperator() == BuilderOperator::Holds && !isPiece)
        choose(*m_operator, BuilderOperator::GreaterEqual);
    showParts();
    Q_EMIT edited();
}

void BuilderRowEdit::showParts()
{
    const bool holds = chosenOperator() == BuilderOperator::Holds;
    m_operator->setVisible(!holds || !isCondition(m_left->value()));
    m_right->setVisible(!holds);
    m_bars->setVisible(chosenTime() != BuilderTime::Now);
    fit(*m_operator);
    fit(*m_time);
}

void BuilderRowEdit::showMatches(const std::optional<presentation::RowMatches>& matches, int total)
{
    std::optional<bool> isUpper;
    switch (chosenOperator()) {
    case BuilderOperator::Greater:
    case BuilderOperator::GreaterEqual:
    case BuilderOperator::CrossesAbove:
        isUpper = true;
        break;
    case BuilderOperator::Less:
    case BuilderOperator::LessEqual:
    case BuilderOperator::CrossesBelow:
        isUpper = false;
        break;
    default:
        break;
    }
    m_histogram->show(matches, total, isUpper);
}

void BuilderRowEdit::focusFirst()
{
    m_left->findChild<QComboBox*>(QStringLiteral("valueBox"))->setFocus();
}

} // namespace tapesift::widgets
