#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "providers/massive/massive_days.h"
#include "providers/network_provider.h"
#include "tapesift/base/clock.h"
#include "tapesift/market/exchange_calendar.h"

namespace tapesift::providers {

// Massive (formerly Polygon): US shares. Daily bars come by symbol, or the whole market of one day
// in one request, whichever needs fewer requests.
class MassiveProvider final : public NetworkProvider
{
public:
    // `clock` and what `network` lives on must outlive this object.
    MassiveProvider(const NetworkProviderOptions& options, base::Clock& clock,
                    NetworkAccess& network);
    ~MassiveProvider() override;

    static Capabilities describe();
    // `clock` must outlive the client: Massive does not say when a refusal ends.
    static net::ClientOptions clientOptions(const base::Clock& clock);

    // Base address and adjustment.
    std::string feedIdentity() const override;
    base::Result<std::vector<market::Member>> listSymbols() override;
    std::vector<std::string> remarks() override;
    // Intraday bars of regular hours only. An account with two years of history gets these.
    base::Result<FetchedBars> fetchBars(const BarRequest& request, std::stop_token stop) override;
    // Takes whole-market days where these are fewer than the symbols. They hold finished sessions
    // only. An account without them is served symbol by symbol.
    std::vector<base::Result<FetchedBars>> fetchMany(std::span<const BarRequest> requests,
                                                     std::stop_token stop) override;
    // The closes of the last finished session, in one request.
    base::Result<std::vector<Snapshot>> snapshots(std::span<const market::Symbol> symbols,
                                                  std::stop_token stop) override;

private:
    using Day = std::shared_ptr<const MassiveDay>;

    bool isAdjusted() const { return m_options.adjustment != market::Adjustment::Raw; }
    base::UtcSeconds startOf(const BarRequest& request) const;
    std::vector<std::chrono::sys_days> datesOf(const BarRequest& request) const;
    base::Result<std::vector<Day>> fetchDays(const std::vector<std::chrono::sys_days>& dates,
                                             std::stop_token stop);
    base::Result<Day> fetchDay(std::chrono::sys_days date, std::stop_token stop);
    base::Result<std::vector<market::Bar>>
    fetchRows(const BarRequest& request, const std::string& spelling, std::stop_token stop);
    // A page of a list; `url` is the server's own for all but the first.
    base::Result<net::HttpResponse> get(const std::string& url, const std::string& subject,
                                        std::stop_token stop);
    base::Error errorOf(const net::HttpResponse& response, const std::string& subject) const;

    NetworkProviderOptions m_options;
    base::Clock& m_clock;
    market::ExchangeCalendar m_calendar;
    std::atomic<bool> m_isHistoryShort = false; // the account has two years
    std::atomic<bool> m_hasDays = true;         // the account has whole-market days
    std::mutex m_dayMutex;                      // one whole-market request at a time
    MassiveDays m_days;                         // Guarded by m_dayMutex.
    std::mutex m_mutex;
    std::vector<std::string> m_remarks; // Guarded by m_mutex.
};

} // namespace tapesift::providers
