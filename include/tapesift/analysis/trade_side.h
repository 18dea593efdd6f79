#pragma once

#include <cstdint>
#include <string_view>

namespace tapesift::analysis {

// Which way a trade would go. Values are stored: never renumber.
enum class Side : std::uint8_t { Long = 1, Short = 2 };

// "long", "short": the name in JSON.
std::string_view sideName(Side side);

// +1 for long, -1 for short: turns a change of the price into what the trade makes of it.
constexpr double sideSign(Side side)
{
    return side == Side::Short ? -1.0 : 1.0;
}

} // namespace tapesift::analysis
