#pragma once

#include <atomic>
#include <map>

#include "support/stand_ins/call_window.h"
#include "support/stand_ins/stand_in.h"
#include "support/stand_ins/stock_market.h"

namespace tapesift::support {

// Plays data.alpaca.markets and api.alpaca.markets for a free account: bars of many symbols in
// pages that end inside a symbol, snapshots, assets; 200 calls a minute; nothing of the feed sip
// that is younger than 15 minutes. Leaves out symbols that it does not know.
class AlpacaStandIn final : public StandIn
{
public:
    AlpacaStandIn(const base::Clock& clock, const StockMarket& market, std::string key,
                  std::string secret);

    // OtherSymbol: one symbol more than asked for. EndlessPages: the same token again and again.
    enum class Mood { Normal, OtherSymbol, EndlessPages };
    void setMood(Mood mood) { m_mood = mood; }
    // 503 to every request from the page with this number (from 0) on; -1: never.
    void failFromPage(int page) { m_failingPage = page; }

private:
    struct Query;

    WireReply serve(const WireRequest& request) override;
    std::optional<WireReply> refuse(const WireRequest& request) override;
    WireReply tooMany() override;
    WireReply banned(base::UtcTime until) override;

    WireReply limited(WireReply reply) const;
    WireReply bars(const WireRequest& request);
    WireReply page(const WireRequest& request, const Query& query, std::int64_t limit);
    WireReply snapshots(const WireRequest& request);
    WireReply assets(const WireRequest& request);
    std::vector<StockBar> barsOf(const std::string& symbol, const Query& query) const;

    const StockMarket& m_market;
    std::string m_key;
    std::string m_secret;
    CallWindow m_calls{std::chrono::minutes{1}, 200};
    std::atomic<Mood> m_mood = Mood::Normal;
    std::atomic<int> m_failingPage = -1;
    std::map<std::string, std::pair<std::string, base::UtcSeconds>> m_tokens; // what came last
    int m_page = 0;
};

} // namespace tapesift::support
