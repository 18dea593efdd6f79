#pragma once

#include <span>
#include <string>
#include <vector>

#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

struct AnswerSource;

// What providers of coin prices have in common: bars of a market that never closes, which start at
// whole intervals of UTC, weeks on Monday and months on the first.

// Whether empty intervals have a row as well (with volume 0) or none.
enum class RowDensity { EveryInterval, TradedOnly };

// Corrupt if the rows of one answer, in any order, are not of this interval: most stand off its
// grid; or are further apart than one interval where every interval has a row; or eight or more are
// evenly spaced with a wider step. A single misplaced row passes; the quality gate notes it.
base::Status checkSpacing(std::span<const market::Bar> rows, market::Interval interval,
                          RowDensity density, const AnswerSource& source);

// The time of a row. Corrupt outside the years 2000 to 2100: no bar then, or another unit.
base::Result<base::UtcSeconds> rowTime(std::int64_t seconds, const AnswerSource& source);

// How many bars a request is about: `bars`, or fewer if `from` is nearer; at most two more than
// needed. 0 if `from` is after `until`.
int barsOfInterest(const BarRequest& request);

// The rows of all pages through the quality gate, after those that are after `until`, before `from`
// or older than the newest `bars` were taken out.
FetchedBars finishBars(std::vector<market::Bar> rows, const BarRequest& request);

// One market of an exchange as it is listed.
struct ListedPair
{
    std::string base;     // "BTC", as canonical symbols have it
    std::string quote;    // "USDT"
    std::string spelling; // how the exchange writes the pair: "BTCUSDT"
    bool isHalted = false;
};

// What came of a list of pairs: members sorted by symbol, each once. Pairs whose names a symbol
// cannot hold (other scripts than Latin) are left out and named in `remarks`.
struct PairListing
{
    std::vector<market::Member> members;
    std::vector<std::pair<market::Symbol, std::string>> spellings; // sorted by symbol
    std::vector<std::string> remarks;
};
PairListing listPairs(std::span<const ListedPair> pairs, std::string_view exchange);

} // namespace tapesift::providers
