#pragma once

#include <array>

#include <QString>
#include <QStringView>

namespace tapesift::presentation {

// How much time a chart shows, counted back from its last bar.
enum class ChartRange { Month1, Month3, Month6, Year1, Year2, Year5, All };

inline constexpr std::array kAllChartRanges = {
    ChartRange::Month1, ChartRange::Month3, ChartRange::Month6, ChartRange::Year1,
    ChartRange::Year2,  ChartRange::Year5,  ChartRange::All};

// "1M" ... "5Y", "All": the key in settings.
QString rangeKey(ChartRange range);

// What is drawn over the candles.
struct ChartOverlays
{
    bool sma20 = true;
    bool sma50 = true;
    bool sma200 = true;
    bool bollinger = false;
    bool levels = true; // stop and target
    bool cycle = false; // the strongest cycle

    bool operator==(const ChartOverlays&) const = default;
};

// What is drawn below the candles.
struct ChartPanes
{
    bool volume = true;
    bool rsi = true;
    bool macd = false;

    bool operator==(const ChartPanes&) const = default;
};

// Everything about a chart that a person chooses and that is kept.
struct ChartOptions
{
    ChartRange range = ChartRange::Month6;
    ChartOverlays overlays;
    ChartPanes panes;
    bool isLog = false;

    bool operator==(const ChartOptions&) const = default;
};

// "6M;sma20,sma50,volume,rsi;log" (or ";linear"). Levels are on unless it says "nolevels": a text
// of an earlier version does not know them.
QString toText(const ChartOptions& options);

// Reads what toText() writes. Lenient, because the text may come from another version or from a
// person: unknown words are passed over and a missing part keeps its default.
ChartOptions chartOptionsFromText(QStringView text);

} // namespace tapesift::presentation
