#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "providers/alpaca/alpaca_answers.h"

namespace tapesift::providers {

// The bars of several symbols while the pages of one request come in. Pages walk through the
// symbols by name, so that a failure in the midst leaves those whole that come before the last one
// seen.
struct AlpacaCollection
{
    std::vector<std::string> spellings; // asked for, sorted
    std::map<std::string, std::vector<market::Bar>, std::less<>> bars;
    std::optional<base::Error> failure; // why no further page came
    bool isOrdered = true;              // so far

    // Corrupt if the page holds a symbol that was not asked for.
    base::Status add(AlpacaPage page, const AnswerSource& source);

    // Whether all bars of the symbol are here. One without bars is only known after the last page.
    bool isWhole(const std::string& spelling) const;
};

} // namespace tapesift::providers
