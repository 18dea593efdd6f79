#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "providers/json_reader.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

// What Yahoo's chart call answers.
struct YahooChart
{
    std::vector<market::Bar> bars; // prices and volume are adjusted for splits, empty cells are NaN
    std::vector<double> adjustedClose; // beside the bars, for dividends too; empty where not told
    std::vector<market::CorporateAction> actions;
};

// Reads an answer of status 200. Corrupt: for another symbol or interval than asked for, columns of
// different lengths, no chart at all. A window without trades has no `timestamp`: no bars.
//
// Daily and longer bars carry the session's open; they get midnight UTC of the exchange's own date.
// While a market is open the last row is a live one beside the row of its day: for a day the live
// row counts, for other intervals both are joined.
base::Result<YahooChart> readYahooChart(std::string_view body, std::string_view spelling,
                                        market::Interval interval, const AnswerSource& source);

// Prices lowered by the dividends since: each row by adjustedClose / close. False, and nothing is
// changed, where Yahoo gives no adjusted closes.
bool adjustForDividends(YahooChart& chart);

// "Not Found", and its description: the error object of chart and spark. nullopt if there is none.
struct YahooFault
{
    std::string code;
    std::string description;
};
std::optional<YahooFault> readYahooFault(std::string_view body);

// The last close and the one before of each symbol that is in a spark answer. `spellings` are
// beside `symbols`.
base::Result<std::vector<Snapshot>> readYahooSpark(std::string_view body,
                                                   std::span<const market::Symbol> symbols,
                                                   std::span<const std::string> spellings,
                                                   const AnswerSource& source);

// "60m" and "1h" are the same.
std::string_view yahooInterval(market::Interval interval);

} // namespace tapesift::providers
