#include "api/api_service.h"

#include <fmt/format.h>

#include "api/answers.h"
#include "api/request_checks.h"
#include "api/scan_body.h"
#include "api/target.h"
#include "tapesift/base/text.h"

namespace tapesift::api {

namespace detail {
std::string_view openApiFile(std::string_view fileName);
}

namespace {

constexpr std::size_t kHistoryLength = 20;
constexpr std::size_t kDefaultRuns = 50;
constexpr std::size_t kMaxRuns = 1'000;

Response success(std::string body)
{
    return {.status = 200, .body = std::move(body)};
}

base::Error wrongQuery(std::string message, std::string suggestion)
{
    return {base::ErrorCode::InvalidArgument, std::move(message), {}, std::move(suggestion)};
}

// A number of the query, within [minimum, maximum]; `fallback` if it is not there.
base::Result<std::size_t> numberIn(const Target& target, const std::string& name,
                                   std::size_t minimum, std::size_t maximum, std::size_t fallback)
{
    const auto found = target.query.find(name);
    if (found == target.query.end())
        return fallback;
    const auto number = base::parseInteger(found->second);
    if (!number || *number < static_cast<std::int64_t>(minimum) ||
        *number > static_cast<std::int64_t>(maximum))
        return wrongQuery(
            fmt::format("{} must be a whole number from {} to {}.", name, minimum, maximum), {});
    return static_cast<std::size_t>(*number);
}

base::Result<std::optional<analysis::Signal>> signalIn(const Target& target)
{
    using analysis::Signal;
    const auto found = target.query.find("signal");
    if (found == target.query.end())
        return std::optional<Signal>();
    for (const Signal signal :
         {Signal::StrongSell, Signal::Sell, Signal::Neutral, Signal::Buy, Signal::StrongBuy}) {
        if (base::equalsIgnoreCase(analysis::signalName(signal), found->second))
            return std::optional(signal);
    }
    return wrongQuery("There is no such signal.",
                      "Signals are STRONG_BUY, BUY, NEUTRAL, SELL and STRONG_SELL.");
}

// A misspelt name would otherwise go unnoticed.
std::optional<Response> checkQuery(const Target& target, std::string_view allowed)
{
    for (const auto& [name, value] : target.query) {
        const auto names = base::split(allowed, ',');
        if (std::ranges::find(names, std::string_view(name)) == names.end())
            return refusal(wrongQuery("The query has a name that is not known here.", {}));
    }
    return std::nullopt;
}

} // namespace

// "*" stands for any text.
struct ApiService::Route
{
    std::string_view method;
    std::vector<std::string_view> path;
    std::string_view query; // names that may stand in it, separated by commas
    std::function<void(ApiService&, const Request&, const Target&, Answer)> handle;

    bool leadsTo(const Target& target) const
    {
        return std::ranges::equal(path, target.path, [](std::string_view word, const auto& given) {
            return word == "*" || word == given;
        });
    }
};

const std::vector<ApiService::Route>& ApiService::routes()
{
    using Given = const Target&;
    // Of those that answer at once.
    const auto at = [](auto handle) {
        return [handle](ApiService& service, const Request&, Given target, Answer answer) {
            answer(handle(service, target));
        };
    };
    static const std::vector<Route> all = {
        {"POST",
         {"api", "scanner", "quick-scan"},
         "",
         [](ApiService& service, const Request& request, Given, Answer answer) {
             service.quickScan(request, std::move(answer));
         }},
        {"POST", {"api", "scanner", "pause"}, "", at([](ApiService& service, Given) {
             return service.done(service.m_desk.pause(), "The scan is paused.");
         })},
        {"POST", {"api", "scanner", "resume"}, "", at([](ApiService& service, Given) {
             return service.done(service.m_desk.resume(), "The scan goes on.");
         })},
        {"POST", {"api", "scanner", "cancel"}, "", at([](ApiService& service, Given) {
             return service.done(service.m_desk.cancel(),
                                 "The scan is being stopped; what is done is saved.");
         })},
        {"GET",
         {"api", "scanner", "results"},
         "signal,limit,offset",
         at([](ApiService& service, Given target) { return service.results(target); })},
        {"GET", {"api", "scanner", "symbol", "*"}, "", at([](ApiService& service, Given target) {
             return service.symbol(target);
         })},
        {"GET", {"api", "scanner", "scan-status"}, "", at([](ApiService& service, Given) {
             return service.scanStatus();
         })},
        {"GET", {"api", "scanner", "runs"}, "limit", at([](ApiService& service, Given target) {
             return service.runs(target);
         })},
        {"GET", {"api", "scanner", "scanners"}, "", at([](ApiService& service, Given) {
             return service.scanners();
         })},
        {"GET", {"api", "scanner", "statistics"}, "", at([](ApiService& service, Given) {
             return service.statistics();
         })},
        {"GET", {"api", "openapi.json"}, "", at([](ApiService&, Given) {
             return success(std::string(detail::openApiFile("openapi.json")));
         })},
        {"GET", {"api", "events"}, "", at([](ApiService&, Given) {
             return refusal(426, "upgrade_required", "Events are told on a WebSocket.");
         })},
    };
    return all;
}

ApiService::ApiService(const ServerOptions& options, std::uint16_t port, ScannerDesk& desk,
                       const base::Clock& clock)
    : m_options(options)
    , m_port(port)
    , m_desk(desk)
    , m_clock(clock)
    , m_authorised(options.limits.authorisedRate, clock)
    , m_others(options.limits.otherRate, clock)
{
}

ApiService::Admission ApiService::admit(const Request& head)
{
    Admission admission{.isAuthorised = showsToken(head, m_options.token), .refusal = {}};
    TokenBucket& bucket = admission.isAuthorised ? m_authorised : m_others;
    if (!bucket.take()) {
        admission.refusal = refusal(429, "rate_limited", "There are too many requests.");
        admission.refusal->retryAfterSeconds = 1;
    } else if (auto refused = checkSender(head, m_port)) {
        admission.refusal = std::move(refused);
    } else if (!admission.isAuthorised) {
        admission.refusal = refusal(
            401, "unauthorized",
            "The request must show the token: Authorization: Bearer, then what is in the file "
            "api-token of the home folder.");
        admission.refusal->isWrongToken = true;
    }
    return admission;
}

bool ApiService::wantsEvents(const Request& head)
{
    if (!head.isUpgrade || head.method != "GET")
        return false;
    const auto target = parseTarget(head.target);
    return target && target->path == std::vector<std::string>{"api", "events"} &&
           target->query.empty();
}

void ApiService::handle(const Request& request, Answer answer)
{
    const auto target = parseTarget(request.target);
    if (!target)
        return answer(refusal(400, "invalid_argument", "The address cannot be read."));
    std::string methods;
    for (const Route& route : routes()) {
        if (!route.leadsTo(*target))
            continue;
        if (route.method == request.method) {
            if (auto refused = checkBody(request))
                return answer(std::move(*refused));
            if (auto refused = checkQuery(*target, route.query))
                return answer(std::move(*refused));
            return route.handle(*this, request, *target, std::move(answer));
        }
        methods += (methods.empty() ? "" : ", ") + std::string(route.method);
    }
    if (methods.empty())
        return answer(refusal(404, "not_found",
                              "There is nothing at that address; /api/openapi.json lists what "
                              "there is."));
    Response refused = refusal(405, "method_not_allowed",
                               fmt::format("That address answers to {} alone.", methods));
    refused.allow = methods;
    answer(std::move(refused));
}

void ApiService::quickScan(const Request& request, Answer answer)
{
    const auto scan = readScanBody(request.body);
    if (!scan)
        return answer(refusal(scan.error()));
    const auto ticket = m_desk.startQuickScan(*scan);
    if (!ticket)
        return answer(refusal(ticket.error()));
    m_waiters.push_back(
        {*ticket, m_clock.steadyNow() + m_options.limits.quickScanWait, std::move(answer)});
}

void ApiService::onEvent(const DeskEvent& event)
{
    const auto* const complete = std::get_if<QuickScanComplete>(&event);
    const auto* const ended = std::get_if<ScanEnded>(&event);
    if (!complete && !ended)
        return;
    const ScanTicket ticket = complete ? complete->ticket : ended->ticket;
    for (std::size_t i = 0; i < m_waiters.size(); ++i) {
        if (m_waiters[i].ticket != ticket)
            continue;
        const Answer answer = std::move(m_waiters[i].answer);
        m_waiters.erase(m_waiters.begin() + static_cast<std::ptrdiff_t>(i));
        if (complete) {
            const std::string message =
                complete->total > complete->signals.size()
                    ? fmt::format("{} symbols have a verdict; the first {} are here.",
                                  complete->total, complete->signals.size())
                    : fmt::format("{} symbols have a verdict.", complete->total);
            answer(success(quickScanJson({complete->scanId, complete->signals, complete->total},
                                         false, message)));
        } else if (ended->error) {
            answer(refusal(*ended->error));
        } else {
            answer(success(quickScanJson(m_desk.results({.signal = {}, .limit = kMaxRows}), false,
                                         "The scan was stopped.")));
        }
        return;
    }
}

void ApiService::expire()
{
    std::vector<Answer> late;
    std::erase_if(m_waiters, [&](Waiter& waiter) {
        if (m_clock.steadyNow() < waiter.until)
            return false;
        late.push_back(std::move(waiter.answer));
        return true;
    });
    for (const Answer& answer : late) {
        ResultPage page = m_desk.results({.signal = {}, .limit = kMaxRows});
        // What is shown may still be the scan before, while this one has no name.
        const std::string current = m_desk.status().currentScanId;
        if (page.scanId != current)
            page = {.scanId = current, .rows = {}, .total = 0};
        answer(success(quickScanJson(page, true,
                                     "The quick phase goes on; scan-status and the WebSocket tell "
                                     "when it is done.")));
    }
}

Response ApiService::results(const Target& target)
{
    const auto signal = signalIn(target);
    if (!signal)
        return refusal(signal.error());
    const auto limit = numberIn(target, "limit", 1, kMaxRows, kMaxRows);
    if (!limit)
        return refusal(limit.error());
    const auto offset = numberIn(target, "offset", 0, 1'000'000, 0);
    if (!offset)
        return refusal(offset.error());
    return success(resultsJson(m_desk.results({*signal, *offset, *limit})));
}

Response ApiService::symbol(const Target& target)
{
    const auto symbol = market::Symbol::parse(target.path.back());
    if (!symbol)
        return refusal(symbol.error());
    const auto view = m_desk.symbol(*symbol);
    return view ? success(symbolJson(*view)) : refusal(view.error());
}

Response ApiService::scanStatus()
{
    const auto history = m_desk.runs(kHistoryLength);
    if (!history)
        return refusal(history.error());
    return success(statusJson(m_desk.status(), *history));
}

Response ApiService::runs(const Target& target)
{
    const auto limit = numberIn(target, "limit", 1, kMaxRuns, kDefaultRuns);
    if (!limit)
        return refusal(limit.error());
    const auto runs = m_desk.runs(*limit);
    return runs ? success(runsJson(*runs)) : refusal(runs.error());
}

Response ApiService::scanners()
{
    const auto scanners = m_desk.scanners();
    return scanners ? success(scannersJson(*scanners)) : refusal(scanners.error());
}

Response ApiService::statistics()
{
    const auto statistics = m_desk.statistics();
    return statistics ? success(statisticsJson(*statistics)) : refusal(statistics.error());
}

Response ApiService::done(const base::Status& status, std::string_view message)
{
    return status ? success(doneJson(message)) : refusal(status.error());
}

} // namespace tapesift::api
