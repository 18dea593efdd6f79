#include "providers/binance/binance_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/binance/binance_answers.h"
#include "providers/coin_bars.h"
#include "providers/http_status.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using std::chrono::seconds;

constexpr int kBarsPerRequest = 1000;
constexpr int kKlinesWeight = 2;
constexpr int kExchangeInfoWeight = 20;
// The price of ticker/24hr rises with the number of symbols; all of them cost as much as 101.
constexpr std::size_t kFewSymbols = 20;
constexpr std::size_t kManySymbols = 100;
constexpr int kFewTickersWeight = 2;
constexpr int kManyTickersWeight = 40;
constexpr int kAllTickersWeight = 80;

constexpr int kImATeapot = 418; // what Binance answers to a banned address
constexpr int kTooManyRequests = 429;

constexpr std::string_view kUsedWeight = "x-mbx-used-weight-";

// "1M" behind the header's name is one minute.
std::optional<seconds> windowOfHeader(std::string_view suffix)
{
    if (suffix.size() < 2)
        return std::nullopt;
    const auto count = base::parseInteger(suffix.substr(0, suffix.size() - 1));
    if (!count || *count <= 0)
        return std::nullopt;
    switch (suffix.back()) {
    case 's':
        return seconds{*count};
    case 'm':
        return std::chrono::minutes{*count};
    case 'h':
        return std::chrono::hours{*count};
    case 'd':
        return std::chrono::days{*count};
    default:
        return std::nullopt;
    }
}

void learnBinance(const net::HttpResponse& answer, net::RateBudget& budget)
{
    // Limits first, so that what is used counts against the right ones.
    if (auto limits = binance::parseRateLimits(answer.body); !limits.empty())
        budget.setLimits(std::move(limits));
    for (const net::HttpHeader& header : answer.headers) {
        const std::string name = base::toLower(header.name);
        if (!name.starts_with(kUsedWeight))
            continue;
        const auto window = windowOfHeader(std::string_view(name).substr(kUsedWeight.size()));
        const auto used = base::parseDouble(header.value);
        if (window && used)
            budget.observeUsed(*window, *used);
    }
}

std::optional<net::Verdict> judgeBinance(const net::HttpResponse& answer)
{
    using Kind = net::Verdict::Kind;
    switch (answer.status) {
    case kUnavailableForLegalReasons:
        return net::Verdict{Kind::Banned, std::nullopt,
                            "Binance does not serve this country; choose Coinbase or Kraken"};
    case kImATeapot:
    case kTooManyRequests: {
        const binance::Refusal refusal = binance::parseRefusal(answer.body);
        if (!refusal.bannedUntil)
            return std::nullopt;
        return net::Verdict{Kind::Banned, refusal.bannedUntil, refusal.message};
    }
    case kForbidden:
        // The firewall in front, which sees an attack; it has no end that it would tell.
        if (answer.header("retry-after"))
            return std::nullopt;
        return net::Verdict{Kind::Banned, std::nullopt, "Binance's firewall refused the request"};
    default:
        return std::nullopt;
    }
}

int tickersWeight(std::size_t symbols)
{
    if (symbols <= kFewSymbols)
        return kFewTickersWeight;
    return symbols <= kManySymbols ? kManyTickersWeight : kAllTickersWeight;
}

// ["BTCUSDT","ETHUSDT"] for the query.
std::string tickersTarget(std::span<const market::Symbol> symbols)
{
    std::string target = "/api/v3/ticker/24hr";
    if (symbols.size() > kManySymbols)
        return target;
    std::string list;
    for (const market::Symbol& symbol : symbols)
        list += fmt::format("{}\"{}\"", list.empty() ? "" : ",", binance::spellingOf(symbol));
    return fmt::format("{}?symbols={}", target, net::percentEncode(fmt::format("[{}]", list)));
}

} // namespace

BinanceProvider::BinanceProvider(const NetworkProviderOptions& options,
                                 [[maybe_unused]] base::Clock& clock, NetworkAccess& network)
    : NetworkProvider(describe(), clientOptions(), options, network)
{
}

Capabilities BinanceProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "binance";
    capabilities.label = "Binance";
    capabilities.needsNetwork = true;
    capabilities.market = MarketKind::Crypto;
    capabilities.adjustment = market::Adjustment::Raw;
    capabilities.adjustments = {market::Adjustment::Raw};
    capabilities.intervals.assign(market::kAllIntervals.begin(), market::kAllIntervals.end());
    capabilities.barsPerRequest = kBarsPerRequest;
    capabilities.givesRunningBar = true;
    capabilities.volumeUnit = "base currency";
    capabilities.limit = "6,000 units a minute; 1,000 bars cost 2";
    capabilities.baseUrl = "https://data-api.binance.vision";
    capabilities.note =
        "Spot pairs, as traded; no key is needed, but some countries are not served.";
    return capabilities;
}

net::ClientOptions BinanceProvider::clientOptions()
{
    net::ClientOptions options;
    options.provider = "binance";
    options.label = "Binance";
    // There is a limit on the bare number of requests too, 61,000 in 5 minutes: no request costs
    // less than 2 units, so that this one is always reached first.
    options.limits = {{std::chrono::minutes{1}, 6000, true}};
    options.learn = learnBinance;
    options.judge = judgeBinance;
    return options;
}

base::Result<std::vector<market::Member>> BinanceProvider::listSymbols()
{
    const auto answer = get("/api/v3/exchangeInfo", kExchangeInfoWeight, "the list of pairs", {});
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), "the list of pairs", answer->status,
                                shownText(answer->body, {}));
    auto directory = binance::parseExchangeInfo(answer->body);
    if (!directory)
        return directory.error();
    const std::scoped_lock lock(m_mutex);
    m_remarks = std::move(directory->remarks);
    return std::move(directory->members);
}

std::vector<std::string> BinanceProvider::remarks()
{
    const std::scoped_lock lock(m_mutex);
    return m_remarks;
}

base::Result<FetchedBars> BinanceProvider::fetchBars(const BarRequest& request,
                                                     std::stop_token stop)
{
    if (!request.symbol.isPair())
        return unknownSymbol(capabilities(), request.symbol);

    // From the end backwards: so the number of bars is right whatever is missing between them, and
    // a young pair takes one request.
    std::vector<market::Bar> rows;
    base::UtcSeconds end = request.until;
    int missing = barsOfInterest(request);
    while (missing > 0) {
        const int limit = std::min(missing, kBarsPerRequest);
        const auto page = fetchPage(request, end, limit, stop);
        if (!page)
            return page.error();
        rows.insert(rows.begin(), page->begin(), page->end());
        if (page->size() < static_cast<std::size_t>(limit))
            break;
        missing -= limit;
        end = page->front().time - seconds{1};
    }
    return finishBars(std::move(rows), request);
}

base::Result<std::vector<market::Bar>> BinanceProvider::fetchPage(const BarRequest& request,
                                                                  base::UtcSeconds end, int limit,
                                                                  std::stop_token stop)
{
    std::string target = fmt::format("/api/v3/klines?symbol={}&interval={}",
                                     net::percentEncode(binance::spellingOf(request.symbol)),
                                     binance::intervalCode(request.interval));
    // Within one page all bars since `from` fit; of several pages the newest come without it.
    if (request.from && barsOfInterest(request) < request.bars && limit < kBarsPerRequest)
        target += fmt::format("&startTime={}", request.from->time_since_epoch().count() * 1000);
    target += fmt::format("&endTime={}&limit={}", end.time_since_epoch().count() * 1000, limit);

    const auto answer = get(target, kKlinesWeight, request.symbol.text(), std::move(stop));
    if (!answer)
        return answer.error();
    if (answer->status == kOk)
        return binance::parseKlines(answer->body, {request.symbol, request.interval, end, limit});
    const std::int64_t code = binance::parseRefusal(answer->body).code;
    if (code == binance::kInvalidSymbol || code == binance::kIllegalCharacters)
        return unknownSymbol(capabilities(), request.symbol);
    return unexpectedStatus(capabilities(), request.symbol.text(), answer->status,
                            shownText(answer->body, {}));
}

base::Result<std::vector<Snapshot>>
BinanceProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    std::vector<market::Symbol> pairs;
    std::ranges::copy_if(symbols, std::back_inserter(pairs), &market::Symbol::isPair);
    if (pairs.empty())
        return std::vector<Snapshot>();

    auto answer =
        get(tickersTarget(pairs), tickersWeight(pairs.size()), "the prices of the moment", stop);
    // One unknown name makes the whole list invalid; all prices at once know no names.
    if (answer && pairs.size() <= kManySymbols &&
        binance::parseRefusal(answer->body).code == binance::kInvalidSymbol)
        answer = get("/api/v3/ticker/24hr", kAllTickersWeight, "the prices of the moment", stop);
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), "the prices of the moment", answer->status,
                                shownText(answer->body, {}));
    return binance::parseTickers(answer->body, pairs);
}

} // namespace tapesift::providers
