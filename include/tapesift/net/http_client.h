#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/net/rate_budget.h"
#include "tapesift/net/transport.h"

namespace tapesift::net {

// How often and how long a request is tried (docs/providers.md, part "Network").
struct RetryPolicy
{
    int attempts = 4;                           // the first included
    std::chrono::milliseconds firstWait{1'000}; // doubles; the wait is uniform in [0, it]
    std::chrono::milliseconds longestWait{30'000};
    std::chrono::seconds budget{120}; // for one request with all its waits, bans left out
    double retryShare = 0.10;         // of all requests; at least 3 are always allowed
};

// What an answer means to its provider, beyond the status.
struct Verdict
{
    enum class Kind {
        Good,    // hand it to the parser, an error body of the symbol's own (404) included
        Retry,   // a passing fault of the server
        Refused, // asked too often: wait (until a time if one is given), then go on
        Banned,  // blocked until `until`; without a time for the rest of the run
    };

    Kind kind = Kind::Good;
    std::optional<base::UtcTime> until;
    std::string reason; // for the user: "Too Many Requests"
};

// What a provider teaches the client about its server.
struct ClientOptions
{
    std::string provider; // "binance"
    std::string label;    // "Binance"
    std::vector<RateLimit> limits;
    int requestsAtOnce = 100; // the most the provider bears; the user's settings may say less
    RetryPolicy retry;
    // Reads headers such as X-MBX-USED-WEIGHT into the budget. May be empty. Called for every
    // answer, one at a time; it must not call the client.
    std::function<void(const HttpResponse&, RateBudget&)> learn;
    // Judges an answer. Without it, and for Kind::Good answers of these statuses in any case:
    // 429 is Refused, 418 and 403 with Retry-After Banned, 408, 500, 502, 503, 504, 522, 524 Retry.
    std::function<std::optional<Verdict>(const HttpResponse&)> judge;
    // The whole provider stops for the run at the first refusal (Yahoo).
    bool stopsWhenRefused = false;
};

// How a client stands, for the status bar, the log and `--progress json`.
struct ClientStatus
{
    std::string provider;
    std::string label;
    std::uint64_t sent = 0;     // attempts that went out
    std::uint64_t answered = 0; // requests that ended well
    std::uint64_t retries = 0;
    std::uint64_t bytes = 0;
    int inFlight = 0;
    int waiting = 0;                           // callers that wait for their turn
    double unitsSpent = 0;                     // since it was made
    double unitsLeft = 0;                      // of the budget's tightest limit
    double unitsInAll = 0;                     // 0: no limit is known
    double unitsPerSecond = 0;                 // that can be kept up; 0: no limit is known
    std::optional<base::UtcTime> waitingUntil; // nothing is sent before
    std::string reason;     // why: "Binance allows 4,800 units a minute", "banned"
    bool isStopped = false; // nothing more is sent in this run
};

// Where bans are kept from one start of the program to the next.
class BanBook
{
public:
    virtual ~BanBook() = default;
    virtual std::optional<base::UtcTime> bannedUntil(const std::string& provider) = 0;
    virtual void ban(const std::string& provider, base::UtcTime until, std::string_view reason) = 0;
};

// Requests to one provider: never more than its budget allows, tried again where that helps, and
// none at all while it refuses. One instance serves all scans of a process, so that the budget is
// shared. Thread-safe; a caller waits for its answer.
class HttpClient
{
public:
    // All references must outlive the client; `bans` may be null. `seed` makes the jitter.
    HttpClient(ClientOptions options, Transport& transport, base::Clock& clock, base::Log& log,
               BanBook* bans, std::uint64_t seed);
    ~HttpClient();

    // The answer, or why there is none:
    //   RateLimited       refused or banned, or the limit is used up for longer than the policy's
    //                     budget (the message says until when);
    //   Blocked           stopped for the run: it refuses altogether;
    //   Unavailable       the server failed lately (breaker), or all attempts failed: name,
    //                     connection, cut answer, statuses such as 503;
    //   TimedOut          all attempts failed, the last one for want of an answer in time;
    //   PermissionDenied, Corrupt, InvalidArgument   see Transport; not tried again;
    //   Cancelled         `stop`, in any wait.
    // The error's `attempts` says how often it was sent (0: it was not), `details` what went wrong
    // first. Each retry is a log line
    // "[RETRY] AAPL: attempt 2 of 4 in 0.7 s after <first error>".
    base::Result<HttpResponse> get(HttpRequest request, std::stop_token stop);

    // The same for a request with a body. Where an answer is lost the server may get it twice.
    base::Result<HttpResponse> post(HttpRequest request, std::stop_token stop);

    ClientStatus status() const;

    // A new run: what was stopped for the last one may be tried again, at the whole pace and with
    // retries of its own. Bans stay.
    void startRun();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::net
