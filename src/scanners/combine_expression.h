#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"

namespace tapesift::scanners {

// Whether the text can name a scanner: a letter, then letters, digits, '_' and '-', at most 64
// characters, and none of the words and, or, not, then.
bool isScannerName(std::string_view text);

// Scanners put together: "(gap | volume) & !squeeze", "gap > momentum". From the tightest binding
// on: ! or not; & or and; | or or; > or then. `then` looks with the right side only at what the
// left side found; of several, the left ones come first.
struct CombineExpression
{
    enum class Operation : std::uint8_t { Scanner, Not, And, Or, Then };

    // Refers to others by their place in `nodes`; these come before it.
    struct Node
    {
        Operation operation = Operation::Scanner;
        std::size_t left = 0;  // Scanner: its place in `scanners`
        std::size_t right = 0; // And, Or, Then
    };

    std::vector<std::string> scanners; // each name once, in the order of the text
    std::vector<Node> nodes;           // the last one is the whole

    // InvalidArgument names the column, counted from 1.
    static base::Result<CombineExpression> parse(std::string_view text);
};

} // namespace tapesift::scanners
