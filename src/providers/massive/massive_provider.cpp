#include "providers/massive/massive_provider.h"

#include <algorithm>

#include <fmt/core.h>

#include "providers/answer_errors.h"
#include "providers/bar_window.h"
#include "providers/share_spelling.h"

namespace tapesift::providers {

namespace {

using namespace std::chrono_literals;
using market::Interval;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr int kBaseBarsPerPage = 50'000;
constexpr int kTickersPerPage = 1'000;
constexpr int kMostMassivePages = 1'000; // a server that never ends its pages
constexpr days kShortHistory{729};       // of free accounts, with a day to spare
// So many days back one with prices is looked for: more than any holiday lasts.
constexpr int kDaysBack = 5;

struct Span
{
    int multiplier = 1;
    std::string_view unit;
};

Span spanOf(Interval interval)
{
    switch (interval) {
    case Interval::Min5:
        return {5, "minute"};
    case Interval::Min15:
        return {15, "minute"};
    case Interval::Min30:
        return {30, "minute"};
    case Interval::Day1:
        return {1, "day"};
    case Interval::Week1:
        return {1, "week"};
    case Interval::Month1:
        return {1, "month"};
    default:
        return {1, "minute"};
    }
}

// Weeks of Massive start on Sunday.
base::UtcSeconds stampOf(Interval interval, base::UtcSeconds time)
{
    const sys_days date = floor<days>(time);
    const bool isSunday = std::chrono::weekday{date} == std::chrono::Sunday;
    return periodStart(interval, interval == Interval::Week1 && isSunday ? date + days{1} : date);
}

std::int64_t millisecondsOf(base::UtcSeconds time)
{
    return std::chrono::milliseconds(time.time_since_epoch()).count();
}

// Prices adjusted for dividends too are not to be had: they are given adjusted for splits.
Capabilities describeMassive(const NetworkProviderOptions& options)
{
    Capabilities capabilities = MassiveProvider::describe();
    if (options.adjustment == market::Adjustment::Raw)
        capabilities.adjustment = market::Adjustment::Raw;
    return capabilities;
}

} // namespace

MassiveProvider::MassiveProvider(const NetworkProviderOptions& options, base::Clock& clock,
                                 NetworkAccess& network)
    : NetworkProvider(describeMassive(options), clientOptions(clock), options, network)
    , m_options(options)
    , m_clock(clock)
    , m_calendar(americanCalendar())
{
}

MassiveProvider::~MassiveProvider() = default;

Capabilities MassiveProvider::describe()
{
    Capabilities capabilities;
    capabilities.id = "massive";
    capabilities.label = "Massive";
    capabilities.needsNetwork = true;
    capabilities.needsKey = true;
    capabilities.market = MarketKind::UsShares;
    capabilities.adjustment = market::Adjustment::Splits;
    capabilities.adjustments = {market::Adjustment::Raw, market::Adjustment::Splits};
    // No hours: Massive's start with the clock and mix trades before the open into the first one.
    // They are made of 30m bars.
    capabilities.intervals = {Interval::Min1, Interval::Min5,  Interval::Min15, Interval::Min30,
                              Interval::Day1, Interval::Week1, Interval::Month1};
    capabilities.barsPerRequest = kBaseBarsPerPage;
    capabilities.symbolsPerRequest = 0;
    capabilities.givesRunningBar = true;
    capabilities.currency = "USD";
    capabilities.volumeUnit = "shares";
    capabilities.limit = "5 requests a minute (free accounts)";
    capabilities.baseUrl = "https://api.massive.com";
    capabilities.keyVariables = {"MASSIVE_API_KEY"};
    capabilities.keyAddress = "https://massive.com";
    capabilities.note = "Formerly Polygon. Free accounts have two years of finished days; one "
                        "request brings the whole market up to date by a day.";
    return capabilities;
}

net::ClientOptions MassiveProvider::clientOptions(const base::Clock& clock)
{
    net::ClientOptions options;
    options.provider = "massive";
    options.label = "Massive";
    options.limits = {{60s, 5, false}};
    options.judge = [&clock](const net::HttpResponse& response) -> std::optional<net::Verdict> {
        if (response.status != 429 || response.header("Retry-After"))
            return std::nullopt;
        return net::Verdict{net::Verdict::Kind::Refused, clock.now() + 60s,
                            "Massive allows 5 requests a minute to free accounts"};
    };
    return options;
}

std::string MassiveProvider::feedIdentity() const
{
    return fmt::format("{}, {}", capabilities().baseUrl,
                       market::adjustmentName(capabilities().adjustment));
}

base::UtcSeconds MassiveProvider::startOf(const BarRequest& request) const
{
    const base::UtcSeconds start = windowStart(request);
    if (!m_isHistoryShort)
        return start;
    return std::max<base::UtcSeconds>(start, floor<days>(m_clock.now()) - kShortHistory);
}

base::Result<FetchedBars> MassiveProvider::fetchBars(const BarRequest& request,
                                                     std::stop_token stop)
{
    if (std::ranges::find(capabilities().intervals, request.interval) ==
        capabilities().intervals.end())
        return unsupportedInterval(capabilities(), request.interval);
    const auto spelling = spellShare(request.symbol, ShareDialect::Massive);
    if (!spelling)
        return unknownSymbol(capabilities(), request.symbol);
    auto rows = fetchRows(request, *spelling, stop);
    const base::UtcSeconds free = floor<days>(m_clock.now()) - kShortHistory;
    if (!rows && rows.error().code == base::ErrorCode::NotEntitled && !m_isHistoryShort &&
        windowStart(request) < free) {
        m_isHistoryShort = true;
        rows = fetchRows(request, *spelling, stop);
    }
    if (!rows)
        return rows.error();
    if (!mayBeOf(request.interval, *rows))
        return unusableAnswer(
            {capabilities().label, request.symbol.text()},
            fmt::format("the bars are not {} apart", market::intervalName(request.interval)));
    if (market::isIntraday(request.interval)) {
        keepRegularHours(*rows, m_calendar);
    } else {
        // They carry midnight in New York, which is the same date in UTC.
        for (market::Bar& row : *rows)
            row.time = stampOf(request.interval, row.time);
    }
    FetchedBars fetched;
    fetched.checked = checkWindow(std::move(*rows), request);
    fetched.adjustment = capabilities().adjustment;
    return fetched;
}

base::Result<std::vector<market::Bar>> MassiveProvider::fetchRows(const BarRequest& request,
                                                                  const std::string& spelling,
                                                                  std::stop_token stop)
{
    std::vector<market::Bar> rows;
    const base::UtcSeconds start = startOf(request);
    const base::UtcSeconds end = windowEnd(request.interval, request.until);
    if (end < start)
        return rows;
    const std::string& name = request.symbol.text();
    const AnswerSource source{capabilities().label, name};
    const Span span = spanOf(request.interval);
    std::string url = fmt::format("{}/v2/aggs/ticker/{}/range/{}/{}/{}/{}?adjusted={}&sort=asc"
                                  "&limit={}",
                                  capabilities().baseUrl, net::percentEncode(spelling),
                                  span.multiplier, span.unit, millisecondsOf(start),
                                  millisecondsOf(end), isAdjusted(), kBaseBarsPerPage);
    for (int page = 0; page < kMostMassivePages; ++page) {
        const auto response = get(url, name, stop);
        if (!response)
            return response.error();
        if (response->status != 200)
            return errorOf(*response, name);
        const auto bars = readMassiveBars(response->body, spelling, isAdjusted(), source);
        if (!bars)
            return bars.error();
        rows.insert(rows.end(), bars->bars.begin(), bars->bars.end());
        if (bars->nextUrl.empty())
            return rows;
        if (bars->nextUrl == url)
            break;
        url = bars->nextUrl;
    }
    return unusableAnswer(source, "the pages do not end");
}

std::vector<sys_days> MassiveProvider::datesOf(const BarRequest& request) const
{
    const auto now = floor<seconds>(m_clock.now());
    const base::UtcSeconds last = std::min(request.until, now);
    std::vector<sys_days> dates;
    for (const market::Session& session :
         m_calendar.sessions(floor<days>(startOf(request)), floor<days>(last))) {
        if (session.close <= now)
            dates.push_back(session.date);
    }
    // Newest first: an account with a short history is told so by the first day that is too old.
    std::ranges::reverse(dates);
    return dates;
}

std::vector<base::Result<FetchedBars>>
MassiveProvider::fetchMany(std::span<const BarRequest> requests, std::stop_token stop)
{
    const bool isDaily = !requests.empty() && requests.front().interval == Interval::Day1;
    std::vector<sys_days> dates;
    if (isDaily && requests.size() > 1 && m_hasDays)
        dates = datesOf(requests.front());
    if (dates.empty() || dates.size() >= requests.size())
        return MarketDataProvider::fetchMany(requests, stop);
    const auto fetched = fetchDays(dates, stop);
    if (!fetched && fetched.error().code == base::ErrorCode::NotEntitled && !m_hasDays)
        return MarketDataProvider::fetchMany(requests, stop);

    std::vector<base::Result<FetchedBars>> answers;
    answers.reserve(requests.size());
    for (const BarRequest& request : requests) {
        const auto spelling = spellShare(request.symbol, ShareDialect::Massive);
        if (!spelling) {
            answers.emplace_back(unknownSymbol(capabilities(), request.symbol));
            continue;
        }
        if (!fetched) {
            answers.emplace_back(fetched.error());
            continue;
        }
        std::vector<market::Bar> rows;
        for (auto day = fetched->rbegin(); day != fetched->rend(); ++day) {
            if (const auto bar = (*day)->find(*spelling); bar != (*day)->end())
                rows.push_back(bar->second);
        }
        FetchedBars bars;
        bars.checked = checkWindow(std::move(rows), request);
        bars.adjustment = capabilities().adjustment;
        answers.emplace_back(std::move(bars));
    }
    return answers;
}

base::Result<std::vector<MassiveProvider::Day>>
MassiveProvider::fetchDays(const std::vector<sys_days>& dates, std::stop_token stop)
{
    const sys_days free = floor<days>(m_clock.now()) - kShortHistory;
    std::vector<Day> fetched;
    fetched.reserve(dates.size());
    for (const sys_days date : dates) {
        auto day = fetchDay(date, stop);
        if (!day && day.error().code == base::ErrorCode::NotEntitled) {
            if (date < free && !fetched.empty()) {
                m_isHistoryShort = true;
                return fetched;
            }
            m_hasDays = false;
        }
        if (!day)
            return day.error();
        fetched.push_back(std::move(*day));
    }
    return fetched;
}

base::Result<MassiveProvider::Day> MassiveProvider::fetchDay(sys_days date, std::stop_token stop)
{
    const std::lock_guard lock(m_dayMutex);
    if (Day kept = m_days.find(date))
        return kept;
    const std::string name = base::formatDate(date);
    const std::string subject = fmt::format("all shares on {}", name);
    const auto response =
        get(fmt::format("{}/v2/aggs/grouped/locale/us/market/stocks/{}?adjusted={}",
                        capabilities().baseUrl, name, isAdjusted()),
            subject, stop);
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorOf(*response, subject);
    auto rows = readMassiveDay(response->body, date, isAdjusted(), {capabilities().label, subject});
    if (!rows)
        return rows.error();
    auto day = std::make_shared<const MassiveDay>(std::move(*rows));
    if (!day->empty())
        m_days.keep(date, day);
    return day;
}

base::Result<std::vector<Snapshot>>
MassiveProvider::snapshots(std::span<const market::Symbol> symbols, std::stop_token stop)
{
    std::vector<Snapshot> all;
    if (symbols.empty())
        return all;
    BarRequest request{symbols.front(), Interval::Day1, floor<seconds>(m_clock.now()), 1, {}};
    const std::vector<sys_days> dates = datesOf(request);
    for (std::size_t i = 0; i < dates.size() && i < kDaysBack && all.empty(); ++i) {
        const auto day = fetchDay(dates[i], stop);
        if (!day)
            return day.error();
        for (const market::Symbol& symbol : symbols) {
            const auto spelling = spellShare(symbol, ShareDialect::Massive);
            const auto found = spelling ? (*day)->find(*spelling) : (*day)->end();
            if (found == (*day)->end())
                continue;
            const market::Bar& bar = found->second;
            all.push_back({symbol, bar.time, bar.close, 0, bar.volume, bar.volume * bar.close});
        }
    }
    return all;
}

base::Result<std::vector<market::Member>> MassiveProvider::listSymbols()
{
    const std::string subject = "the list of symbols";
    std::string url = fmt::format("{}/v3/reference/tickers?market=stocks&active=true&limit={}",
                                  capabilities().baseUrl, kTickersPerPage);
    std::vector<market::Member> members;
    std::size_t skipped = 0;
    for (int page = 0; page < kMostMassivePages && !url.empty(); ++page) {
        const auto response = get(url, subject, {});
        if (!response)
            return response.error();
        if (response->status != 200)
            return errorOf(*response, subject);
        auto tickers = readMassiveTickers(response->body, {capabilities().label, subject});
        if (!tickers)
            return tickers.error();
        std::ranges::move(tickers->members, std::back_inserter(members));
        skipped += tickers->skipped;
        url = std::move(tickers->nextUrl);
    }
    std::ranges::sort(members, {}, &market::Member::symbol);
    const auto twice = std::ranges::unique(members, {}, &market::Member::symbol);
    members.erase(twice.begin(), twice.end());
    const std::lock_guard lock(m_mutex);
    m_remarks.clear();
    if (skipped > 0)
        m_remarks.push_back(
            fmt::format("{} entries of Massive's list are left out: when-issued shares and the "
                        "like.",
                        skipped));
    return members;
}

std::vector<std::string> MassiveProvider::remarks()
{
    const std::lock_guard lock(m_mutex);
    return m_remarks;
}

base::Result<net::HttpResponse>
MassiveProvider::get(const std::string& url, const std::string& subject, std::stop_token stop)
{
    // The key goes to this server alone, wherever its next page is said to be.
    if (!url.starts_with(capabilities().baseUrl + '/'))
        return unusableAnswer({capabilities().label, subject},
                              "the next page is on another server");
    net::HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    request.secrets = {{"Authorization", "Bearer ", m_options.credentials.key}};
    request.subject = subject;
    return send(std::move(request), stop);
}

base::Error MassiveProvider::errorOf(const net::HttpResponse& response,
                                     const std::string& subject) const
{
    const MassiveFault fault = readMassiveFault(response.body);
    const std::string details = shownText(fault.text, m_options.credentials);
    if (fault.status == "NOT_AUTHORIZED")
        return base::Error{base::ErrorCode::NotEntitled,
                           fmt::format("The Massive account may not have {}.", subject), details,
                           "Free accounts have two years of finished days; for more see your plan "
                           "at massive.com."};
    if (response.status == 401 || response.status == 403)
        return refusedKey(capabilities(), details);
    return unexpectedStatus(capabilities(), subject, response.status, details);
}

} // namespace tapesift::providers
