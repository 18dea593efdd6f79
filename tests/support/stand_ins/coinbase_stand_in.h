#pragma once

#include "support/stand_ins/coin_market.h"
#include "support/stand_ins/stand_in.h"

namespace tapesift::support {

// Plays Coinbase's exchange: products and candles, newest first, 10 requests a second with 15 at
// once. Candles of intervals without a trade are absent.
class CoinbaseStandIn final : public StandIn
{
public:
    CoinbaseStandIn(const base::Clock& clock, const CoinMarket& market);

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;

    WireReply products();
    WireReply candles(const Coin& coin, const WireRequest& request);
    const Coin* coinOf(const std::string& product) const;

    const CoinMarket& m_market;
    double m_tokens = 15;
    base::UtcTime m_filled{};
};

} // namespace tapesift::support
