#pragma once

#include <atomic>

#include "support/stand_ins/call_window.h"
#include "support/stand_ins/stand_in.h"
#include "support/stand_ins/stock_market.h"

namespace tapesift::support {

// Plays query1.finance.yahoo.com: chart and spark (v8). Refuses names without "Mozilla" at once and
// everybody for a quarter of an hour after 60 requests in a minute. While the market is open a
// daily answer ends with a live row beside the one of the day.
class YahooStandIn final : public StandIn
{
public:
    YahooStandIn(const base::Clock& clock, const StockMarket& market);

    // OtherInterval: charts hold bars twice as long, without saying so (as Yahoo's 30m once did).
    enum class Mood { Normal, AsksConsent, BackSoon, OtherSymbol, OtherInterval };
    void setMood(Mood mood) { m_mood = mood; }

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;

    WireReply chart(const WireRequest& request);
    WireReply spark(const WireRequest& request);
    std::string chartBody(const std::string& symbol, const std::string& interval,
                          const std::vector<StockBar>& bars, base::UtcSeconds from,
                          base::UtcSeconds to) const;
    std::string eventsText(const std::string& symbol, base::UtcSeconds from,
                           base::UtcSeconds to) const;
    double dividendFactor(const std::string& symbol, std::chrono::sys_days date) const;

    const StockMarket& m_market;
    CallWindow m_calls{std::chrono::minutes{1}, 62}; // one a second and what a clock change adds
    std::atomic<Mood> m_mood = Mood::Normal;
};

} // namespace tapesift::support
