#include "providers/coinbase/coinbase_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/coin_bars.h"
#include "providers/coinbase/coinbase_answers.h"
#include "providers/http_status.h"

namespace tapesift::providers {

namespace {

using std::chrono::seconds;

// 6-hour bars are served as well, but are no interval of this program.
constexpr std::array kCoinbaseIntervals = {market::Interval::Min1, market::Interval::Min5,
                                           market::Interval::Min15, market::Interval::Hour1,
                                           market::Interval::Day1};

// A pair without a trade for so long was not listed yet.
constexpr std::chrono::days kSilence{10};

constexpr int kNotFound = 404;

std::optional<net::Verdict> judgeCoinbase(const net::HttpResponse& answer)
{
    // The network in front of Coinbase blocks by address, without saying for how long.
    if ((answer.status == kForbidden && !answer.header("retry-after")) ||
        answer.status == kUnavailableForLegalReasons)
        return net::Verdict{net::Verdict::Kind::Banned, std::nullopt,
                            "Coinbase refuses requests from this address"};
    return std::nullopt;
}

} // namespace

CoinbaseProvider::CoinbaseProvider(const NetworkProviderOptions& options,
                                   [[maybe_unused]] base::Clock& clock, NetworkAccess& network)
    : NetworkProvider(describe(), clientOptions(), options, network)
{
}

Capabilities CoinbaseProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "coinbase";
    capabilities.label = "Coinbase";
    capabilities.needsNetwork = true;
    capabilities.market = MarketKind::Crypto;
    capabilities.adjustment = market::Adjustment::Raw;
    capabilities.adjustments = {market::Adjustment::Raw};
    capabilities.intervals.assign(kCoinbaseIntervals.begin(), kCoinbaseIntervals.end());
    capabilities.barsPerRequest = coinbase::kMostBuckets;
    capabilities.newestFirst = true;
    capabilities.givesRunningBar = true;
    capabilities.volumeUnit = "base currency";
    capabilities.limit = "10 requests a second";
    capabilities.baseUrl = "https://api.exchange.coinbase.com";
    capabilities.note =
        "Pairs against the dollar, as traded; no key is needed. Times without a trade "
        "have no bar.";
    return capabilities;
}

net::ClientOptions CoinbaseProvider::clientOptions()
{
    net::ClientOptions options;
    options.provider = "coinbase";
    options.label = "Coinbase";
    options.limits = {{seconds{1}, 10, false}};
    options.judge = judgeCoinbase;
    return options;
}

base::Result<std::vector<market::Member>> CoinbaseProvider::listSymbols()
{
    const auto answer = get("/products", 1, "the list of pairs", {});
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), "the list of pairs", answer->status,
                                shownText(answer->body, {}));
    auto directory = coinbase::parseProducts(answer->body);
    if (!directory)
        return directory.error();
    const std::scoped_lock lock(m_mutex);
    m_remarks = std::move(directory->remarks);
    return std::move(directory->members);
}

std::vector<std::string> CoinbaseProvider::remarks()
{
    const std::scoped_lock lock(m_mutex);
    return m_remarks;
}

base::Result<FetchedBars> CoinbaseProvider::fetchBars(const BarRequest& request,
                                                      std::stop_token stop)
{
    if (!request.symbol.isPair())
        return unknownSymbol(capabilities(), request.symbol);
    if (std::ranges::find(kCoinbaseIntervals, request.interval) == kCoinbaseIntervals.end())
        return unsupportedInterval(capabilities(), request.interval);

    const seconds step = market::intervalLength(request.interval);
    std::vector<market::Bar> rows;
    base::UtcSeconds end = request.until - request.until.time_since_epoch() % step;
    int missing = barsOfInterest(request);
    seconds silence{0};
    while (missing > 0 && silence < kSilence) {
        const int buckets = std::min(missing, coinbase::kMostBuckets);
        const base::UtcSeconds start = end - (buckets - 1) * step;
        const auto page = fetchPage(request, start, end, stop);
        if (!page)
            return page.error();
        // All pages newest first, like each of them.
        rows.insert(rows.end(), page->begin(), page->end());
        silence = page->empty() ? silence + buckets * step : seconds{0};
        missing -= buckets;
        end = start - step;
    }
    return finishBars(std::move(rows), request);
}

base::Result<std::vector<market::Bar>> CoinbaseProvider::fetchPage(const BarRequest& request,
                                                                   base::UtcSeconds start,
                                                                   base::UtcSeconds end,
                                                                   std::stop_token stop)
{
    const std::string target =
        fmt::format("/products/{}/candles?granularity={}&start={}&end={}",
                    net::percentEncode(coinbase::spellingOf(request.symbol)),
                    market::intervalLength(request.interval).count(),
                    start.time_since_epoch().count(), end.time_since_epoch().count());
    const auto answer = get(target, 1, request.symbol.text(), std::move(stop));
    if (!answer)
        return answer.error();
    if (answer->status == kNotFound && !coinbase::parseMessage(answer->body).empty())
        return unknownSymbol(capabilities(), request.symbol);
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), request.symbol.text(), answer->status,
                                shownText(answer->body, {}));
    return coinbase::parseCandles(answer->body, {request.symbol, request.interval, start, end});
}

} // namespace tapesift::providers
