#pragma once

#include "support/stand_ins/coin_market.h"
#include "support/stand_ins/stand_in.h"

namespace tapesift::support {

// Plays Binance's public mirror for market data: klines, exchangeInfo and ticker/24hr, 6,000 units
// of weight in each minute, 429 beyond, and a ban for who goes on asking then.
class BinanceStandIn final : public StandIn
{
public:
    BinanceStandIn(const base::Clock& clock, const CoinMarket& market);

    // The weight a minute has; exchangeInfo tells it.
    void setLimit(int weight) { m_limit = weight; }
    // The most weight that was used in any minute.
    int mostUsed() const { return m_mostUsed; }

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;
    WireReply countryBlocked() override;

    WireReply klines(const WireRequest& request);
    WireReply exchangeInfo();
    WireReply tickers(const WireRequest& request);
    WireReply json(int status, std::string body) const;
    const Coin* coinOf(const std::string& symbol) const;
    int weightOf(const WireRequest& request) const;
    std::string tickerText(const Coin& coin) const;
    std::chrono::seconds untilNextMinute() const;

    const CoinMarket& m_market;
    int m_limit = 6000;
    int m_used = 0;
    int m_mostUsed = 0;
    int m_refused = 0; // in this minute
    std::chrono::seconds m_banLength{120};
    std::int64_t m_minute = 0;
};

} // namespace tapesift::support
