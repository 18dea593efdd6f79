#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tapesift/market/bar_series.h"
#include "tapesift/market/interval.h"
#include "tapesift/net/http_client.h"
#include "tapesift/providers/market_data_provider.h"

// What Binance's spot API answers, read without network. Errors: Corrupt where a body is not what
// it should be; missing or unreadable prices are NaN for the quality gate.
namespace tapesift::providers::binance {

// The interval as Binance writes it; the case counts: "1m" is a minute, "1M" a month.
std::string_view intervalCode(market::Interval interval);

// The symbol as Binance writes it: BTC/USDT is BTCUSDT.
std::string spellingOf(const market::Symbol& symbol);

// What klines were asked for.
struct KlinesAsked
{
    market::Symbol symbol;
    market::Interval interval = market::Interval::Day1;
    base::UtcSeconds end{}; // no bar starts later
    int limit = 0;          // no more bars
};

// /api/v3/klines: oldest first, the running bar last. Corrupt as well if the rows are not what was
// asked for: too many, too late, of another interval.
base::Result<std::vector<market::Bar>> parseKlines(std::string_view body, const KlinesAsked& asked);

// The pairs of /api/v3/exchangeInfo. All but those with the status TRADING are halted.
struct Directory
{
    std::vector<market::Member> members; // sorted by symbol
    std::vector<std::string> remarks;
};
base::Result<Directory> parseExchangeInfo(std::string_view body);

// The limits on weight in the body of /api/v3/exchangeInfo. Empty for other bodies.
std::vector<net::RateLimit> parseRateLimits(std::string_view body);

// The rows of /api/v3/ticker/24hr (one object, or an array of them) that are about `symbols`, in
// their order.
base::Result<std::vector<Snapshot>> parseTickers(std::string_view body,
                                                 std::span<const market::Symbol> symbols);

// {"code":-1121,"msg":"Invalid symbol."}: the code, 0 if the body is no such object.
struct Refusal
{
    std::int64_t code = 0;
    std::string message;
    std::optional<base::UtcTime> bannedUntil; // "IP banned until 1684187513218"
};
Refusal parseRefusal(std::string_view body);

inline constexpr std::int64_t kInvalidSymbol = -1121;
inline constexpr std::int64_t kIllegalCharacters = -1100; // a symbol no market could have

} // namespace tapesift::providers::binance
