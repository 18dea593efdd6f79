#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "providers/json_reader.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

// One page of Alpaca's bars of several symbols.
struct AlpacaPage
{
    // By Alpaca's spelling, rows as they came (times too). Symbols without bars are not there.
    std::map<std::string, std::vector<market::Bar>, std::less<>> bars;
    std::string nextToken; // empty: the last page
};

base::Result<AlpacaPage> readAlpacaBars(std::string_view body, const AnswerSource& source);

// `spellings` are beside `symbols`; those that the answer does not hold are left out. The volume is
// the day's so far, the turnover that times its average price.
base::Result<std::vector<Snapshot>> readAlpacaSnapshots(std::string_view body,
                                                        std::span<const market::Symbol> symbols,
                                                        std::span<const std::string> spellings,
                                                        const AnswerSource& source);

// The active US shares of /v2/assets, sorted; `skipped` counts entries that are no share this
// program can name.
base::Result<std::vector<market::Member>>
readAlpacaAssets(std::string_view body, const AnswerSource& source, std::size_t& skipped);

// "message" of an error body; empty if there is none.
std::string readAlpacaMessage(std::string_view body);

// "1Day", "30Min".
std::string_view alpacaTimeframe(market::Interval interval);

} // namespace tapesift::providers
