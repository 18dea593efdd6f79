#pragma once

#include <optional>

#include <QString>
#include <QStringView>

#include "tapesift/presentation/number_format.h"
#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// The columns that the code names. Those behind Updated are the indicators that are not shown by
// one of these, in the order of indicators::IndicatorId.
enum class Column : int {
    Symbol,
    Name,
    Exchange,
    Sector,
    Last,
    Change,
    ChangePercent,
    Volume,
    RelVolume,
    Signal,
    Strength,
    // What has changed since the scan before, up to StrengthSince.
    Since,
    PriceSince,
    SignalBefore,
    StrengthSince,
    // What the deep phase finds, up to RelativeStrength.
    Score,
    Regime,
    Side,
    StopLoss,
    TakeProfit,
    RiskReward,
    Confluence,
    ProbabilityUp,
    Cycle,
    RelativeStrength,
    Rsi,
    Macd,
    MacdHist,
    AtrPercent,
    Trend,
    Status,
    VerdictScore,
    Updated,
};

constexpr int indexOf(Column column)
{
    return static_cast<int>(column);
}

// What a column holds; decides how it is written, aligned, sorted and painted.
enum class ColumnKind {
    Symbol,
    Text,
    Price,       // with the decimals of the price
    SignedPrice, // a difference, with the decimals of the price
    Percent,     // signed, two decimals
    Volume,      // K, M, B
    Ratio,       // two decimals
    Oscillator,  // one decimal
    Score,       // signed, two decimals
    Signal,
    Strength, // 0-100
    Sparkline,
    Status,
    Time,
    Points, // of the deep phase, 0-100
    Regime,
    Side,
    Whole,       // no decimals
    SignedWhole, // the same with its sign
    Change,      // since the scan before
    SignalBefore,
};

// Where the column chooser lists it.
enum class ColumnGroup { Overview, Deep, Changes, Technical, Indicators };

// Everything about a column but its texts, which depend on the language.
struct ColumnInfo
{
    const char* key = ""; // stable: settings, filters; an indicator's name where it is one
    ColumnKind kind = ColumnKind::Text;
    ColumnGroup group = ColumnGroup::Overview;
    int digits = 0;         // width in digits that fits all usual contents
    bool isDefault = false; // shown unless the user says otherwise
    std::optional<indicators::IndicatorId> indicator; // whose value it shows, if it is one
};

// Columns are numbered from 0 in the order in which they stand in the table at first.
int columnCount();
const ColumnInfo& columnInfo(int column);

// The column with that key, in any case of letters; nullopt if there is none.
std::optional<int> columnByKey(QStringView key);

bool isDeepColumn(int column);   // shows a result of the deep phase
bool isChangeColumn(int column); // tells of changes since the scan before
bool isNumeric(ColumnKind kind); // has values to compare with a number
bool isRightAligned(ColumnKind kind);
bool isSortable(ColumnKind kind); // all but sparklines

// The short header ("Chg %"), the full name ("Change in percent") and one sentence that defines it.
QString columnHeader(int column);
QString columnName(int column);
QString columnDefinition(int column);

// The number that is sorted and filtered by; NaN where there is none. Signals are 1-5, the status
// is 0-4 by importance, a regime 1 (bear) to 4 (bull), a side 1 (short) or 2 (long), a change 1-4
// (the kinds of ChangeKind), times are seconds since 1970; texts and sparklines have none.
double valueOf(const ResultRow& row, int column);

// The text of a text column; empty for all others.
const QString& wordsOf(const ResultRow& row, int column);

// What is painted, read out and shown: "+2.95", "54.32M", "▲▲ Strong Buy". Empty for sparklines. A
// result of the deep phase that is still to come is "…", one that could not be had "!".
QString textOf(const ResultRow& row, int column, const NumberFormat& numbers);

// The same of a number of its own, in a numeric column; `price` decides how many decimals a
// difference of prices has.
QString numberText(int column, double value, double price, const NumberFormat& numbers);

// What goes to other programs: full precision, '.' decimals, no value is empty. One line; a text
// that a spreadsheet would run as a formula gets a leading apostrophe.
QString rawText(const ResultRow& row, int column);

} // namespace tapesift::presentation
