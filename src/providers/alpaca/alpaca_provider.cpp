#include "providers/alpaca/alpaca_provider.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "providers/alpaca/alpaca_answers.h"
#include "providers/alpaca/alpaca_collection.h"
#include "providers/answer_errors.h"
#include "providers/bar_window.h"
#include "providers/share_spelling.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;

constexpr int kBarsPerPage = 10'000;
// Servers take addresses of 8 kB; the rest of the address and the page token need less than 1 kB.
constexpr std::size_t kListLength = 7'000;
constexpr int kSymbolsPerRequest = 1'000; // of 4 to 6 letters each
constexpr int kMostAlpacaPages = 10'000;  // a server that never ends its pages
constexpr auto kSipDelay = 16min;         // free accounts may see what is older than 15 minutes
constexpr std::string_view kSip = "sip";
constexpr std::string_view kTradingUrl = "https://api.alpaca.markets";

void learnAlpaca(const net::HttpResponse& response, net::RateBudget& budget)
{
    const auto number = [&response](std::string_view name) -> std::optional<double> {
        const auto text = response.header(name);
        return text ? base::parseDouble(*text) : std::nullopt;
    };
    const auto limit = number("X-RateLimit-Limit");
    const auto left = number("X-RateLimit-Remaining");
    const auto reset = response.header("X-RateLimit-Reset");
    const auto second = reset ? base::parseInteger(*reset) : std::nullopt;
    if (!limit || !left)
        return;
    budget.observeLeft(*limit, *left,
                       second ? std::optional(base::UtcTime{std::chrono::seconds{*second}})
                              : std::nullopt);
}

std::optional<net::Verdict> judgeAlpaca(const net::HttpResponse& response)
{
    if (response.status != 429)
        return std::nullopt;
    const auto reset = response.header("X-RateLimit-Reset");
    const auto second = reset ? base::parseInteger(*reset) : std::nullopt;
    if (!second)
        return std::nullopt;
    return net::Verdict{net::Verdict::Kind::Refused, base::UtcTime{std::chrono::seconds{*second}},
                        "Alpaca allows 200 requests a minute"};
}

std::string_view adjustmentParameter(market::Adjustment adjustment)
{
    switch (adjustment) {
    case market::Adjustment::Raw:
        return "raw";
    case market::Adjustment::Splits:
        return "split";
    case market::Adjustment::All:
        return "all";
    }
    return {};
}

std::string feedOf(const NetworkProviderOptions& options)
{
    return options.feed.empty() ? std::string(kSip) : options.feed;
}

Capabilities describeAlpaca(const NetworkProviderOptions& options)
{
    Capabilities capabilities = AlpacaProvider::describe();
    capabilities.adjustment = options.adjustment;
    if (feedOf(options) != kSip)
        capabilities.delay = 0s;
    return capabilities;
}

} // namespace

AlpacaProvider::AlpacaProvider(const NetworkProviderOptions& options, base::Clock& clock,
                               NetworkAccess& network)
    : NetworkProvider(describeAlpaca(options), clientOptions(), options, network)
    , m_options(options)
    , m_clock(clock)
    , m_feed(feedOf(options))
    , m_assetsUrl(options.baseUrl.empty() ? std::string(kTradingUrl) : capabilities().baseUrl)
    , m_calendar(americanCalendar())
    , m_assetsClient(network.client(m_assetsUrl, clientOptions()))
{
}

AlpacaProvider::~AlpacaProvider() = default;

Capabilities AlpacaProvider::describe()
{
    using market::Adjustment;
    using market::Interval;
    Capabilities capabilities;
    capabilities.id = "alpaca";
    capabilities.label = "Alpaca";
    capabilities.needsNetwork = true;
    capabilities.needsKey = true;
    capabilities.market = MarketKind::UsShares;
    capabilities.adjustment = Adjustment::Splits;
    capabilities.adjustments = {Adjustment::Raw, Adjustment::Splits, Adjustment::All};
    // No hours: Alpaca's start with the clock and mix trades before the open into the first one.
    // They are made of 30m bars.
    capabilities.intervals = {Interval::Min1, Interval::Min5,  Interval::Min15, Interval::Min30,
                              Interval::Day1, Interval::Week1, Interval::Month1};
    capabilities.barsPerRequest = kBarsPerPage;
    capabilities.symbolsPerRequest = kSymbolsPerRequest;
    capabilities.givesRunningBar = true;
    capabilities.delay = kSipDelay;
    capabilities.currency = "USD";
    capabilities.volumeUnit = "shares";
    capabilities.limit = "200 requests a minute";
    capabilities.baseUrl = "https://data.alpaca.markets";
    capabilities.keyVariables = {"APCA_API_KEY_ID", "APCA_API_SECRET_KEY"};
    capabilities.keyAddress = "https://alpaca.markets";
    capabilities.note = "The feed sip is the whole market, 16 minutes late; iex is of the moment "
                        "with 1 to 3 % of the volume.";
    return capabilities;
}

net::ClientOptions AlpacaProvider::clientOptions()
{
    net::ClientOptions options;
    options.provider = "alpaca";
    options.label = "Alpaca";
    options.limits = {{60s, 200, false}};
    options.learn = learnAlpaca;
    options.judge = judgeAlpaca;
    return options;
}

std::string AlpacaProvider::feedIdentity() const
{
    return fmt::format("{}, {}, {}", capabilities().baseUrl, m_feed,
                       market::adjustmentName(m_options.adjustment));
}

base::Result<FetchedBars> AlpacaProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    return std::move(fetchMany(std::span(&request, 1), stop).front());
}

std::vector<base::Result<FetchedBars>>
AlpacaProvider::fetchMany(std::span<const BarRequest> requests, std::stop_token stop)
{
    std::vector<std::string> spellings(requests.size());
    std::set<std::string> wanted;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        spellings[i] = spellShare(requests[i].symbol, ShareDialect::Alpaca).value_or("");
        if (!spellings[i].empty())
            wanted.insert(spellings[i]);
    }
    const bool isServed = !requests.empty() && std::ranges::count(capabilities().intervals,
                                                                  requests.front().interval) > 0;
    std::map<std::string, std::shared_ptr<AlpacaCollection>> collections;
    for (auto next = wanted.begin(); isServed && next != wanted.end();) {
        const auto collection = std::make_shared<AlpacaCollection>();
        for (std::size_t length = 0; next != wanted.end(); ++next) {
            length += next->size() + 1;
            if (length > kListLength)
                break;
            collection->spellings.push_back(*next);
            collections.emplace(*next, collection);
        }
        collect(*collection, requests.front(), stop);
    }

    std::vector<base::Result<FetchedBars>> answers;
    answers.reserve(requests.size());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!isServed)
            answers.emplace_back(unsupportedInterval(capabilities(), requests[i].interval));
        else if (spellings[i].empty())
            answers.emplace_back(unknownSymbol(capabilities(), requests[i].symbol));
        else
            answers.push_back(finish(*collections[spellings[i]], spellings[i], requests[i]));
    }
    return answers;
}

void AlpacaProvider::collect(AlpacaCollection& collection, const BarRequest& request,
                             std::stop_token stop)
{
    std::string list;
    for (const std::string& spelling : collection.spellings)
        list += (list.empty() ? "" : ",") + net::percentEncode(spelling);
    const std::string subject =
        collection.spellings.size() == 1
            ? collection.spellings.front()
            : fmt::format("{} to {}", collection.spellings.front(), collection.spellings.back());
    const AnswerSource source{capabilities().label, subject};
    const std::string url = barsUrl(list, request);
    if (url.empty()) // all of it is too new for this feed
        return;
    std::string token;
    for (int page = 0; page < kMostAlpacaPages; ++page) {
        const auto response = send(
            signedRequest(token.empty() ? url : url + "&page_token=" + net::percentEncode(token),
                          subject),
            stop);
        if (!response) {
            collection.failure = response.error();
            return;
        }
        if (response->status != 200) {
            collection.failure = errorOf(*response, subject);
            return;
        }
        auto bars = readAlpacaBars(response->body, source);
        if (!bars) {
            collection.failure = bars.error();
            return;
        }
        const std::string before = std::exchange(token, bars->nextToken);
        if (const base::Status status = collection.add(std::move(*bars), source); !status) {
            collection.failure = status.error();
            return;
        }
        if (token.empty())
            return;
        if (token == before)
            break;
    }
    collection.failure = unusableAnswer(source, "the pages do not end");
}

base::Result<FetchedBars> AlpacaProvider::finish(const AlpacaCollection& collection,
                                                 const std::string& spelling,
                                                 const BarRequest& request) const
{
    if (!collection.isWhole(spelling))
        return *collection.failure;
    std::vector<market::Bar> rows;
    if (const auto found = collection.bars.find(spelling); found != collection.bars.end())
        rows = found->second;
    if (!mayBeOf(request.interval, rows))
        return unusableAnswer(
            {capabilities().label, request.symbol.text()},
            fmt::format("the bars are not {} apart", market::intervalName(request.interval)));
    if (market::isIntraday(request.interval)) {
        keepRegularHours(rows, m_calendar);
    } else {
        // They carry midnight in New York, which is the same date in UTC.
        for (market::Bar& row : rows)
            row.time =
                periodStart(request.interval, std::chrono::floor<std::chrono::days>(row.time));
    }
    FetchedBars fetched;
    fetched.checked = checkWindow(std::move(rows), request);
    fetched.adjustment = m_options.adjustment;
    return fetched;
}

std::string AlpacaProvider::barsUrl(const std::string& list, const BarRequest& request) const
{
    const base::UtcSeconds start = windowStart(request);
    base::UtcSeconds end = windowEnd(request.interval, request.until);
    if (m_feed == kSip)
        end = std::min(end, std::chrono::floor<std::chrono::seconds>(m_clock.now() - kSipDelay));
    if (end < start)
        return {};
    return fmt::format("{}/v2/stocks/bars?symbols={}&timeframe={}&start={}&end={}&limit={}"
                       "&adjustment={}&feed={}",
                       capabilities().baseUrl, list, alpacaTimeframe(request.interval),
                       base::formatUtc(start), base::formatUtc(end), kBarsPerPage,
                       adjustmentParameter(m_options.adjustment), net::percentEncode(m_feed));
}

base::Result<std::vector<Snapshot>>
AlpacaProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    const std::string subject = "the prices of the moment";
    std::vector<Snapshot> all;
    for (std::size_t at = 0; at < symbols.size();) {
        std::vector<market::Symbol> asked;
        std::vector<std::string> spellings;
        std::string list;
        for (; at < symbols.size() && list.size() < kListLength; ++at) {
            const auto spelling = spellShare(symbols[at], ShareDialect::Alpaca);
            if (!spelling)
                continue;
            list += (list.empty() ? "" : ",") + net::percentEncode(*spelling);
            asked.push_back(symbols[at]);
            spellings.push_back(*spelling);
        }
        if (asked.empty())
            break;
        // The whole market's prices of the moment are not free; the same feed late is.
        const auto response =
            send(signedRequest(fmt::format("{}/v2/stocks/snapshots?symbols={}&feed={}",
                                           capabilities().baseUrl, list,
                                           m_feed == kSip ? "delayed_sip" : m_feed),
                               subject),
                 stop);
        if (!response)
            return response.error();
        if (response->status != 200)
            return errorOf(*response, subject);
        auto part =
            readAlpacaSnapshots(response->body, asked, spellings, {capabilities().label, subject});
        if (!part)
            return part.error();
        std::ranges::move(*part, std::back_inserter(all));
    }
    return all;
}

base::Result<std::vector<market::Member>> AlpacaProvider::listSymbols()
{
    const std::string subject = "the list of symbols";
    const auto response = m_assetsClient->get(
        signedRequest(fmt::format("{}/v2/assets?status=active&asset_class=us_equity", m_assetsUrl),
                      subject),
        {});
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorOf(*response, subject);
    std::size_t skipped = 0;
    auto members = readAlpacaAssets(response->body, {capabilities().label, subject}, skipped);
    const std::lock_guard lock(m_mutex);
    m_remarks.clear();
    if (skipped > 0)
        m_remarks.push_back(
            fmt::format("{} entries of Alpaca's list are no active shares.", skipped));
    return members;
}

std::vector<std::string> AlpacaProvider::remarks()
{
    const std::lock_guard lock(m_mutex);
    return m_remarks;
}

net::HttpRequest AlpacaProvider::signedRequest(std::string url, const std::string& subject) const
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json"}};
    request.secrets = {{"APCA-API-KEY-ID", "", m_options.credentials.key},
                       {"APCA-API-SECRET-KEY", "", m_options.credentials.secret}};
    request.subject = subject;
    return request;
}

base::Error AlpacaProvider::errorOf(const net::HttpResponse& response,
                                    const std::string& subject) const
{
    const std::string details = shownText(readAlpacaMessage(response.body), m_options.credentials);
    const bool isPermission = response.status == 403 || response.status == 422;
    if (isPermission && details.find("subscription") != std::string::npos)
        return base::Error{
            base::ErrorCode::NotEntitled,
            fmt::format("The Alpaca account may not have the feed {} for {}.", m_feed, subject),
            details,
            m_feed == kSip ? "Choose the feed iex, or scan up to 16 minutes ago."
                           : "Choose the feed iex."};
    if (response.status == 401 || response.status == 403)
        return refusedKey(capabilities(), details);
    return unexpectedStatus(capabilities(), subject, response.status, details);
}

} // namespace tapesift::providers
