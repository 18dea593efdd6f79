#pragma once

#include <vector>

#include <QString>

#include "tapesift/presentation/result_row.h"

namespace tapesift::presentation {

// A row with plain numbers, to be changed where a test needs others.
inline ResultRow sampleRow(const QString& symbol, double strength = 50,
                           analysis::Signal signal = analysis::Signal::Buy)
{
    using indicators::IndicatorId;
    ResultRow row;
    row.symbol = symbol;
    row.name = QStringLiteral("The %1 company").arg(symbol);
    row.exchange = QStringLiteral("NASDAQ");
    row.sector = QStringLiteral("Information Technology");
    row.signal = signal;
    row.strength = strength;
    row.score = strength / 100;
    row.price = 200;
    row.change = 5;
    row.changePercent = 2.56;
    row.volume = 54'321'000;
    row.timestamp = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    row.indicators[IndicatorId::Rsi14] = 27.44;
    row.indicators[IndicatorId::Macd] = -0.5;
    row.indicators[IndicatorId::MacdHist] = 0.125;
    row.indicators[IndicatorId::Atr14] = 5;
    row.indicators[IndicatorId::RelVolume20] = 1.75;
    return row;
}

// Rows with the symbols of `symbols` and strengths 1, 2, 3 ...
inline std::vector<ResultRow> sampleRows(const std::vector<QString>& symbols)
{
    std::vector<ResultRow> rows;
    for (const QString& symbol : symbols)
        rows.push_back(sampleRow(symbol, static_cast<double>(rows.size()) + 1));
    return rows;
}

// The same with another signal in the scan before, and a price 6.2 % lower.
inline ResultRow flippedRow(const QString& symbol, analysis::Signal before = analysis::Signal::Sell)
{
    ResultRow row = sampleRow(symbol);
    row.since.kind = ChangeKind::Flipped;
    row.since.isPriceMove = true;
    row.since.signalBefore = before;
    row.since.pricePercent = 6.2;
    row.since.strength = -4;
    return row;
}

} // namespace tapesift::presentation
