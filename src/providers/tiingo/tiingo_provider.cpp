#include "providers/tiingo/tiingo_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/bar_window.h"
#include "providers/share_spelling.h"
#include "providers/tiingo/tiingo_answers.h"
#include "tapesift/base/text.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

// "You have run over your hourly request allocation": what ran out tells when it is filled again.
net::Verdict refusal(const net::HttpResponse& response, base::UtcTime now)
{
    using Kind = net::Verdict::Kind;
    const std::string detail = base::toLower(readTiingoDetail(response.body));
    if (detail.find("month") != std::string::npos)
        return {Kind::Banned, std::nullopt, "Tiingo's allocation of the month is used up"};
    if (detail.find("dai") != std::string::npos || detail.find("day") != std::string::npos)
        return {Kind::Refused, floor<days>(now) + days{1} + 5h,
                "Tiingo's allocation of the day is used up"};
    return {Kind::Refused, floor<hours>(now) + 1h, "Tiingo's allocation of the hour is used up"};
}

} // namespace

TiingoProvider::TiingoProvider(const NetworkProviderOptions& options, base::Clock& clock,
                               NetworkAccess& network)
    : NetworkProvider(describe(), clientOptions(clock), options, network)
    , m_options(options)
{
}

Capabilities TiingoProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "tiingo";
    capabilities.label = "Tiingo";
    capabilities.needsNetwork = true;
    capabilities.needsKey = true;
    capabilities.market = MarketKind::UsShares;
    capabilities.adjustment = market::Adjustment::Raw;
    capabilities.adjustments = {market::Adjustment::Raw};
    // Its weeks and months of prices as traded would mix those before and after a split.
    capabilities.intervals = {market::Interval::Day1};
    capabilities.currency = "USD";
    capabilities.volumeUnit = "shares";
    capabilities.limit = "50 requests an hour, 1,000 a day (free accounts)";
    capabilities.baseUrl = "https://api.tiingo.com";
    capabilities.keyVariables = {"TIINGO_API_KEY"};
    capabilities.keyAddress = "https://www.tiingo.com";
    capabilities.note = "Finished days only. Free accounts may ask for 500 symbols a month.";
    return capabilities;
}

net::ClientOptions TiingoProvider::clientOptions(const base::Clock& clock)
{
    net::ClientOptions options;
    options.provider = "tiingo";
    options.label = "Tiingo";
    options.limits = {{1h, 50, false}, {24h, 1000, false}};
    options.judge = [&clock](const net::HttpResponse& response) -> std::optional<net::Verdict> {
        if (response.status != 429 || response.header("Retry-After"))
            return std::nullopt;
        return refusal(response, clock.now());
    };
    return options;
}

base::Result<std::vector<market::Member>> TiingoProvider::listSymbols()
{
    return base::Error{base::ErrorCode::Unsupported,
                       "Tiingo has no list of its symbols",
                       {},
                       "Choose a universe: a built-in list such as sp500, a file, or symbols."};
}

base::Result<FetchedBars> TiingoProvider::fetchBars(const BarRequest& request, std::stop_token stop)
{
    if (request.interval != market::Interval::Day1)
        return unsupportedInterval(capabilities(), request.interval);
    const auto spelling = spellShare(request.symbol, ShareDialect::Tiingo);
    if (!spelling)
        return unknownSymbol(capabilities(), request.symbol);
    const std::string& name = request.symbol.text();
    const auto response =
        get(fmt::format("{}/tiingo/daily/{}/prices?startDate={}&endDate={}&format=json",
                        capabilities().baseUrl, net::percentEncode(*spelling),
                        base::formatDate(windowStart(request)), base::formatDate(request.until)),
            name, stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorOf(*response, &request.symbol, name);
    const AnswerSource source{capabilities().label, name};
    auto read = readTiingoBars(response->body, source);
    if (!read)
        return read.error();
    if (!mayBeOf(request.interval, read->bars))
        return unusableAnswer(source, "the bars are not 1d apart");
    FetchedBars fetched;
    fetched.checked = checkWindow(std::move(read->bars), request);
    fetched.actions = std::move(read->actions);
    fetched.adjustment = market::Adjustment::Raw;
    return fetched;
}

base::Result<std::vector<Snapshot>>
TiingoProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    const std::string subject = "the latest prices";
    std::vector<market::Symbol> asked;
    std::vector<std::string> spellings;
    for (const market::Symbol& symbol : symbols) {
        if (auto spelling = spellShare(symbol, ShareDialect::Tiingo)) {
            asked.push_back(symbol);
            spellings.push_back(std::move(*spelling));
        }
    }
    if (asked.empty())
        return std::vector<Snapshot>();
    const auto response = get(
        fmt::format("{}/tiingo/daily/prices?format=json", capabilities().baseUrl), subject, stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorOf(*response, nullptr, subject);
    return readTiingoPrices(response->body, asked, spellings, {capabilities().label, subject});
}

base::Result<net::HttpResponse> TiingoProvider::get(std::string url, const std::string& subject,
                                                    std::stop_token stop)
{
    net::HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json"}};
    request.secrets = {{"Authorization", "Token ", m_options.credentials.key}};
    request.subject = subject;
    return send(std::move(request), stop);
}

base::Error TiingoProvider::errorOf(const net::HttpResponse& response, const market::Symbol* symbol,
                                    const std::string& subject) const
{
    const std::string details = shownText(readTiingoDetail(response.body), m_options.credentials);
    if (response.status == 404 && symbol) {
        base::Error error = unknownSymbol(capabilities(), *symbol);
        error.details = details;
        return error;
    }
    if (response.status == 401 || response.status == 403)
        return refusedKey(capabilities(), details);
    return unexpectedStatus(capabilities(), subject, response.status, details);
}

} // namespace tapesift::providers
