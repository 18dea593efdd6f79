#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/providers/market_data_provider.h"

// What Coinbase's exchange API answers, read without network. Errors: Corrupt where a body is not
// what it should be; missing or unreadable prices are NaN for the quality gate.
namespace tapesift::providers::coinbase {

// The most buckets in one request; one more is refused.
inline constexpr int kMostBuckets = 300;

// The symbol as Coinbase writes it: BTC/USD is BTC-USD.
std::string spellingOf(const market::Symbol& symbol);

// What candles were asked for; both ends belong to it.
struct CandlesAsked
{
    market::Symbol symbol;
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds start{};
    base::UtcSeconds end{};
};

// /products/ID/candles: rows of [time, low, high, open, close, volume], newest first as they come.
// Intervals without a trade have none. Rows before the start, which Coinbase is known to add, are
// left out. Corrupt as well if there are more rows than it ever gives, rows after the end, or rows
// of another interval.
base::Result<std::vector<market::Bar>> parseCandles(std::string_view body,
                                                    const CandlesAsked& asked);

// /products. Pairs that are not online or cannot be traded are halted.
struct Directory
{
    std::vector<market::Member> members; // sorted by symbol
    std::vector<std::string> remarks;
};
base::Result<Directory> parseProducts(std::string_view body);

// {"message":"NotFound"}: the text, empty if the body is no such object.
std::string parseMessage(std::string_view body);

} // namespace tapesift::providers::coinbase
