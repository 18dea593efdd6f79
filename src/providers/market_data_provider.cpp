#include "tapesift/providers/market_data_provider.h"

#include <fmt/core.h>

namespace tapesift::providers {

std::vector<base::Result<FetchedBars>>
MarketDataProvider::fetchMany(std::span<const BarRequest> requests, std::stop_token stop)
{
    std::vector<base::Result<FetchedBars>> answers;
    answers.reserve(requests.size());
    for (const BarRequest& request : requests)
        answers.push_back(fetchBars(request, stop));
    return answers;
}

base::Result<std::vector<Snapshot>> MarketDataProvider::snapshots(std::span<const market::Symbol>,
                                                                  std::stop_token)
{
    return base::Error{base::ErrorCode::Unsupported,
                       fmt::format("{} has no prices of the moment", capabilities().label),
                       {},
                       {}};
}

base::Result<std::optional<base::FileStamp>> MarketDataProvider::sourceStamp(const market::Symbol&)
{
    return std::optional<base::FileStamp>();
}

base::Result<base::UtcSeconds> MarketDataProvider::newestBar(const market::Symbol&)
{
    return base::Error{base::ErrorCode::Unsupported,
                       fmt::format("{} reads no files", capabilities().label),
                       {},
                       {}};
}

} // namespace tapesift::providers
