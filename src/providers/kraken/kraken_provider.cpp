#include "providers/kraken/kraken_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/coin_bars.h"
#include "providers/http_status.h"
#include "providers/kraken/kraken_answers.h"
#include "providers/kraken/kraken_names.h"

namespace tapesift::providers {

namespace {

// 7- and 15-day bars are served as well, but count from 1970-01-01: its weeks begin on a Thursday.
constexpr std::array kKrakenIntervals = {market::Interval::Min1,  market::Interval::Min5,
                                         market::Interval::Min15, market::Interval::Min30,
                                         market::Interval::Hour1, market::Interval::Hour4,
                                         market::Interval::Day1};

bool says(std::string_view failure, std::string_view what)
{
    return failure.find(what) != std::string_view::npos;
}

// Refusals come under status 200.
// Names no end; Kraken's support tells of a quarter of an hour.
constexpr std::chrono::minutes kLockout{15};

std::optional<net::Verdict> judgeKraken(const net::HttpResponse& answer, base::UtcTime now)
{
    using Kind = net::Verdict::Kind;
    if ((answer.status == kForbidden && !answer.header("retry-after")) ||
        answer.status == kUnavailableForLegalReasons)
        return net::Verdict{Kind::Banned, std::nullopt,
                            "Kraken refuses requests from this address"};
    if (answer.status != kOk)
        return std::nullopt;
    const std::string failure = kraken::parseFailure(answer.body);
    if (says(failure, "Temporary lockout"))
        return net::Verdict{Kind::Banned, now + kLockout, failure};
    if (says(failure, "Too many requests") || says(failure, "Rate limit exceeded"))
        return net::Verdict{Kind::Refused, std::nullopt, failure};
    if (says(failure, "EService:") || says(failure, "EGeneral:Internal error"))
        return net::Verdict{Kind::Retry, std::nullopt, failure};
    return std::nullopt;
}

} // namespace

KrakenProvider::KrakenProvider(const NetworkProviderOptions& options, base::Clock& clock,
                               NetworkAccess& network)
    : NetworkProvider(describe(), clientOptions(clock), options, network)
    , m_clock(clock)
{
}

Capabilities KrakenProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "kraken";
    capabilities.label = "Kraken";
    capabilities.needsNetwork = true;
    capabilities.market = MarketKind::Crypto;
    capabilities.adjustment = market::Adjustment::Raw;
    capabilities.adjustments = {market::Adjustment::Raw};
    capabilities.intervals.assign(kKrakenIntervals.begin(), kKrakenIntervals.end());
    capabilities.barsPerRequest = kraken::kMostBars;
    capabilities.givesRunningBar = true;
    capabilities.volumeUnit = "base currency";
    capabilities.limit = "1 request a second, 30 at once";
    capabilities.baseUrl = "https://api.kraken.com";
    capabilities.note = "Spot pairs, as traded; no key is needed. The newest 720 bars only.";
    return capabilities;
}

net::ClientOptions KrakenProvider::clientOptions(const base::Clock& clock)
{
    net::ClientOptions options;
    options.provider = "kraken";
    options.label = "Kraken";
    // A counter that takes 30 and falls by one a second.
    options.limits = {{std::chrono::seconds{30}, 30, false}};
    options.judge = [&clock](const net::HttpResponse& answer) {
        return judgeKraken(answer, clock.now());
    };
    return options;
}

base::Result<std::vector<market::Member>> KrakenProvider::listSymbols()
{
    const auto answer = get("/0/public/AssetPairs", 1, "the list of pairs", {});
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), "the list of pairs", answer->status,
                                shownText(answer->body, {}));
    auto directory = kraken::parseAssetPairs(answer->body);
    if (!directory)
        return directory.error();
    const std::scoped_lock lock(m_mutex);
    m_remarks = std::move(directory->remarks);
    m_spellings = {directory->spellings.begin(), directory->spellings.end()};
    return std::move(directory->members);
}

std::vector<std::string> KrakenProvider::remarks()
{
    const std::scoped_lock lock(m_mutex);
    return m_remarks;
}

std::string KrakenProvider::spellingOf(const market::Symbol& symbol)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_spellings.find(symbol);
    return known == m_spellings.end() ? kraken::spellingOf(symbol) : known->second;
}

base::Result<FetchedBars> KrakenProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    if (!request.symbol.isPair())
        return unknownSymbol(capabilities(), request.symbol);
    if (std::ranges::find(kKrakenIntervals, request.interval) == kKrakenIntervals.end())
        return unsupportedInterval(capabilities(), request.interval);
    if (barsOfInterest(request) == 0)
        return finishBars({}, request);

    std::string target = fmt::format(
        "/0/public/OHLC?pair={}&interval={}", net::percentEncode(spellingOf(request.symbol)),
        std::chrono::duration_cast<std::chrono::minutes>(market::intervalLength(request.interval))
            .count());
    // It gives the bars after `since`, without that one.
    if (request.from)
        target += fmt::format("&since={}", request.from->time_since_epoch().count() - 1);
    const auto answer = get(target, 1, request.symbol.text(), std::move(stop));
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), request.symbol.text(), answer->status,
                                shownText(answer->body, {}));
    auto rows = kraken::parseOhlc(answer->body, request.interval, request.symbol);
    if (!rows)
        return rows.error();
    return finishBars(std::move(*rows), request);
}

base::Result<std::vector<Snapshot>>
KrakenProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    const auto answer = get("/0/public/Ticker", 1, "the prices of the moment", std::move(stop));
    if (!answer)
        return answer.error();
    if (answer->status != kOk)
        return unexpectedStatus(capabilities(), "the prices of the moment", answer->status,
                                shownText(answer->body, {}));
    return kraken::parseTicker(answer->body, symbols,
                               std::chrono::floor<std::chrono::seconds>(m_clock.now()));
}

} // namespace tapesift::providers
