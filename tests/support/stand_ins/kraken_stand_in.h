#pragma once

#include "support/stand_ins/coin_market.h"
#include "support/stand_ins/stand_in.h"

namespace tapesift::support {

// Plays Kraken's spot API: OHLC, AssetPairs and Ticker. All failures come under status 200; a
// counter takes 30 requests and falls by one a second; pairs are named as Kraken does (XXBTZUSD).
class KrakenStandIn final : public StandIn
{
public:
    KrakenStandIn(const base::Clock& clock, const CoinMarket& market);

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;
    WireReply outage() override;

    WireReply ohlc(const WireRequest& request);
    WireReply assetPairs();
    WireReply ticker(const WireRequest& request);
    const Coin* coinOf(const std::string& pair) const;
    std::string tickerText(const Coin& coin) const;

    const CoinMarket& m_market;
    double m_counter = 0;
    base::UtcTime m_counted{};
};

} // namespace tapesift::support
