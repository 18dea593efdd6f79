#pragma once

#include <atomic>

#include "support/stand_ins/call_window.h"
#include "support/stand_ins/stand_in.h"
#include "support/stand_ins/stock_market.h"

namespace tapesift::support {

// Plays api.massive.com for a free account: aggregates by symbol in pages, the whole market of a
// day, the list of tickers; 5 calls a minute, then 429 with an empty body; two years of history.
class MassiveStandIn final : public StandIn
{
public:
    MassiveStandIn(const base::Clock& clock, const StockMarket& market, std::string key);

    // The address it is reached at, for the addresses of further pages.
    void setAddress(std::string address);
    // As many calls as one likes, and all of the history.
    void setPaid();
    void withoutDays() { m_hasDays = false; }
    // Further pages are said to be on another server.
    void pointElsewhere() { m_pointsElsewhere = true; }
    // Base bars in a page, below the limit of the query.
    void setPageSize(int bars) { m_pageSize = bars; }

private:
    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;

    WireReply bars(const WireRequest& request);
    WireReply day(const WireRequest& request);
    WireReply tickers(const WireRequest& request);
    bool isTooOld(base::UtcSeconds time) const;

    const StockMarket& m_market;
    std::string m_key;
    std::string m_address;
    CallWindow m_calls{std::chrono::minutes{1}, 5};
    std::atomic<bool> m_isFree = true;
    std::atomic<bool> m_hasDays = true;
    std::atomic<bool> m_pointsElsewhere = false;
    std::atomic<int> m_pageSize = 50'000;
};

} // namespace tapesift::support
