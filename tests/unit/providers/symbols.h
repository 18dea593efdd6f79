#pragma once

#include <string_view>

#include "tapesift/market/symbol.h"

namespace tapesift::providers {

inline market::Symbol symbol(std::string_view text)
{
    return market::Symbol::parse(text).value();
}

} // namespace tapesift::providers
