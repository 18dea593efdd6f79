#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "providers/json_reader.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

// One page of a list that Massive gives in pages.
struct MassiveBars
{
    std::vector<market::Bar> bars; // times as they came, to the second
    std::string nextUrl;           // empty: the last page; holds no key
};

// Reads /v2/aggs/ticker/. Corrupt for another ticker or basis than asked for.
base::Result<MassiveBars> readMassiveBars(std::string_view body, std::string_view spelling,
                                          bool isAdjusted, const AnswerSource& source);

// The bars of one day by Massive's spelling, stamped midnight UTC of the day.
using MassiveDay = std::unordered_map<std::string, market::Bar>;

// Reads /v2/aggs/grouped/. Corrupt for rows of another day.
base::Result<MassiveDay> readMassiveDay(std::string_view body, std::chrono::sys_days date,
                                        bool isAdjusted, const AnswerSource& source);

struct MassiveTickers
{
    std::vector<market::Member> members;
    std::size_t skipped = 0; // no share this program can name
    std::string nextUrl;
};

// Reads a page of /v3/reference/tickers.
base::Result<MassiveTickers> readMassiveTickers(std::string_view body, const AnswerSource& source);

// What an error body says: its "status" and "error" or "message".
struct MassiveFault
{
    std::string status; // "NOT_AUTHORIZED"
    std::string text;
};
MassiveFault readMassiveFault(std::string_view body);

} // namespace tapesift::providers
