#pragma once

#include <string>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/loopback_server.h"
#include "support/memory_log.h"
#include "support/stand_ins/coin_market.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/providers/market_data_provider.h"
#include "tapesift/providers/network_access.h"
#include "tapesift/providers/network_provider_options.h"

namespace tapesift::support {

// A provider of coin prices and the stand-in it talks to, with everything between them as in the
// program: HTTP over loopback, the client with its budget, the virtual clock.
template <class Provider, class StandInServer>
class CoinLine
{
public:
    explicit CoinLine(int coins = 40)
        : market(coins)
    {
    }

    market::Symbol symbol(std::string_view text) const { return *market::Symbol::parse(text); }

    // The newest `bars` up to now.
    providers::BarRequest request(std::string_view text, market::Interval interval, int bars) const
    {
        return {symbol(text), interval, now(), bars, std::nullopt};
    }

    base::Result<providers::FetchedBars> fetch(std::string_view text, market::Interval interval,
                                               int bars)
    {
        return provider.fetchBars(request(text, interval, bars), {});
    }

    base::UtcSeconds now() const { return std::chrono::floor<std::chrono::seconds>(clock.now()); }

    // What the market has for such a request, made without the wire.
    std::vector<CoinBar> expected(std::string_view coin, market::Interval interval,
                                  std::size_t bars) const
    {
        return market.newest(*market.find(coin), interval, bars, now(), now());
    }

    // The bars are those of the invented market, to the last digit.
    void expectMarket(const providers::FetchedBars& fetched, std::string_view coin,
                      market::Interval interval, std::size_t count) const
    {
        const auto wanted = expected(coin, interval, count);
        const int decimals = market.find(coin)->decimals;
        const auto price = [decimals](std::int64_t ticks) { return tickValue(ticks, decimals); };
        const market::BarView view = fetched.checked.series.view();
        ASSERT_EQ(view.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const CoinBar& bar = wanted[i];
            EXPECT_EQ(view.at(i),
                      (market::Bar{bar.time, price(bar.open), price(bar.high), price(bar.low),
                                   price(bar.close), lotValue(bar.lots)}));
        }
    }

    FakeClock clock{base::UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 3 / 18}} +
                    std::chrono::hours{14} + std::chrono::seconds{450}};
    CoinMarket market;
    StandInServer server{clock, market};
    LoopbackServer loopback{server.handler()};
    net::CurlTransport transport{"Tapesift (test)"};
    MemoryLog log;
    providers::NetworkAccess network{transport, clock, log, nullptr, 1};
    Provider provider{providers::NetworkProviderOptions{loopback.url(), {}, {}, {}}, clock,
                      network};
};

} // namespace tapesift::support
