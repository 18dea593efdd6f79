#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/fake_clock.h"
#include "support/loopback_server.h"
#include "support/memory_log.h"
#include "support/stand_ins/stand_in.h"
#include "support/stand_ins/stock_market.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_access.h"

namespace tapesift::providers {

inline constexpr const char* kCanaryKey = "CANARY-KEY-0001";
inline constexpr const char* kCanarySecret = "CANARY-SECRET-0002";

// A market, the stand-in of a provider behind a real connection, and a clock that waits do move. It
// is Wednesday 2026-03-18, half an hour after the close; on 2026-03-08 summer time began.
class ShareFixture
{
public:
    explicit ShareFixture(int symbols = 3)
        : market(clock, support::StockMarket::tickers(symbols))
    {
    }

    NetworkProviderOptions options(const support::LoopbackServer& server) const
    {
        NetworkProviderOptions result;
        result.baseUrl = server.url();
        result.credentials = {base::Secret(kCanaryKey), base::Secret(kCanarySecret)};
        return result;
    }

    BarRequest request(const std::string& symbol,
                       market::Interval interval = market::Interval::Day1, int bars = 30) const
    {
        return {*market::Symbol::parse(symbol), interval, now(), bars, std::nullopt};
    }

    std::vector<BarRequest> requestsOfAll(int bars = 30) const
    {
        std::vector<BarRequest> list;
        for (const std::string& symbol : market.symbols())
            list.push_back(request(symbol, market::Interval::Day1, bars));
        return list;
    }

    std::vector<market::Symbol> symbols() const
    {
        std::vector<market::Symbol> list;
        for (const std::string& symbol : market.symbols())
            list.push_back(*market::Symbol::parse(symbol));
        return list;
    }

    base::UtcSeconds now() const { return std::chrono::floor<std::chrono::seconds>(clock.now()); }

    void moveTo(std::string_view time)
    {
        clock.advance(std::chrono::milliseconds(support::utc(time) - now()));
    }

    // The days of the market as a provider ought to give them.
    std::vector<market::Bar> days(const std::string& symbol, base::UtcSeconds from,
                                  bool isAdjusted = true) const
    {
        std::vector<market::Bar> list;
        for (const support::StockBar& day : market.days(symbol, from, now(), isAdjusted)) {
            list.push_back(day.bar);
            list.back().time = day.date;
        }
        return list;
    }

    // Neither in an address that was asked for, nor in the log, nor in the error.
    void expectNoKeys(const support::LoopbackServer& server, const base::Error& error = {}) const
    {
        for (const std::string canary : {kCanaryKey, kCanarySecret}) {
            for (const support::WireRequest& request : server.requests())
                EXPECT_EQ(request.target.find(canary), std::string::npos) << request.target;
            EXPECT_EQ(log.count(canary), 0U);
            EXPECT_EQ(base::describe(error).find(canary), std::string::npos);
        }
    }

    support::FakeClock clock{base::UtcTime{support::utc("2026-03-18T20:30:00Z")}};
    support::StockMarket market;
    support::MemoryLog log;
    net::CurlTransport transport{"Tapesift/test"};
    NetworkAccess network{transport, clock, log, nullptr, 1};
};

// The bars of an answer; a failed one fails the test.
inline std::vector<market::Bar> barsOf(const base::Result<FetchedBars>& fetched)
{
    std::vector<market::Bar> bars;
    if (!fetched) {
        ADD_FAILURE() << base::describe(fetched.error());
        return bars;
    }
    const market::BarView view = fetched->checked.series.view();
    for (std::size_t i = 0; i < view.size(); ++i)
        bars.push_back(view.at(i));
    return bars;
}

} // namespace tapesift::providers
