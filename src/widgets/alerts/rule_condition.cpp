#include "widgets/alerts/rule_condition.h"

#include <algorithm>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

#include "tapesift/base/text.h"
#include "tapesift/presentation/alert_texts.h"
#include "tapesift/presentation/formula_texts.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/look/style_property.h"
#include "widgets/scanners/editor_text.h"

namespace tapesift::widgets {

using alerts::AlertRule;
using alerts::Direction;
using alerts::RuleKind;

namespace {

enum Page { kScannerPage, kSignalPage, kMovePage, kCrossPage, kFormulaPage };

constexpr int kAnySignal = -1;
constexpr int kDecimals = 8; // the prices of small coins
constexpr double kLeast = 1e-8;
constexpr double kMostAmount = 1e6;
constexpr double kMostLevel = 1e9;
constexpr int kFormulaLines = 3;

// Shows as many decimals as the number has.
class NumberBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override
    {
        return QString::fromStdString(base::formatShortest(value))
            .replace(QLatin1Char('.'), locale().decimalPoint());
    }
};

Page pageOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::EntersScanner:
    case RuleKind::LeavesScanner:
        return kScannerPage;
    case RuleKind::SignalFlips:
        return kSignalPage;
    case RuleKind::StrengthMoves:
    case RuleKind::PriceMoves:
    case RuleKind::ScoreMoves:
        return kMovePage;
    case RuleKind::PriceCrosses:
        return kCrossPage;
    case RuleKind::FormulaTrue:
        return kFormulaPage;
    }
    return kSignalPage;
}

void choose(QComboBox& combo, const QVariant& data)
{
    combo.setCurrentIndex(std::max(0, combo.findData(data)));
}

QHBoxLayout* plainRow(QWidget* page)
{
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

QDoubleSpinBox* numberBox(double most, const QString& name, QWidget* parent)
{
    auto* box = new NumberBox(parent);
    box->setObjectName(name);
    box->setDecimals(kDecimals);
    box->setRange(0, most);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setMinimumWidth(120);
    return box;
}

} // namespace

RuleCondition::RuleCondition(const presentation::ScannerLibrary& library, Look& look,
                             QWidget* parent)
    : QWidget(parent)
    , m_library(library)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("alertKindCombo"));
    m_kind->setAccessibleName(tr("What has to happen"));
    for (const RuleKind each :
         {RuleKind::PriceCrosses, RuleKind::PriceMoves, RuleKind::SignalFlips,
          RuleKind::StrengthMoves, RuleKind::ScoreMoves, RuleKind::EntersScanner,
          RuleKind::LeavesScanner, RuleKind::FormulaTrue})
        m_kind->addItem(presentation::ruleKindText(each), static_cast<int>(each));
    m_fields = new QStackedWidget(this);
    m_fields->addWidget(makeScanner());
    m_fields->addWidget(makeSignal());
    m_fields->addWidget(makeMove());
    m_fields->addWidget(makeCross());
    m_fields->addWidget(makeFormula(look));
    column->addWidget(m_kind);
    column->addWidget(m_fields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    showFields();
}

QWidget* RuleCondition::makeScanner()
{
    auto* page = new QWidget;
    m_scanner = new QComboBox(page);
    m_scanner->setObjectName(QStringLiteral("alertScannerCombo"));
    m_scanner->setAccessibleName(tr("Scanner"));
    m_scanner->setMaxVisibleItems(20);
    m_scanner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    plainRow(page)->addWidget(m_scanner, 1);
    connect(m_scanner, &QComboBox::currentIndexChanged, this, &RuleCondition::edited);
    return page;
}

QWidget* RuleCondition::makeSignal()
{
    auto* page = new QWidget;
    m_signal = new QComboBox(page);
    m_signal->setObjectName(QStringLiteral("alertSignalCombo"));
    m_signal->setAccessibleName(tr("New signal"));
    m_signal->addItem(tr("to any other signal"), kAnySignal);
    using analysis::Signal;
    for (const Signal each :
         {Signal::StrongBuy, Signal::Buy, Signal::Neutral, Signal::Sell, Signal::StrongSell})
        m_signal->addItem(tr("to %1", "a signal").arg(presentation::signalText(each)),
                          static_cast<int>(each));
    auto* row = plainRow(page);
    row->addWidget(m_signal);
    row->addStretch(1);
    connect(m_signal, &QComboBox::currentIndexChanged, this, &RuleCondition::edited);
    return page;
}

QWidget* RuleCondition::makeMove()
{
    auto* page = new QWidget;
    m_moveDirection = new QComboBox(page);
    m_moveDirection->setObjectName(QStringLiteral("alertMoveCombo"));
    m_moveDirection->setAccessibleName(tr("Direction of the move"));
    m_moveDirection->addItem(tr("up or down by"), static_cast<int>(Direction::Both));
    m_moveDirection->addItem(tr("up by"), static_cast<int>(Direction::Up));
    m_moveDirection->addItem(tr("down by"), static_cast<int>(Direction::Down));
    m_amount = numberBox(kMostAmount, QStringLiteral("alertAmountSpin"), page);
    m_amount->setAccessibleName(tr("Size of the move"));
    m_unit = new QLabel(page);
    m_unit->setWordWrap(true);
    auto* row = plainRow(page);
    row->addWidget(m_moveDirection);
    row->addWidget(m_amount);
    row->addWidget(m_unit, 1);
    connect(m_moveDirection, &QComboBox::currentIndexChanged, this, &RuleCondition::edited);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &RuleCondition::edited);
    return page;
}

QWidget* RuleCondition::makeCross()
{
    auto* page = new QWidget;
    m_crossDirection = new QComboBox(page);
    m_crossDirection->setObjectName(QStringLiteral("alertCrossCombo"));
    m_crossDirection->setAccessibleName(tr("Direction of the cross"));
    m_crossDirection->addItem(tr("from either side"), static_cast<int>(Direction::Both));
    m_crossDirection->addItem(tr("above"), static_cast<int>(Direction::Up));
    m_crossDirection->addItem(tr("below"), static_cast<int>(Direction::Down));
    m_level = numberBox(kMostLevel, QStringLiteral("alertLevelSpin"), page);
    m_level->setAccessibleName(tr("Level of the price"));
    auto* row = plainRow(page);
    row->addWidget(m_crossDirection);
    row->addWidget(m_level);
    row->addStretch(1);
    connect(m_crossDirection, &QComboBox::currentIndexChanged, this, &RuleCondition::edited);
    connect(m_level, &QDoubleSpinBox::valueChanged, this, &RuleCondition::edited);
    return page;
}

QWidget* RuleCondition::makeFormula(Look& look)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_formula = new EditorText(look, page);
    m_formula->setObjectName(QStringLiteral("alertFormulaEdit"));
    m_formula->setFixedHeight(m_formula->fontMetrics().lineSpacing() * kFormulaLines + 16);
    m_formulaHint = new QLabel(page);
    m_formulaHint->setObjectName(QStringLiteral("alertFormulaHint"));
    m_formulaHint->setTextFormat(Qt::PlainText);
    m_formulaHint->setWordWrap(true);
    column->addWidget(m_formula);
    column->addWidget(m_formulaHint);
    connect(m_formula, &QPlainTextEdit::textChanged, this, [this] {
        checkFormula();
        Q_EMIT edited();
    });
    checkFormula();
    return page;
}

// The built-in scanners and the trader's own; one that the rule names and nobody has stays in the
// list, so that nothing is changed by looking at it.
void RuleCondition::fillScanners(const std::string& chosen)
{
    const QSignalBlocker quiet(m_scanner);
    m_scanner->clear();
    for (const presentation::ScannerItem& item : m_library.items()) {
        if (item.kind == presentation::ScannerItem::Kind::Broken)
            continue;
        m_scanner->addItem(item.title, item.name);
        if (!item.description.isEmpty())
            m_scanner->setItemData(m_scanner->count() - 1, item.description, Qt::ToolTipRole);
    }
    const QString name = QString::fromStdString(chosen);
    const bool isCombination = name.contains(QLatin1Char(' ')); // "gap & momentum"
    if (!name.isEmpty() && m_scanner->findData(name) < 0)
        m_scanner->addItem(isCombination ? name : tr("%1 (not there)").arg(name), name);
    choose(*m_scanner, name);
}

void RuleCondition::setRule(const AlertRule& rule)
{
    fillScanners(rule.scanner);
    choose(*m_signal, rule.signal ? static_cast<int>(*rule.signal) : kAnySignal);
    choose(*m_moveDirection, static_cast<int>(rule.direction));
    choose(*m_crossDirection, static_cast<int>(rule.direction));
    m_amount->setValue(rule.amount);
    m_level->setValue(rule.level);
    m_formula->setPlainText(QString::fromStdString(rule.formula));
    choose(*m_kind, static_cast<int>(rule.kind));
    showFields();
}

RuleKind RuleCondition::kind() const
{
    return static_cast<RuleKind>(m_kind->currentData().toInt());
}

void RuleCondition::apply(AlertRule& rule) const
{
    rule.kind = kind();
    rule.scanner = m_scanner->currentData().toString().toStdString();
    rule.signal.reset();
    if (const int signal = m_signal->currentData().toInt(); signal != kAnySignal)
        rule.signal = static_cast<analysis::Signal>(signal);
    rule.amount = m_amount->value();
    rule.level = m_level->value();
    const QComboBox* direction =
        rule.kind == RuleKind::PriceCrosses ? m_crossDirection : m_moveDirection;
    rule.direction = static_cast<Direction>(direction->currentData().toInt());
    rule.formula = m_formula->toPlainText().trimmed().toStdString();
}

QString RuleCondition::problem() const
{
    switch (pageOf(kind())) {
    case kScannerPage:
        return m_scanner->count() == 0 ? tr("There is no scanner to choose.") : QString();
    case kMovePage:
        return m_amount->value() < kLeast ? tr("Say how far it has to move.") : QString();
    case kCrossPage:
        return m_level->value() < kLeast ? tr("Say which price has to be crossed.") : QString();
    case kFormulaPage:
        return m_formulaProblem;
    case kSignalPage:
        break;
    }
    return {};
}

void RuleCondition::focusKind()
{
    m_kind->setFocus();
}

void RuleCondition::showFields()
{
    const RuleKind now = kind();
    const Page page = pageOf(now);
    m_fields->setCurrentIndex(page);
    // The stack is as high as the page that is shown, not as the highest one.
    for (int i = 0; i < m_fields->count(); ++i)
        m_fields->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_fields->adjustSize();
    m_unit->setText(now == RuleKind::PriceMoves ? tr("% since it was told of or seen first")
                                                : tr("points since it was told of or seen first"));
}

void RuleCondition::checkFormula()
{
    const QString text = m_formula->toPlainText().trimmed();
    std::optional<formula::Problem> problem;
    m_editor.setText(text);
    if (!text.isEmpty())
        problem = m_editor.problem();
    m_formulaProblem = text.isEmpty() ? tr("Write the formula that has to become true.")
                       : problem      ? presentation::problemText(*problem)
                                      : QString();
    m_formula->showProblem(problem);
    m_formulaHint->setText(
        problem
            ? m_formulaProblem
            : tr("For example: close > sma(20) and relvol(20) >= 1.5. Ctrl+Space offers names."));
    setStyleProperty(*m_formulaHint, "style",
                     problem ? QStringLiteral("problem") : QStringLiteral("small"));
}

} // namespace tapesift::widgets
