#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "providers/json_reader.h"
#include "tapesift/providers/market_data_provider.h"

namespace tapesift::providers {

struct TiingoBars
{
    std::vector<market::Bar> bars; // as traded, stamped midnight UTC of their date
    std::vector<market::CorporateAction> actions;
};

// Reads /tiingo/daily/T/prices. The answer does not say what it is about.
base::Result<TiingoBars> readTiingoBars(std::string_view body, const AnswerSource& source);

// Reads /tiingo/daily/prices: the latest day of all symbols. `spellings` are beside `symbols`, and
// compared without regard to case.
base::Result<std::vector<Snapshot>> readTiingoPrices(std::string_view body,
                                                     std::span<const market::Symbol> symbols,
                                                     std::span<const std::string> spellings,
                                                     const AnswerSource& source);

// "detail" of an error body; empty if there is none.
std::string readTiingoDetail(std::string_view body);

} // namespace tapesift::providers
