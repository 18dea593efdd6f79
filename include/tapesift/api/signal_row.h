#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tapesift/analysis/quick_result.h"
#include "tapesift/market/universe.h"

namespace tapesift::api {

// How far a signal is.
enum class RowStatus : std::uint8_t {
    QuickScan, // has its verdict
    Analyzing, // and waits for the deep phase, which goes on
    Complete,  // has its deep analysis
    Failed,    // has its verdict, but the deep phase could not have its bars again
};

// "quick_scan", "analyzing", "complete", "failed".
std::string_view rowStatusName(RowStatus status);

// One symbol with its verdict. Numbers that are not known are NaN, and null in JSON.
struct SignalRow
{
    std::string symbol = {};
    std::string exchange = {}; // empty: not known
    double price = 0;          // the last one
    double change24h = 0;      // percent, against the close of the bar before
    analysis::Signal signal = analysis::Signal::Neutral;
    double strength = 0;      // 0 ... 100
    double rsi = 0;           // RSI 14
    double macdHistogram = 0; // its sign is the word in JSON
    RowStatus status = RowStatus::QuickScan;
    base::UtcSeconds timestamp{}; // of the last bar
};

SignalRow makeRow(const market::Member& member, const analysis::QuickResult& result);

// "bullish" where MACD is above its signal line, "bearish" below, else "neutral".
std::string_view macdWord(double histogram);

} // namespace tapesift::api
