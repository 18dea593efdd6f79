#include "tapesift/net/http_client.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/net/http_client_fixture.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using namespace std::chrono_literals;

} // namespace

TEST_F(HttpClientTest, HandsOutAGoodAnswer)
{
    make([](std::size_t, const HttpRequest&) { return answer(200, {{"A", "b"}}, "body"); });
    const auto response = get("AAPL");
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "body");
    EXPECT_EQ(response->header("a"), "b");
    const ClientStatus status = m_client->status();
    EXPECT_EQ(status.sent, 1U);
    EXPECT_EQ(status.answered, 1U);
    EXPECT_EQ(status.bytes, 4U);
    EXPECT_EQ(status.retries, 0U);
    EXPECT_EQ(status.inFlight, 0);
    EXPECT_EQ(status.waiting, 0);
}

TEST_F(HttpClientTest, LeavesErrorsOfTheSymbolToTheParser)
{
    for (const int status : {204, 304, 400, 401, 403, 404, 422, 451}) {
        make([status](std::size_t, const HttpRequest&) { return answer(status); });
        for (int i = 0; i < 30; ++i) // No number of them opens the breaker.
            ASSERT_EQ(get("GONE").value().status, status);
        EXPECT_EQ(m_transport->sent(), 30U);
    }
}

TEST_F(HttpClientTest, TriesAgainWhatPasses)
{
    for (const int status : {408, 500, 502, 503, 504, 522, 524}) {
        make([status](std::size_t n, const HttpRequest&) { return answer(n < 3 ? status : 200); });
        EXPECT_TRUE(get("AAPL")) << status;
        EXPECT_EQ(m_transport->sent(), 4U);
        EXPECT_EQ(m_client->status().retries, 3U);
    }
}

TEST_F(HttpClientTest, TriesAgainAfterTransportFaultsThatPass)
{
    for (const ErrorCode code : {ErrorCode::Unavailable, ErrorCode::TimedOut}) {
        make([code](std::size_t n, const HttpRequest&) -> ScriptedTransport::Answer {
            if (n == 0)
                return base::Error{code, "It failed.", "", ""};
            return answer(200);
        });
        EXPECT_TRUE(get("AAPL"));
        EXPECT_EQ(m_transport->sent(), 2U);
    }
}

TEST_F(HttpClientTest, NeverTriesAgainWhatStays)
{
    for (const ErrorCode code : {ErrorCode::PermissionDenied, ErrorCode::Corrupt,
                                 ErrorCode::InvalidArgument, ErrorCode::Cancelled}) {
        make([code](std::size_t, const HttpRequest&) {
            return base::Error{code, "It failed.", "why", "Do this."};
        });
        const auto response = get("AAPL");
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error(), (base::Error{code, "It failed.", "why", "Do this.", 1}));
        EXPECT_EQ(m_transport->sent(), 1U);
    }
}

TEST_F(HttpClientTest, GivesUpAfterFourAttemptsAndTellsTheFirstFault)
{
    make([](std::size_t n, const HttpRequest&) -> ScriptedTransport::Answer {
        if (n == 0)
            return unreachable();
        return answer(503);
    });
    const auto response = get("AAPL");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(response.error().message, "Testex failed with status 503: Service Unavailable.");
    EXPECT_EQ(response.error().attempts, 4U);
    EXPECT_EQ(response.error().details, "Cannot connect to api.test (refused)");
    EXPECT_EQ(m_transport->sent(), 4U);
    EXPECT_EQ(m_client->status().answered, 0U);
}

TEST_F(HttpClientTest, LogsEachRetry)
{
    m_options.retry.firstWait = 0ms; // so that the time in the line is known
    make([](std::size_t n, const HttpRequest&) -> ScriptedTransport::Answer {
        if (n == 0)
            return unreachable();
        return answer(n == 1 ? 503 : 200);
    });
    ASSERT_TRUE(get("AAPL"));
    EXPECT_EQ(m_log.count("[RETRY]"), 2U);
    EXPECT_EQ(m_log.count("[RETRY] AAPL: attempt 2 of 4 in 0.0 s after Cannot connect to api.test "
                          "(refused)"),
              1U);
    EXPECT_EQ(m_log.count("[RETRY] AAPL: attempt 3 of 4 in 0.0 s after Cannot connect to api.test "
                          "(refused)"),
              1U);
}

TEST_F(HttpClientTest, WaitsWithFullJitter)
{
    // Waits are uniform in [0, 1 s], [0, 2 s] and [0, 3 s]: the last one would be 4 s otherwise.
    m_options.retry.longestWait = 3s;
    constexpr std::array<double, 3> kBounds = {1, 2, 3};
    constexpr int kRounds = 400;
    std::array<std::vector<double>, 3> waits;
    for (m_seed = 1; m_seed <= kRounds; ++m_seed) {
        std::vector<std::chrono::nanoseconds> times;
        make([&](std::size_t n, const HttpRequest&) {
            times.push_back(m_clock.steadyNow());
            return answer(n < 3 ? 503 : 200);
        });
        ASSERT_TRUE(get("AAPL"));
        ASSERT_EQ(times.size(), 4U);
        for (std::size_t n = 0; n < 3; ++n)
            waits[n].push_back(std::chrono::duration<double>(times[n + 1] - times[n]).count());
    }
    for (std::size_t n = 0; n < 3; ++n) {
        const auto [least, most] = std::ranges::minmax(waits[n]);
        const double mean = std::accumulate(waits[n].begin(), waits[n].end(), 0.0) / kRounds;
        EXPECT_GE(least, 0);
        EXPECT_LT(least, 0.05 * kBounds[n]);
        EXPECT_GT(most, 0.95 * kBounds[n]);
        EXPECT_LE(most, kBounds[n]);
        // Four standard errors of the mean of a uniform distribution.
        EXPECT_NEAR(mean, kBounds[n] / 2, 4 * kBounds[n] / std::sqrt(12.0 * kRounds));
    }
}

TEST_F(HttpClientTest, NeverWaitsLessThanTheServerAsks)
{
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t n, const HttpRequest&) {
        times.push_back(m_clock.steadyNow());
        return n == 0 ? answer(503, {{"Retry-After", "7"}}) : answer(200);
    });
    ASSERT_TRUE(get("AAPL"));
    ASSERT_EQ(times.size(), 2U);
    EXPECT_EQ(times[1] - times[0], 7s);
}

TEST_F(HttpClientTest, GivesUpWhenTheServerAsksForMoreThanTheBudget)
{
    make([](std::size_t, const HttpRequest&) { return answer(503, {{"Retry-After", "121"}}); });
    const auto before = m_clock.steadyNow();
    const auto response = get("AAPL");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(response.error().attempts, 1U);
    EXPECT_EQ(m_clock.steadyNow(), before);
}

TEST_F(HttpClientTest, ARequestEndsWithinItsBudget)
{
    // Each attempt takes 50 s: the third begins at about 100 s, the fourth would be beyond 120.
    m_options.retry.firstWait = 0ms;
    make([&](std::size_t, const HttpRequest&) {
        m_clock.advance(50s);
        return answer(504);
    });
    const auto response = get("AAPL");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().attempts, 3U);
}

TEST_F(HttpClientTest, RetriesAtMostATenthOfTheRequests)
{
    // Every tenth symbol fails for good: without the cap there would be 150 retries.
    make([](std::size_t, const HttpRequest& request) {
        return answer(request.subject.back() == '0' ? 500 : 200);
    });
    constexpr int kSymbols = 500;
    for (int i = 0; i < kSymbols; ++i)
        (void)get("S" + std::to_string(i));
    EXPECT_LE(m_client->status().retries, 50U);
    EXPECT_GE(m_client->status().retries, 40U);
    EXPECT_EQ(m_transport->sent(), kSymbols + m_client->status().retries);
}

TEST_F(HttpClientTest, ThreeRetriesAreAlwaysAllowed)
{
    make([](std::size_t n, const HttpRequest&) { return answer(n < 3 ? 500 : 200); });
    EXPECT_TRUE(get("AAPL"));
    EXPECT_EQ(m_transport->sent(), 4U);
}

TEST_F(HttpClientTest, ANewRunHasItsOwnRetries)
{
    make([](std::size_t n, const HttpRequest&) { return answer(n % 4 < 3 ? 500 : 200); });
    EXPECT_TRUE(get("A"));
    EXPECT_FALSE(get("B")); // The three are used up.
    EXPECT_EQ(m_transport->sent(), 5U);
    m_client->startRun();
    EXPECT_TRUE(get("C")); // Attempts 5 and 6 fail, 7 is good.
}

TEST_F(HttpClientTest, TheBreakerKeepsRequestsFromAFailingServer)
{
    m_options.retry.attempts = 1;
    bool works = false;
    make([&works](std::size_t, const HttpRequest&) { return answer(works ? 200 : 502); });
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(get("A"));
    EXPECT_EQ(m_transport->sent(), 5U);
    const auto refused = get("B");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(refused.error().attempts, 0U);
    EXPECT_EQ(refused.error().message, "Testex failed several times and is left alone for 30 s.");
    EXPECT_EQ(refused.error().details, "Testex failed with status 502: Bad Gateway");
    EXPECT_EQ(m_transport->sent(), 5U);
    EXPECT_EQ(waitingUntil(), now() + 30s);
    EXPECT_EQ(m_log.count("Testex failed several times"), 1U);

    works = true;
    m_clock.advance(30s);
    EXPECT_TRUE(get("B"));
    EXPECT_TRUE(get("C"));
    EXPECT_FALSE(m_client->status().waitingUntil.has_value());
    EXPECT_EQ(m_client->status().reason, "");
}

TEST_F(HttpClientTest, ANewRunTriesAFailingServerAgain)
{
    m_options.retry.attempts = 1;
    make([](std::size_t n, const HttpRequest&) { return answer(n < 5 ? 502 : 200); });
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(get("A"));
    EXPECT_FALSE(get("A"));
    m_client->startRun();
    EXPECT_TRUE(get("A"));
}

TEST_F(HttpClientTest, WhatAServerSaysIsOneLine)
{
    m_options.judge = [](const HttpResponse& response) -> std::optional<Verdict> {
        return Verdict{Verdict::Kind::Refused, std::nullopt, response.body};
    };
    m_options.retry.attempts = 1;
    make([](std::size_t, const HttpRequest&) {
        return answer(200, {}, "Slow down.\n[ERROR] forged \x1b[31m" + std::string(500, 'x'));
    });
    const auto response = get("A");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().message.find_first_of("\n\x1b"), std::string::npos);
    EXPECT_LT(response.error().message.size(), 260U);
    EXPECT_TRUE(response.error().message.starts_with(
        "Testex refuses requests: Slow down. [ERROR] forged  [31mxxx"));
}

TEST_F(HttpClientTest, KeepsToItsBudget)
{
    m_options.limits = {{60s, 100, false}}; // 80 a minute
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t, const HttpRequest&) {
        times.push_back(m_clock.steadyNow());
        return answer(200);
    });
    const auto start = m_clock.steadyNow();
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(get("A"));
    EXPECT_EQ(times[79] - start, 0s);
    EXPECT_EQ(times[80] - start, 60s);
    EXPECT_EQ(times[160] - start, 120s);
    EXPECT_EQ(m_client->status().unitsLeft, 40);
    EXPECT_EQ(m_client->status().unitsInAll, 80);
    EXPECT_DOUBLE_EQ(m_client->status().unitsPerSecond, 80.0 / 60);
}

TEST_F(HttpClientTest, AWeightCostsThatMuch)
{
    m_options.limits = {{60s, 100, true}};
    make([](std::size_t, const HttpRequest&) { return answer(200); });
    ASSERT_TRUE(m_client->get(requestFor("A", 25), {}));
    EXPECT_EQ(m_client->status().unitsLeft, 55);
    ASSERT_TRUE(m_client->get(requestFor("B", 3), {}));
    EXPECT_EQ(m_client->status().unitsSpent, 28);
}

TEST_F(HttpClientTest, AnHourlyLimitIsWaitedFor)
{
    m_options.limits = {{3'600s, 10, false}}; // 8 an hour
    make([](std::size_t, const HttpRequest&) { return answer(200); });
    const auto before = m_clock.steadyNow();
    for (int i = 0; i < 9; ++i)
        ASSERT_TRUE(get("A"));
    EXPECT_GE(m_clock.steadyNow() - before, 3'600s);
}

TEST_F(HttpClientTest, ALimitThatIsUsedUpForLongIsAnErrorAtOnce)
{
    m_options.limits = {{86'400s, 10, false}}; // 8 a day
    make([](std::size_t, const HttpRequest&) { return answer(200); });
    for (int i = 0; i < 8; ++i)
        ASSERT_TRUE(get("A"));
    const auto before = m_clock.steadyNow();
    const auto response = get("B");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::RateLimited);
    EXPECT_EQ(
        response.error().message,
        "The limit of Testex is used up until 2026-01-02 00:00:00 UTC: Testex allows 10 units "
        "a day, of which 8 are used.");
    EXPECT_EQ(m_clock.steadyNow(), before);
    EXPECT_EQ(m_transport->sent(), 8U);
}

TEST_F(HttpClientTest, LearnsFromEachAnswer)
{
    m_options.limits = {{60s, 6'000, true}};
    m_options.learn = [](const HttpResponse& response, RateBudget& budget) {
        if (const auto used = response.header("X-MBX-USED-WEIGHT-1M"))
            budget.observeUsed(60s, std::stod(std::string(*used)));
    };
    make([](std::size_t, const HttpRequest&) {
        return answer(200, {{"X-MBX-USED-WEIGHT-1M", "4000"}});
    });
    m_clock.advance(1s);
    ASSERT_TRUE(get("A"));
    EXPECT_EQ(m_client->status().unitsLeft, 800);
}

TEST_F(HttpClientTest, AProviderMayKnowBetter)
{
    // Kraken's errors come with status 200.
    m_options.judge = [](const HttpResponse& response) -> std::optional<Verdict> {
        if (response.body == "EService:Unavailable")
            return Verdict{Verdict::Kind::Retry, std::nullopt, "EService:Unavailable"};
        return std::nullopt;
    };
    make([](std::size_t n, const HttpRequest&) {
        return answer(200, {}, n == 0 ? "EService:Unavailable" : "ok");
    });
    EXPECT_EQ(get("A").value().body, "ok");
    EXPECT_EQ(m_transport->sent(), 2U);
}

TEST_F(HttpClientTest, NoKeyGetsIntoALogOrAnError)
{
    const std::string canary = "CANARY-8c1f5e";
    HttpRequest request = requestFor("AAPL");
    request.secrets = {{"Authorization", "Bearer ", base::Secret(canary)}};
    m_options.retry.attempts = 2;
    m_client.reset();
    make(
        [](std::size_t, const HttpRequest&) -> ScriptedTransport::Answer { return unreachable(); });
    for (int i = 0; i < 4; ++i) {
        const auto response = m_client->get(request, {});
        ASSERT_FALSE(response);
        EXPECT_EQ(describe(response.error()).find("CANARY"), std::string::npos);
    }
    EXPECT_GT(m_log.count("[RETRY]"), 0U);
    EXPECT_EQ(m_log.count("CANARY"), 0U);
    EXPECT_EQ(m_client->status().reason.find("CANARY"), std::string::npos);
}

} // namespace tapesift::net
