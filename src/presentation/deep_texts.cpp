#include "tapesift/presentation/deep_texts.h"

#include <cmath>

#include <QCoreApplication>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/report/deep_sentences.h"

namespace tapesift::presentation {

using analysis::Regime;
using analysis::Side;

namespace {

QString translatedDeep(const char* english)
{
    return QCoreApplication::translate("Deep", english);
}

// By what a long position likes: a column that is sorted goes from bull to bear.
double placeOf(Regime regime)
{
    switch (regime) {
    case Regime::Bear:
        return 1;
    case Regime::Volatile:
        return 2;
    case Regime::Range:
        return 3;
    case Regime::Bull:
        break;
    }
    return 4;
}

double sideValue(const DeepRow& row)
{
    if (row.state != DeepState::Done)
        return DeepRow::kUnknown;
    return row.side == Side::Long ? 2 : 1;
}

// Why a single number is absent where others are there.
QString absenceOf(int column)
{
    if (column == indexOf(Column::ProbabilityUp))
        return translatedDeep(QT_TRANSLATE_NOOP(
            "Deep", "No model had been trained, or the history is too short for it."));
    if (column == indexOf(Column::Cycle))
        return translatedDeep(QT_TRANSLATE_NOOP("Deep", "No cycle stands out from red noise."));
    if (column == indexOf(Column::RelativeStrength))
        return translatedDeep(QT_TRANSLATE_NOOP(
            "Deep", "Known once all symbols are analysed, for those with 64 bars or more."));
    return translatedDeep(QT_TRANSLATE_NOOP("Deep", "There is too little history for it."));
}

} // namespace

QString regimeText(Regime regime)
{
    return deepLabel(report::regimeLabel(regime));
}

QString sideText(Side side)
{
    return deepLabel(report::sideLabel(side));
}

double deepValueOf(const DeepRow& row, int column)
{
    switch (static_cast<Column>(column)) {
    case Column::Score:
        return row.score;
    case Column::Regime:
        return row.regime ? placeOf(*row.regime) : DeepRow::kUnknown;
    case Column::Side:
        return sideValue(row);
    case Column::StopLoss:
        return row.stopLoss;
    case Column::TakeProfit:
        return row.takeProfit;
    case Column::RiskReward:
        return row.riskReward;
    case Column::Confluence:
        return row.confluence;
    case Column::ProbabilityUp:
        return row.probabilityUp;
    case Column::Cycle:
        return row.cycle;
    case Column::RelativeStrength:
        return row.percentile;
    default:
        return DeepRow::kUnknown;
    }
}

QString deepPlaceholder(DeepState state)
{
    switch (state) {
    case DeepState::Pending:
        return QStringLiteral("…");
    case DeepState::Failed:
        return QStringLiteral("!");
    case DeepState::None:
    case DeepState::Done:
    case DeepState::TooLittleHistory:
        break;
    }
    return NumberFormat::none();
}

QString deepStateExplanation(DeepState state)
{
    switch (state) {
    case DeepState::None:
        return translatedDeep(QT_TRANSLATE_NOOP(
            "Deep", "This scan stopped at the verdict. Switch on “Analyse in depth” and scan again "
                    "to have score, regime, levels and the rest."));
    case DeepState::Pending:
        return translatedDeep(
            QT_TRANSLATE_NOOP("Deep", "The symbol has not been analysed in depth yet."));
    case DeepState::TooLittleHistory:
        return translatedDeep(
            QT_TRANSLATE_NOOP("Deep", "There is too little history for a deep analysis."));
    case DeepState::Failed:
        return translatedDeep(QT_TRANSLATE_NOOP(
            "Deep", "The bars of the symbol could not be had again for the deep analysis."));
    case DeepState::Done:
        break;
    }
    return {};
}

QString deepToolTip(const ResultRow& row, int column, const NumberFormat& numbers)
{
    const QString name = columnName(column);
    const bool isKnown = !std::isnan(valueOf(row, column));
    QString text = isKnown ? textOf(row, column, numbers) : deepStateExplanation(row.deep.state);
    if (!isKnown && text.isEmpty())
        text = absenceOf(column);
    return QCoreApplication::translate("Deep", "%1: %2").arg(name, text);
}

} // namespace tapesift::presentation
