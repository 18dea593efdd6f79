#include "tapesift/presentation/column_catalog.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QLatin1String>

#include "presentation/column_texts.h"
#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/deep_texts.h"
#include "tapesift/presentation/row_status.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/report/number_text.h"

namespace tapesift::presentation {

namespace {

using indicators::IndicatorId;
using enum ColumnKind;

constexpr auto kOverview = ColumnGroup::Overview;
constexpr auto kDeep = ColumnGroup::Deep;
constexpr auto kChangeGroup = ColumnGroup::Changes;
constexpr auto kTechnical = ColumnGroup::Technical;

constexpr ColumnInfo further(const char* key, ColumnKind kind, int digits, IndicatorId id)
{
    return {key, kind, ColumnGroup::Indicators, digits, false, id};
}

constexpr std::array<ColumnInfo, kColumnCount> kColumns = {{
    {"symbol", ColumnKind::Symbol, kOverview, 10, true, {}},
    {"name", Text, kOverview, 22, true, {}},
    {"exchange", Text, kOverview, 9, false, {}},
    {"sector", Text, kOverview, 20, false, {}},
    {"last", Price, kOverview, 9, true, {}},
    {"change", SignedPrice, kOverview, 9, true, {}},
    {"changePercent", Percent, kOverview, 8, true, {}},
    {"volume", ColumnKind::Volume, kOverview, 8, true, {}},
    {"relVolume", Ratio, kOverview, 7, true, IndicatorId::RelVolume20},
    {"signal", ColumnKind::Signal, kOverview, 14, true, {}},
    {"strength", ColumnKind::Strength, kOverview, 12, true, {}},
    {"changed", ColumnKind::Change, kChangeGroup, 8, true, {}},
    {"priceSince", Percent, kChangeGroup, 8, false, {}},
    {"signalBefore", ColumnKind::SignalBefore, kChangeGroup, 12, false, {}},
    {"strengthSince", SignedWhole, kChangeGroup, 7, false, {}},
    {"score", Points, kDeep, 9, true, {}},
    {"regime", ColumnKind::Regime, kDeep, 9, true, {}},
    {"side", ColumnKind::Side, kDeep, 6, false, {}},
    {"stopLoss", Price, kDeep, 9, false, {}},
    {"takeProfit", Price, kDeep, 9, false, {}},
    {"riskReward", Ratio, kDeep, 6, false, {}},
    {"confluence", ColumnKind::Score, kDeep, 7, false, {}},
    {"probabilityUp", Oscillator, kDeep, 6, false, {}},
    {"cycle", Oscillator, kDeep, 7, false, {}},
    {"relativeStrength", Whole, kDeep, 5, false, {}},
    {"rsi", Oscillator, kTechnical, 6, true, IndicatorId::Rsi14},
    {"macd", SignedPrice, kTechnical, 9, true, IndicatorId::Macd},
    {"macdHist", SignedPrice, kTechnical, 9, false, IndicatorId::MacdHist},
    {"atrPercent", Ratio, kTechnical, 7, true, {}},
    {"trend", Sparkline, kOverview, 13, true, {}},
    {"status", ColumnKind::Status, kOverview, 8, true, {}},
    {"verdictScore", ColumnKind::Score, kTechnical, 8, false, {}},
    {"updated", Time, kOverview, 16, false, {}},
    further("sma20", Price, 9, IndicatorId::Sma20),
    further("sma50", Price, 9, IndicatorId::Sma50),
    further("sma200", Price, 9, IndicatorId::Sma200),
    further("ema9", Price, 9, IndicatorId::Ema9),
    further("ema20", Price, 9, IndicatorId::Ema20),
    further("ema50", Price, 9, IndicatorId::Ema50),
    further("ema200", Price, 9, IndicatorId::Ema200),
    further("macdSignal", SignedPrice, 9, IndicatorId::MacdSignal),
    further("atr14", Price, 8, IndicatorId::Atr14),
    further("bbUpper", Price, 9, IndicatorId::BbUpper),
    further("bbMiddle", Price, 9, IndicatorId::BbMiddle),
    further("bbLower", Price, 9, IndicatorId::BbLower),
    further("adx14", Oscillator, 6, IndicatorId::Adx14),
    further("cci20", Oscillator, 7, IndicatorId::Cci20),
    further("willr14", Oscillator, 7, IndicatorId::Willr14),
    further("mfi14", Oscillator, 6, IndicatorId::Mfi14),
    further("roc10", Percent, 8, IndicatorId::Roc10),
    further("obv", ColumnKind::Volume, 9, IndicatorId::Obv),
    further("stochK", Oscillator, 6, IndicatorId::StochK),
    further("stochD", Oscillator, 6, IndicatorId::StochD),
    further("high20", Price, 9, IndicatorId::High20),
    further("low20", Price, 9, IndicatorId::Low20),
    further("volumeSma20", ColumnKind::Volume, 9, IndicatorId::VolumeSma20),
    further("stddev20", Price, 8, IndicatorId::Stddev20),
}};

constexpr int kMaxColumnDecimals = 8; // As in report/number_text.

const ColumnTexts& textsOf(int column)
{
    return columnTexts().at(static_cast<std::size_t>(column));
}

QString translatedColumn(const char* english)
{
    return QCoreApplication::translate("Column", english);
}

QString signalWithGlyph(analysis::Signal signal)
{
    return QStringLiteral("%1 %2").arg(signalGlyph(signal), signalText(signal));
}

QString cellTimeText(base::UtcSeconds time)
{
    const QString date = dateText(time);
    if (time == std::chrono::floor<std::chrono::days>(time))
        return date;
    // 2026-11-20T14:30:00Z: the seconds of a bar say nothing.
    const QString iso = QString::fromStdString(base::formatUtc(time));
    return QStringLiteral("%1 %2").arg(date, iso.mid(11, 5));
}

QString signedPriceText(int column, double value, double price, const NumberFormat& numbers)
{
    if (column != indexOf(Column::MacdHist) || !std::isfinite(price))
        return numbers.signedPrice(value, price);
    // It is a small part of the price, so it needs a decimal more.
    return numbers.signedRatio(value,
                               std::min(report::priceDecimals(price) + 1, kMaxColumnDecimals));
}

// Without line breaks and without what a spreadsheet would take for a formula.
QString plainWords(QString words)
{
    for (QChar& c : words)
        if (c < QLatin1Char(' '))
            c = QLatin1Char(' ');
    const bool looksLikeFormula =
        !words.isEmpty() && QStringLiteral("=+-@").contains(words.front());
    return looksLikeFormula ? QLatin1Char('\'') + words : words;
}

} // namespace

int columnCount()
{
    return static_cast<int>(kColumns.size());
}

const ColumnInfo& columnInfo(int column)
{
    return kColumns.at(static_cast<std::size_t>(column));
}

std::optional<int> columnByKey(QStringView key)
{
    const auto found = std::ranges::find_if(kColumns, [key](const ColumnInfo& info) {
        return key.compare(QLatin1String(info.key), Qt::CaseInsensitive) == 0;
    });
    if (found == kColumns.end())
        return std::nullopt;
    return static_cast<int>(found - kColumns.begin());
}

bool isDeepColumn(int column)
{
    return columnInfo(column).group == ColumnGroup::Deep;
}

bool isChangeColumn(int column)
{
    return columnInfo(column).group == ColumnGroup::Changes;
}

bool isNumeric(ColumnKind kind)
{
    switch (kind) {
    case Price:
    case SignedPrice:
    case Percent:
    case ColumnKind::Volume:
    case Ratio:
    case Oscillator:
    case ColumnKind::Score:
    case ColumnKind::Strength:
    case Points:
    case Whole:
    case SignedWhole:
        return true;
    case ColumnKind::Symbol:
    case Text:
    case ColumnKind::Signal:
    case Sparkline:
    case ColumnKind::Status:
    case Time:
    case ColumnKind::Regime:
    case ColumnKind::Side:
    case ColumnKind::Change:
    case ColumnKind::SignalBefore:
        break;
    }
    return false;
}

bool isRightAligned(ColumnKind kind)
{
    return isNumeric(kind) && kind != ColumnKind::Strength && kind != Points;
}

bool isSortable(ColumnKind kind)
{
    return kind != Sparkline;
}

QString columnHeader(int column)
{
    return translatedColumn(textsOf(column).header);
}

QString columnName(int column)
{
    return translatedColumn(textsOf(column).name);
}

QString columnDefinition(int column)
{
    return translatedColumn(textsOf(column).definition);
}

double valueOf(const ResultRow& row, int column)
{
    const ColumnInfo& info = columnInfo(column);
    if (info.indicator)
        return row.indicators[*info.indicator];
    switch (static_cast<Column>(column)) {
    case Column::Last:
        return row.price;
    case Column::Change:
        return row.change;
    case Column::ChangePercent:
        return row.changePercent;
    case Column::Volume:
        return row.volume;
    case Column::Signal:
        return static_cast<double>(row.signal);
    case Column::Strength:
        return row.strength;
    case Column::AtrPercent:
        return row.price > 0 ? 100 * row.indicators[IndicatorId::Atr14] / row.price
                             : indicators::kNoValue;
    case Column::Status:
        return static_cast<double>(statusOf(row));
    case Column::VerdictScore:
        return row.score;
    case Column::Updated:
        return static_cast<double>(row.timestamp.time_since_epoch().count());
    case Column::Since:
        return row.since.kind == ChangeKind::NotCompared ? indicators::kNoValue
                                                         : static_cast<double>(row.since.kind);
    case Column::PriceSince:
        return row.since.pricePercent;
    case Column::SignalBefore:
        return row.since.hasBefore() ? static_cast<double>(row.since.signalBefore)
                                     : indicators::kNoValue;
    case Column::StrengthSince:
        return row.since.strength;
    default: // Texts and sparklines; the indicators are above.
        return isDeepColumn(column) ? deepValueOf(row.deep, column) : indicators::kNoValue;
    }
}

const QString& wordsOf(const ResultRow& row, int column)
{
    static const QString kNone;
    switch (static_cast<Column>(column)) {
    case Column::Symbol:
        return row.symbol;
    case Column::Name:
        return row.name;
    case Column::Exchange:
        return row.exchange;
    case Column::Sector:
        return row.sector;
    default:
        return kNone;
    }
}

QString textOf(const ResultRow& row, int column, const NumberFormat& numbers)
{
    const double value = valueOf(row, column);
    if (std::isnan(value) && isDeepColumn(column))
        return deepPlaceholder(row.deep.state);
    switch (columnInfo(column).kind) {
    case ColumnKind::Symbol:
        return row.symbol;
    case Text: {
        const QString& words = wordsOf(row, column);
        return words.isEmpty() ? NumberFormat::none() : words;
    }
    case ColumnKind::Signal:
        return signalWithGlyph(row.signal);
    case ColumnKind::Regime:
        return row.deep.regime ? regimeText(*row.deep.regime) : QString();
    case ColumnKind::Side:
        return sideText(row.deep.side);
    case ColumnKind::Change:
        return changeText(row, numbers);
    case ColumnKind::SignalBefore:
        return row.since.hasBefore() ? signalWithGlyph(row.since.signalBefore)
                                     : NumberFormat::none();
    case ColumnKind::Status:
        return statusText(statusOf(row));
    case Time:
        return cellTimeText(row.timestamp);
    case Sparkline:
        return {};
    default:
        return numberText(column, value, row.price, numbers);
    }
}

QString numberText(int column, double value, double price, const NumberFormat& numbers)
{
    switch (columnInfo(column).kind) {
    case Price:
        return numbers.priceLike(value, price);
    case SignedPrice:
        return signedPriceText(column, value, price, numbers);
    case Percent:
        return numbers.percent(value);
    case ColumnKind::Volume:
        return numbers.volume(value);
    case Ratio:
        return numbers.ratio(value, 2);
    case Oscillator:
        return numbers.ratio(value, 1);
    case ColumnKind::Score:
        return numbers.signedRatio(value, 2);
    case ColumnKind::Strength:
    case Points:
    case Whole:
        return numbers.ratio(value, 0);
    case SignedWhole:
        return numbers.signedRatio(value, 0);
    default:
        return {};
    }
}

QString rawText(const ResultRow& row, int column)
{
    switch (columnInfo(column).kind) {
    case ColumnKind::Symbol:
    case Text:
        return plainWords(wordsOf(row, column));
    case ColumnKind::Signal:
        return signalText(row.signal);
    case ColumnKind::Status:
        return statusText(statusOf(row));
    case ColumnKind::SignalBefore:
        return row.since.hasBefore() ? signalText(row.since.signalBefore) : QString();
    case ColumnKind::Regime:
    case ColumnKind::Side:
    case ColumnKind::Change:
        return std::isnan(valueOf(row, column)) ? QString() : textOf(row, column, NumberFormat());
    case Time:
        return QString::fromStdString(base::formatUtc(row.timestamp));
    case Sparkline:
        return {};
    default: {
        const double value = valueOf(row, column);
        return std::isfinite(value) ? QString::fromStdString(base::formatShortest(value))
                                    : QString();
    }
    }
}

} // namespace tapesift::presentation
