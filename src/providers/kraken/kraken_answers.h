#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/providers/market_data_provider.h"

// What Kraken's spot API answers, read without network. Every answer is {"error":[...],
// "result":...} under status 200, failures too. Errors: NotFound for a pair that it does not know,
// Unavailable for any other failure it names, Corrupt where a body is not what it should be;
// missing or unreadable prices are NaN for the quality gate.
namespace tapesift::providers::kraken {

// It never gives more bars, however far back they are asked for.
inline constexpr int kMostBars = 720;

// The first failure a body names ("EGeneral:Too many requests"); empty if there is none or the body
// is no answer of Kraken's.
std::string parseFailure(std::string_view body);

// /0/public/OHLC: rows of [time, "open", "high", "low", "close", "vwap", "volume", count], oldest
// first, the running bar last. Corrupt as well if the rows are of another pair or interval.
base::Result<std::vector<market::Bar>> parseOhlc(std::string_view body, market::Interval interval,
                                                 const market::Symbol& symbol);

// /0/public/AssetPairs. Pairs with another status than "online" are halted.
struct Directory
{
    std::vector<market::Member> members; // sorted by symbol
    // How a request spells each of them, sorted by symbol.
    std::vector<std::pair<market::Symbol, std::string>> spellings;
    std::vector<std::string> remarks;
};
base::Result<Directory> parseAssetPairs(std::string_view body);

// /0/public/Ticker: the rows that are about `symbols`, in their order. It tells no time; `time` is
// the one of the request. Volume and turnover are of the last 24 hours.
base::Result<std::vector<Snapshot>>
parseTicker(std::string_view body, std::span<const market::Symbol> symbols, base::UtcSeconds time);

} // namespace tapesift::providers::kraken
