#include "tapesift/api/signal_row.h"

namespace tapesift::api {

using indicators::IndicatorId;

std::string_view rowStatusName(RowStatus status)
{
    switch (status) {
    case RowStatus::QuickScan:
        return "quick_scan";
    case RowStatus::Analyzing:
        return "analyzing";
    case RowStatus::Complete:
        return "complete";
    case RowStatus::Failed:
        break;
    }
    return "failed";
}

SignalRow makeRow(const market::Member& member, const analysis::QuickResult& result)
{
    return {.symbol = member.symbol.text(),
            .exchange = member.exchange,
            .price = result.price,
            .change24h = result.changePercent,
            .signal = result.verdict.signal,
            .strength = result.verdict.strength,
            .rsi = result.indicators[IndicatorId::Rsi14],
            .macdHistogram = result.indicators[IndicatorId::MacdHist],
            .status = RowStatus::QuickScan,
            .timestamp = result.timestamp};
}

std::string_view macdWord(double histogram)
{
    if (histogram > 0)
        return "bullish";
    return histogram < 0 ? "bearish" : "neutral";
}

} // namespace tapesift::api
