#include "tapesift/net/http_client.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "net/request_gate.h"
#include "net/retry_after.h"
#include "net/wording.h"
#include "tapesift/base/random.h"

namespace tapesift::net {

namespace {

using base::Error;
using base::ErrorCode;
using std::chrono::nanoseconds;

// Retries that are allowed however few requests there were.
constexpr double kRetriesAlways = 3;

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::TimedOut || code == ErrorCode::Unavailable;
}

// What the status alone says (docs/providers.md, part "Network").
Verdict::Kind kindOf(const HttpResponse& response)
{
    switch (response.status) {
    case 429:
        return Verdict::Kind::Refused;
    case 418:
        return Verdict::Kind::Banned;
    case 403:
        return response.header("Retry-After") ? Verdict::Kind::Banned : Verdict::Kind::Good;
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
    case 522:
    case 524:
        return Verdict::Kind::Retry;
    default:
        return Verdict::Kind::Good;
    }
}

// "Cannot reach x (refused)" from "Cannot reach x." and "refused": for the middle of a sentence.
std::string inSentence(const Error& error)
{
    std::string text = error.message;
    if (text.ends_with('.'))
        text.pop_back();
    if (!error.details.empty())
        text += " (" + error.details + ")";
    return text;
}

} // namespace

struct HttpClient::Impl
{
    // One request on its way through its attempts.
    struct Call
    {
        std::uint64_t ticket = 0;
        std::string subject;
        unsigned sent = 0;
        int failed = 0; // attempts that count
        bool wasRefused = false;
        std::optional<nanoseconds> firstSent;
        std::optional<Error> first; // what went wrong first
    };
    // What is to be done after an attempt that was no success.
    struct Next
    {
        std::optional<Error> giveUp;
        nanoseconds sleep{0}; // before the next turn
    };

    Impl(ClientOptions clientOptions, Transport& wire, base::Clock& time, base::Log& messages,
         BanBook* bans, std::uint64_t seed)
        : options(std::move(clientOptions))
        , transport(wire)
        , clock(time)
        , log(messages)
        , gate(options, time, bans)
        , random(seed)
    {
    }

    Verdict judge(const HttpResponse& response) const;
    Error errorOf(const Verdict& verdict, const HttpResponse& response) const;
    Departure departureOf(const base::Result<HttpResponse>& answer, const Verdict& verdict,
                          const Error& error) const;
    Next next(Call& call, bool hasAnswer, const Verdict& verdict, const Error& error,
              const RequestGate::Aftermath& after);
    bool rest(nanoseconds time, std::stop_token stop);
    Next afterFault(Call& call, const Error& error, std::optional<base::UtcTime> notBefore);
    Next afterRefusal(Call& call, const Error& error, std::optional<base::UtcTime> until);
    Next again(Call& call, const Error& error, nanoseconds wait, nanoseconds sleep);
    Error finish(const Call& call, Error error) const;
    nanoseconds patience(const Call& call) const;
    nanoseconds jitter(int failed);
    bool takeRetry();

    const ClientOptions options;
    Transport& transport;
    base::Clock& clock;
    base::Log& log;
    RequestGate gate;

    std::atomic<int> resting = 0; // callers between two attempts
    mutable std::mutex mutex;
    // Guarded by mutex.
    base::SeededRandom random;
    std::uint64_t answered = 0;
    std::uint64_t retries = 0;
    std::uint64_t runRequests = 0;
    std::uint64_t runRetries = 0; // that count against the share
};

Verdict HttpClient::Impl::judge(const HttpResponse& response) const
{
    Verdict verdict;
    if (options.judge)
        verdict = options.judge(response).value_or(Verdict{});
    if (verdict.kind == Verdict::Kind::Good)
        verdict.kind = kindOf(response);
    if (verdict.kind == Verdict::Kind::Good)
        return verdict;
    if (!verdict.until) {
        if (const auto after = response.header("Retry-After"))
            verdict.until = parseRetryAfter(*after, clock.now());
    }
    verdict.reason = oneLine(verdict.reason);
    if (verdict.reason.empty())
        verdict.reason = statusText(response.status);
    return verdict;
}

Error HttpClient::Impl::errorOf(const Verdict& verdict, const HttpResponse& response) const
{
    if (verdict.kind == Verdict::Kind::Retry)
        return {ErrorCode::Unavailable,
                options.label + " failed with status " + std::to_string(response.status) + ": " +
                    verdict.reason + ".",
                "", "Try again later."};
    return {ErrorCode::RateLimited, options.label + " refuses requests: " + verdict.reason + ".",
            "", "Wait a while, or choose another provider."};
}

Departure HttpClient::Impl::departureOf(const base::Result<HttpResponse>& answer,
                                        const Verdict& verdict, const Error& error) const
{
    using Kind = Departure::Kind;
    if (!answer)
        return {isPassing(error.code) ? Kind::Fault : Kind::Nothing, std::nullopt,
                inSentence(error), nullptr};
    switch (verdict.kind) {
    case Verdict::Kind::Good:
        return {Kind::Good, std::nullopt, "", &*answer};
    case Verdict::Kind::Retry:
        return {Kind::Fault, std::nullopt, inSentence(error), &*answer};
    case Verdict::Kind::Refused:
        return {Kind::Refused, verdict.until, verdict.reason, &*answer};
    case Verdict::Kind::Banned:
        return {Kind::Banned, verdict.until, verdict.reason, &*answer};
    }
    return {};
}

nanoseconds HttpClient::Impl::patience(const Call& call) const
{
    const nanoseconds whole = options.retry.budget;
    if (!call.firstSent)
        return whole;
    return std::max(nanoseconds{0}, whole - (clock.steadyNow() - *call.firstSent));
}

// Full jitter: callers that failed together do not come back together.
nanoseconds HttpClient::Impl::jitter(int failed)
{
    const nanoseconds longest = options.retry.longestWait;
    nanoseconds most = options.retry.firstWait;
    for (int i = 1; i < failed && most < longest; ++i)
        most *= 2;
    most = std::min(most, longest);
    const std::lock_guard lock(mutex);
    const double part = random.uniform() * static_cast<double>(most.count());
    return std::chrono::floor<std::chrono::milliseconds>(
        nanoseconds(static_cast<std::int64_t>(part)));
}

bool HttpClient::Impl::takeRetry()
{
    const std::lock_guard lock(mutex);
    const double allowed =
        std::max(kRetriesAlways, options.retry.retryShare * static_cast<double>(runRequests));
    if (static_cast<double>(runRetries) + 1 > allowed)
        return false;
    ++runRetries;
    return true;
}

HttpClient::Impl::Next HttpClient::Impl::next(Call& call, bool hasAnswer, const Verdict& verdict,
                                              const Error& error,
                                              const RequestGate::Aftermath& after)
{
    if (after.isNew)
        log.warning("{}", base::describe(*after.obstacle));
    if (!hasAnswer)
        return isPassing(error.code) ? afterFault(call, error, std::nullopt) : Next{error, {}};
    if (verdict.kind == Verdict::Kind::Retry)
        return afterFault(call, error, verdict.until);
    // The gate says it best where nothing more is sent at all.
    if (after.obstacle)
        return {after.obstacle, {}};
    return afterRefusal(call, error, after.until);
}

bool HttpClient::Impl::rest(nanoseconds time, std::stop_token stop)
{
    if (time.count() <= 0)
        return true;
    ++resting;
    const bool isOver = clock.sleepFor(time, stop);
    --resting;
    return isOver;
}

HttpClient::Impl::Next HttpClient::Impl::afterFault(Call& call, const Error& error,
                                                    std::optional<base::UtcTime> notBefore)
{
    ++call.failed;
    if (call.failed >= options.retry.attempts)
        return {error, {}};
    nanoseconds wait = jitter(call.failed);
    if (notBefore)
        wait = std::max<nanoseconds>(wait, *notBefore - clock.now());
    if (wait >= patience(call) || !takeRetry())
        return {error, {}};
    return again(call, error, wait, wait);
}

HttpClient::Impl::Next HttpClient::Impl::afterRefusal(Call& call, const Error& error,
                                                      std::optional<base::UtcTime> until)
{
    if (!std::exchange(call.wasRefused, true))
        ++call.failed;
    else if (!takeRetry())
        return {error, {}};
    const nanoseconds wait =
        std::max(nanoseconds{0}, nanoseconds(until.value_or(clock.now()) - clock.now()));
    if (call.failed >= options.retry.attempts)
        return {error, {}};
    if (wait >= patience(call)) {
        Error late = error;
        late.message = options.label + " refuses requests until " +
                       clockText(clock.now() + std::chrono::ceil<std::chrono::milliseconds>(wait)) +
                       ".";
        late.details = inSentence(error);
        return {late, {}};
    }
    // The gate holds everybody until then, this request as the first.
    return again(call, error, wait, nanoseconds{0});
}

HttpClient::Impl::Next HttpClient::Impl::again(Call& call, const Error& error, nanoseconds wait,
                                               nanoseconds sleep)
{
    {
        const std::lock_guard lock(mutex);
        ++retries;
    }
    log.warning("[RETRY] {}: attempt {} of {} in {:.1f} s after {}", call.subject, call.failed + 1,
                options.retry.attempts, std::chrono::duration<double>(wait).count(),
                inSentence(call.first.value_or(error)));
    return {std::nullopt, sleep};
}

Error HttpClient::Impl::finish(const Call& call, Error error) const
{
    error.attempts = call.sent;
    if (call.first && call.first->message != error.message)
        error.details = inSentence(*call.first);
    return error;
}

HttpClient::HttpClient(ClientOptions options, Transport& transport, base::Clock& clock,
                       base::Log& log, BanBook* bans, std::uint64_t seed)
    : m_impl(std::make_unique<Impl>(std::move(options), transport, clock, log, bans, seed))
{
}

HttpClient::~HttpClient() = default;

base::Result<HttpResponse> HttpClient::post(HttpRequest request, std::stop_token stop)
{
    return get(std::move(request), std::move(stop));
}

base::Result<HttpResponse> HttpClient::get(HttpRequest request, std::stop_token stop)
{
    Impl& impl = *m_impl;
    Impl::Call call;
    call.ticket = impl.gate.ticket();
    call.subject = request.subject;
    {
        const std::lock_guard lock(impl.mutex);
        ++impl.runRequests;
    }
    for (;;) {
        auto pass = impl.gate.enter(call.ticket, request.weight, impl.patience(call), stop);
        if (!pass)
            return impl.finish(call, pass.error());
        ++call.sent;
        if (!call.firstSent)
            call.firstSent = pass->sentAt;
        base::Result<HttpResponse> answer = impl.transport.send(request, stop);
        const Verdict verdict = answer ? impl.judge(*answer) : Verdict{};
        const bool isGood = answer && verdict.kind == Verdict::Kind::Good;
        const Error error = isGood   ? Error{}
                            : answer ? impl.errorOf(verdict, *answer)
                                     : answer.error();
        const auto after = impl.gate.leave(*pass, impl.departureOf(answer, verdict, error));
        if (isGood) {
            const std::lock_guard lock(impl.mutex);
            ++impl.answered;
            return answer;
        }
        if (!call.first)
            call.first = error;
        const Impl::Next next = impl.next(call, answer.has_value(), verdict, error, after);
        if (next.giveUp)
            return impl.finish(call, *next.giveUp);
        if (!impl.rest(next.sleep, stop))
            return impl.finish(call, cancelledError(impl.options.label));
    }
}

ClientStatus HttpClient::status() const
{
    ClientStatus status;
    status.provider = m_impl->options.provider;
    status.label = m_impl->options.label;
    {
        const std::lock_guard lock(m_impl->mutex);
        status.answered = m_impl->answered;
        status.retries = m_impl->retries;
    }
    m_impl->gate.describe(status); // After the answers, so that no more are answered than sent.
    status.waiting += m_impl->resting;
    return status;
}

void HttpClient::startRun()
{
    m_impl->gate.startRun();
    const std::lock_guard lock(m_impl->mutex);
    m_impl->runRequests = 0;
    m_impl->runRetries = 0;
}

} // namespace tapesift::net
