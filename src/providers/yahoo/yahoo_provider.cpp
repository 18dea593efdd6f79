#include "providers/yahoo/yahoo_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/bar_window.h"
#include "providers/share_spelling.h"
#include "providers/yahoo/yahoo_answers.h"
#include "tapesift/base/text.h"
#include "tapesift/base/version.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using market::Interval;
using std::chrono::days;
using std::chrono::seconds;

constexpr std::size_t kSparkSymbols = 20;
// An honest name. One without "Mozilla" is refused at the first request (measured).
std::string userAgent()
{
    return fmt::format("Mozilla/5.0 (compatible; Tapesift/{})", base::version());
}

// How far back an interval reaches and how much of it one request may ask for. An hour is spared so
// that the time between asking and answering does not count.
struct Depth
{
    seconds back{};
    seconds perRequest{};
};

std::optional<Depth> depthOf(Interval interval)
{
    switch (interval) {
    case Interval::Min1:
        return Depth{days{30} - 1h, days{7}};
    case Interval::Min5:
    case Interval::Min15:
        return Depth{days{60} - 1h, days{60}};
    case Interval::Hour1:
        return Depth{days{730} - 1h, days{730}};
    default:
        return std::nullopt;
    }
}

bool isWebPage(const net::HttpResponse& response)
{
    return base::trim(response.body).starts_with('<');
}

// "Will be right back": Yahoo's page for its own trouble comes with status 200.
std::optional<net::Verdict> judgeYahoo(const net::HttpResponse& response)
{
    if (response.status == 429)
        return net::Verdict{net::Verdict::Kind::Refused, std::nullopt,
                            "Yahoo says \"Too Many Requests\""};
    if (response.status == 200 && isWebPage(response) &&
        response.body.find("ill be right back") != std::string::npos)
        return net::Verdict{net::Verdict::Kind::Retry, std::nullopt,
                            "Yahoo's page says that it will be right back"};
    return std::nullopt;
}

std::int64_t unixTime(base::UtcSeconds time)
{
    return time.time_since_epoch().count();
}

// Windows that follow each other may both hold the bar at their seam.
void append(YahooChart& all, YahooChart part)
{
    if (!all.bars.empty() && part.adjustedClose.empty())
        std::erase_if(part.bars, [last = all.bars.back().time](const market::Bar& bar) {
            return bar.time <= last;
        });
    all.bars.insert(all.bars.end(), part.bars.begin(), part.bars.end());
    all.adjustedClose.insert(all.adjustedClose.end(), part.adjustedClose.begin(),
                             part.adjustedClose.end());
    all.actions.insert(all.actions.end(), part.actions.begin(), part.actions.end());
}

// What Yahoo cannot give is given adjusted for splits.
Capabilities describeYahoo(const NetworkProviderOptions& options)
{
    Capabilities capabilities = YahooProvider::describe();
    if (options.adjustment == market::Adjustment::All)
        capabilities.adjustment = market::Adjustment::All;
    return capabilities;
}

} // namespace

YahooProvider::YahooProvider(const NetworkProviderOptions& options, base::Clock& clock,
                             NetworkAccess& network)
    : NetworkProvider(describeYahoo(options), clientOptions(), options, network)
    , m_options(options)
    , m_clock(clock)
{
}

Capabilities YahooProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "yahoo";
    capabilities.label = "Yahoo";
    capabilities.needsNetwork = true;
    capabilities.official = false;
    capabilities.adjustment = market::Adjustment::Splits;
    capabilities.adjustments = {market::Adjustment::Splits, market::Adjustment::All};
    // No 30m: Yahoo is known to answer hours for them. They are made of 15m bars.
    capabilities.intervals = {Interval::Min1, Interval::Min5,  Interval::Min15, Interval::Hour1,
                              Interval::Day1, Interval::Week1, Interval::Month1};
    capabilities.givesRunningBar = true;
    capabilities.volumeUnit = "shares";
    capabilities.limit = "1 request a second";
    capabilities.baseUrl = "https://query1.finance.yahoo.com";
    capabilities.note = "Unofficial and for personal use: it may change or refuse any day. With a "
                        "free Alpaca key thousands of shares are scanned faster.";
    return capabilities;
}

net::ClientOptions YahooProvider::clientOptions()
{
    net::ClientOptions options;
    options.provider = "yahoo";
    options.label = "Yahoo";
    // One request a second after the share that the budget leaves to others.
    options.limits = {{1s, 1.0 / net::RateBudget::kBudgetShare, false}};
    options.requestsAtOnce = 1; // The first refusal must be the last request.
    options.judge = judgeYahoo;
    options.stopsWhenRefused = true;
    return options;
}

std::string YahooProvider::feedIdentity() const
{
    return fmt::format("{}, {}", capabilities().baseUrl,
                       market::adjustmentName(capabilities().adjustment));
}

base::Result<std::vector<market::Member>> YahooProvider::listSymbols()
{
    return base::Error{base::ErrorCode::Unsupported,
                       "Yahoo has no list of its symbols",
                       {},
                       "Choose a universe: a built-in list such as sp500, a file, or symbols."};
}

base::Result<FetchedBars> YahooProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    if (std::ranges::find(capabilities().intervals, request.interval) ==
        capabilities().intervals.end())
        return unsupportedInterval(capabilities(), request.interval);
    const auto spelling = spellShare(request.symbol, ShareDialect::Yahoo);
    if (!spelling)
        return unknownSymbol(capabilities(), request.symbol);

    YahooChart chart;
    for (const Window& window : windowsOf(request)) {
        auto part = fetchWindow(request, *spelling, window, stop);
        if (!part)
            return part.error();
        append(chart, std::move(*part));
    }
    FetchedBars fetched;
    fetched.adjustment = market::Adjustment::Splits;
    if (capabilities().adjustment == market::Adjustment::All && adjustForDividends(chart))
        fetched.adjustment = market::Adjustment::All;
    fetched.checked = checkWindow(std::move(chart.bars), request);
    fetched.actions = std::move(chart.actions);
    return fetched;
}

std::vector<YahooProvider::Window> YahooProvider::windowsOf(const BarRequest& request) const
{
    Window all{windowStart(request), windowEnd(request.interval, request.until) + 1s};
    const auto depth = depthOf(request.interval);
    if (!depth)
        return {all};
    const auto now = std::chrono::floor<seconds>(m_clock.now());
    all.start = std::max(all.start, now - depth->back);
    std::vector<Window> windows;
    for (base::UtcSeconds start = all.start; start < all.end; start += depth->perRequest)
        windows.push_back({start, std::min(start + depth->perRequest, all.end)});
    return windows;
}

base::Result<YahooChart> YahooProvider::fetchWindow(const BarRequest& request,
                                                    const std::string& spelling,
                                                    const Window& window, std::stop_token stop)
{
    const std::string& name = request.symbol.text();
    const auto response = get(fmt::format("{}/v8/finance/chart/{}?period1={}&period2={}&interval={}"
                                          "&includePrePost=false&events=div%7Csplit",
                                          capabilities().baseUrl, net::percentEncode(spelling),
                                          unixTime(window.start), unixTime(window.end),
                                          yahooInterval(request.interval)),
                              name, stop);
    if (!response)
        return response.error();
    if (response->status == 400) {
        const auto fault = readYahooFault(response->body);
        if (fault && fault->description.starts_with("Data doesn't exist"))
            return YahooChart{};
    }
    if (response->status != 200 || isWebPage(*response))
        return errorOf(*response, &request.symbol, name);
    return readYahooChart(response->body, spelling, request.interval, {capabilities().label, name});
}

base::Error YahooProvider::errorOf(const net::HttpResponse& response, const market::Symbol* symbol,
                                   const std::string& subject) const
{
    if (isWebPage(response))
        return base::Error{base::ErrorCode::Unavailable,
                           fmt::format("Yahoo gave a web page instead of prices for {}", subject),
                           fmt::format("HTTP {}", response.status),
                           "Yahoo may ask this address for consent or block it; choose another "
                           "provider."};
    const auto fault = readYahooFault(response.body);
    const std::string details = fault ? shownText(fault->description, m_options.credentials) : "";
    if (response.status == 404 && fault && symbol) {
        base::Error error = unknownSymbol(capabilities(), *symbol);
        error.details = details;
        return error;
    }
    if (response.status == 422)
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("Yahoo does not keep these bars of {} for so long", subject),
                           details, "Use a longer interval or a shorter lookback."};
    return unexpectedStatus(capabilities(), subject, response.status, details);
}

base::Result<std::vector<Snapshot>>
YahooProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    std::vector<market::Symbol> asked;
    std::vector<std::string> spellings;
    for (const market::Symbol& symbol : symbols) {
        if (auto spelling = spellShare(symbol, ShareDialect::Yahoo)) {
            asked.push_back(symbol);
            spellings.push_back(std::move(*spelling));
        }
    }
    std::vector<Snapshot> all;
    const std::string subject = "the prices of the moment";
    for (std::size_t at = 0; at < asked.size(); at += kSparkSymbols) {
        const std::size_t count = std::min(kSparkSymbols, asked.size() - at);
        const auto names = std::span<const std::string>(spellings).subspan(at, count);
        std::string list;
        for (const std::string& name : names)
            list += (list.empty() ? "" : ",") + net::percentEncode(name);
        const auto response = get(fmt::format("{}/v8/finance/spark?symbols={}&range=5d&interval=1d",
                                              capabilities().baseUrl, list),
                                  subject, stop);
        if (!response)
            return response.error();
        if (response->status == 404) // none of these is known
            continue;
        if (response->status != 200 || isWebPage(*response))
            return errorOf(*response, nullptr, subject);
        auto part = readYahooSpark(response->body,
                                   std::span<const market::Symbol>(asked).subspan(at, count), names,
                                   {capabilities().label, subject});
        if (!part)
            return part.error();
        std::ranges::move(*part, std::back_inserter(all));
    }
    return all;
}

base::Result<net::HttpResponse> YahooProvider::get(std::string url, const std::string& subject,
                                                   std::stop_token stop)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"User-Agent", userAgent()}, {"Accept", "application/json"}};
    request.subject = subject;
    return send(std::move(request), stop);
}

} // namespace tapesift::providers
