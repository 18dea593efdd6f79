#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "tapesift/providers/market_data_provider.h"

namespace tapesift::data {

// A provider over bars in memory that counts what it is asked. A symbol with a stamp behaves as if
// it were read from a file.
class FakeProvider final : public providers::MarketDataProvider
{
public:
    struct Data
    {
        std::vector<market::Bar> bars;
        std::optional<base::FileStamp> stamp;
        std::vector<market::QualityNote> notes;
        std::optional<base::Error> error;
        std::vector<market::CorporateAction> actions = {};
    };

    std::map<std::string, Data> symbols;
    std::string identity = "folder A";
    std::function<void()> whileFetching;
    providers::BarRequest lastRequest{market::Symbol::parse("NONE").value()};
    std::vector<providers::BarRequest> requests; // all so far
    std::optional<net::ClientStatus> status;
    providers::Capabilities told = describe();
    std::atomic<int> calls{0}; // of fetchBars and fetchMany
    std::atomic<int> stamps{0};
    std::atomic<int> fetches{0};
    std::atomic<int> newestAsked{0};

    const providers::Capabilities& capabilities() const override { return told; }
    std::string feedIdentity() const override { return identity; }

    base::Result<std::vector<market::Member>> listSymbols() override
    {
        return std::vector<market::Member>{};
    }

    base::Result<providers::FetchedBars> fetchBars(const providers::BarRequest& request,
                                                   std::stop_token) override
    {
        ++calls;
        return fetch(request);
    }

    std::vector<base::Result<providers::FetchedBars>>
    fetchMany(std::span<const providers::BarRequest> wanted, std::stop_token) override
    {
        ++calls;
        std::vector<base::Result<providers::FetchedBars>> answers;
        for (const providers::BarRequest& request : wanted)
            answers.push_back(fetch(request));
        return answers;
    }

    std::optional<net::ClientStatus> networkStatus() const override { return status; }

    static providers::Capabilities describe()
    {
        providers::Capabilities capabilities;
        capabilities.id = "fake";
        capabilities.label = "Fake";
        capabilities.adjustment = market::Adjustment::Splits;
        return capabilities;
    }

    base::Result<providers::FetchedBars> fetch(const providers::BarRequest& request)
    {
        ++fetches;
        if (whileFetching)
            whileFetching();
        const auto found = find(request.symbol);
        if (!found)
            return found.error();
        const Data& data = **found;
        if (data.error)
            return *data.error;
        const market::BarSeries all(data.bars);
        const market::BarView asked =
            all.view().upTo(request.until).last(static_cast<std::size_t>(request.bars));
        std::vector<market::Bar> bars;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            if (!request.from || asked.time[i] >= *request.from)
                bars.push_back(asked.at(i));
        }
        const std::lock_guard lock(m_mutex);
        lastRequest = request;
        requests.push_back(request);
        return providers::FetchedBars{
            {market::BarSeries(bars), data.notes}, data.stamp, data.actions, told.adjustment};
    }

    base::Result<std::optional<base::FileStamp>> sourceStamp(const market::Symbol& symbol) override
    {
        ++stamps;
        const auto found = find(symbol);
        if (!found)
            return found.error();
        return (*found)->stamp;
    }

    base::Result<base::UtcSeconds> newestBar(const market::Symbol& symbol) override
    {
        ++newestAsked;
        const auto found = find(symbol);
        if (!found)
            return found.error();
        if ((*found)->error)
            return *(*found)->error;
        return (*found)->bars.empty() ? base::UtcSeconds{} : (*found)->bars.back().time;
    }

private:
    base::Result<const Data*> find(const market::Symbol& symbol) const
    {
        const auto found = symbols.find(symbol.text());
        if (found == symbols.end())
            return base::Error{base::ErrorCode::NotFound, "There is no such symbol.", "", ""};
        return &found->second;
    }

    std::mutex m_mutex;
};

} // namespace tapesift::data
