#pragma once

#include <cstddef>
#include <string>

#include "tapesift/base/error.h"

namespace tapesift::formula {

// Where something stands in a formula, counted in characters (not bytes).
struct Place
{
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t length = 0; // may reach over the end of the line
    std::size_t offset = 0; // characters before it, from the beginning of the formula

    bool operator==(const Place&) const = default;
};

// What keeps a formula from being used.
struct Problem
{
    Place place;
    std::string what; // "rsi needs a period"
    std::string hint; // what to write instead, one sentence; may be empty

    bool operator==(const Problem&) const = default;
};

// InvalidArgument: "line 1, column 8: rsi needs a period", with the hint as suggestion.
base::Error toError(const Problem& problem);

} // namespace tapesift::formula
