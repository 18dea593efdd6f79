#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/market/price_source.h"

namespace tapesift::presentation {

// Everything a chart draws for one symbol. Immutable once made, so it is shared between threads.
// Every series has one value a bar, NaN before its first one.
struct ChartData
{
    QString symbol; // canonical spelling
    market::Interval interval = market::Interval::Day1;
    market::BarSeries bars;     // oldest first, at least one
    bool lastIsForming = false; // the last bar is not closed yet
    std::vector<double> sma20;
    std::vector<double> sma50;
    std::vector<double> sma200;
    std::vector<double> bollingerUpper;
    std::vector<double> bollingerLower;
    std::vector<double> rsi14;
    std::vector<double> macd;
    std::vector<double> macdSignal;
    std::vector<double> macdHistogram;
};

// What makeChartData() needs to know beside the bars.
struct ChartRequest
{
    QString symbol;
    market::Interval interval = market::Interval::Day1;
    market::PriceSource priceSource = market::PriceSource::Close; // for the indicators
    bool lastIsForming = false;
};

// Copies the bars and works out the series with the formulas of the catalog (indicators/series.h).
// Pure; thread-safe. `bars` must not be empty.
std::shared_ptr<const ChartData> makeChartData(const ChartRequest& request,
                                               const market::BarView& bars);

} // namespace tapesift::presentation
