#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "tapesift/base/utc_time.h"
#include "tapesift/market/universe.h"

namespace tapesift::market {

// A Monday.
inline constexpr base::UtcSeconds kFirstDay{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}};

inline Symbol symbol(std::string_view text)
{
    return Symbol::parse(text).value();
}

inline Member member(std::string_view symbol, std::string name = {},
                     SecurityKind kind = SecurityKind::Unknown)
{
    Member member{Symbol::parse(symbol).value(), {}, std::move(name), {}};
    member.kind = kind;
    return member;
}

} // namespace tapesift::market
