#pragma once

#include "support/stand_ins/call_window.h"
#include "support/stand_ins/stand_in.h"
#include "support/stand_ins/stock_market.h"

namespace tapesift::support {

// Plays api.tiingo.com for a free account: finished days with raw and adjusted prices, dividends
// and splits; the latest day of all symbols; 50 calls an hour.
class TiingoStandIn final : public StandIn
{
public:
    TiingoStandIn(const base::Clock& clock, const StockMarket& market, std::string key);

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;

    std::vector<StockBar> finishedDays(const std::string& symbol, base::UtcSeconds from,
                                       base::UtcSeconds to) const;
    std::string rowText(const std::string& symbol, const StockBar& day, bool isNamed) const;
    WireReply prices(const WireRequest& request, const std::string& symbol);
    WireReply latest();

    const StockMarket& m_market;
    std::string m_key;
    CallWindow m_calls{std::chrono::hours{1}, 50};
};

} // namespace tapesift::support
