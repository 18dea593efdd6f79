#include <algorithm>
#include <latch>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tapesift/base/system_clock.h"
#include "unit/net/eventually.h"
#include "unit/net/http_client_fixture.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using namespace std::chrono_literals;

constexpr int kCallers = 200;

// One thread for each of `count` requests S0, S1, ...
std::vector<base::Result<HttpResponse>> getAll(HttpClient& client, int count)
{
    std::vector<base::Result<HttpResponse>> answers(static_cast<std::size_t>(count),
                                                    HttpResponse{});
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < answers.size(); ++i)
        threads.emplace_back(
            [&, i] { answers[i] = client.get(requestFor("S" + std::to_string(i)), {}); });
    threads.clear();
    return answers;
}

} // namespace

TEST_F(HttpClientTest, TwoHundredCallersKeepToFiveAtOnce)
{
    base::SystemClock real;
    m_options.requestsAtOnce = 5;
    make([&real](std::size_t, const HttpRequest& request) {
        real.sleepFor(1ms, {});
        return answer(200, {}, request.subject);
    });
    const auto answers = getAll(*m_client, kCallers);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        ASSERT_TRUE(answers[i]);
        EXPECT_EQ(answers[i]->body, "S" + std::to_string(i));
    }
    EXPECT_EQ(m_transport->sent(), static_cast<std::size_t>(kCallers));
    EXPECT_LE(m_transport->mostAtOnce(), 5);
    EXPECT_GE(m_transport->mostAtOnce(), 2); // how many meet is up to the machine
    EXPECT_EQ(m_client->status().inFlight, 0);
    EXPECT_EQ(m_client->status().waiting, 0);
}

TEST_F(HttpClientTest, CallersGoInTheirOrder)
{
    m_options.requestsAtOnce = 1;
    std::binary_semaphore gate(0);
    make([&gate](std::size_t n, const HttpRequest&) {
        if (n == 0)
            gate.acquire();
        return answer(200);
    });
    std::vector<std::jthread> threads;
    for (int i = 0; i < 20; ++i) {
        threads.emplace_back([this, i] { (void)get("S" + std::to_string(i)); });
        // Each has its place before the next one comes.
        ASSERT_TRUE(eventually([this, i] { return m_client->status().waiting == i; }));
        ASSERT_TRUE(eventually([this] { return m_client->status().inFlight == 1; }));
    }
    gate.release();
    threads.clear();
    const std::vector<std::string> subjects = m_transport->subjects();
    ASSERT_EQ(subjects.size(), 20U);
    for (std::size_t i = 0; i < subjects.size(); ++i)
        EXPECT_EQ(subjects[i], "S" + std::to_string(i));
}

TEST_F(HttpClientTest, ManyCallersNeverExceedTheBudget)
{
    m_options.limits = {{60s, 50, false}}; // 40 a minute
    std::mutex mutex;
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t, const HttpRequest&) {
        const std::lock_guard lock(mutex);
        times.push_back(m_clock.steadyNow());
        return answer(200);
    });
    for (const auto& each : getAll(*m_client, kCallers))
        ASSERT_TRUE(each);
    // 200 requests at 40 a minute take 4 waits of a minute; the clock moves only in those.
    std::ranges::sort(times);
    EXPECT_EQ(times.back() - times.front(), 240s);
}

TEST_F(HttpClientTest, ABanStopsTheWholeLine)
{
    m_options.requestsAtOnce = 5;
    std::latch full(5);
    make([&full](std::size_t, const HttpRequest&) {
        full.arrive_and_wait(); // Five are under way, all others wait.
        return answer(418, {{"Retry-After", "3600"}});
    });
    for (const auto& each : getAll(*m_client, kCallers)) {
        ASSERT_FALSE(each);
        EXPECT_EQ(each.error().code, ErrorCode::RateLimited);
    }
    EXPECT_EQ(m_transport->sent(), 5U);
}

TEST_F(HttpClientTest, RequestsRefusedTogetherAreOneRefusal)
{
    m_options.requestsAtOnce = 5;
    m_options.limits = {{60s, 1'000, false}};
    std::latch full(5);
    make([&full](std::size_t n, const HttpRequest&) {
        if (n >= 5)
            return answer(200);
        full.arrive_and_wait();
        return answer(429);
    });
    for (const auto& each : getAll(*m_client, 50))
        EXPECT_TRUE(each);
    EXPECT_EQ(m_transport->sent(), 55U);
    EXPECT_EQ(m_client->status().unitsInAll, 400); // halved once, not five times
}

TEST_F(HttpClientTest, AnOpenBreakerSendsTheLineAway)
{
    m_options.requestsAtOnce = 5;
    m_options.retry.attempts = 1;
    make(
        [](std::size_t, const HttpRequest&) -> ScriptedTransport::Answer { return unreachable(); });
    for (const auto& each : getAll(*m_client, kCallers)) {
        ASSERT_FALSE(each);
        EXPECT_EQ(each.error().code, ErrorCode::Unavailable);
    }
    EXPECT_GE(m_transport->sent(), 5U);
    EXPECT_LE(m_transport->sent(), 9U); // those that were under way with the fifth
}

TEST_F(HttpClientTest, AStopEndsTheWaitForATurn)
{
    m_options.requestsAtOnce = 1;
    std::binary_semaphore gate(0);
    make([&gate](std::size_t, const HttpRequest&) {
        gate.acquire();
        return answer(200);
    });
    std::jthread first([this] { EXPECT_TRUE(get("A")); });
    ASSERT_TRUE(eventually([this] { return m_client->status().inFlight == 1; }));
    std::stop_source stop;
    std::vector<base::Result<HttpResponse>> answers(50, HttpResponse{});
    std::vector<std::jthread> others;
    for (auto& each : answers)
        others.emplace_back(
            [&, result = &each] { *result = m_client->get(requestFor("B"), stop.get_token()); });
    ASSERT_TRUE(eventually([this] { return m_client->status().waiting == 50; }));
    stop.request_stop();
    others.clear();
    for (const auto& each : answers) {
        ASSERT_FALSE(each);
        EXPECT_EQ(each.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(each.error().attempts, 0U);
    }
    gate.release();
    first.join();
    EXPECT_EQ(m_transport->sent(), 1U);
    EXPECT_EQ(m_client->status().waiting, 0);
}

TEST_F(HttpClientTest, AStopEndsTheWaitsForTheBudgetAndForARetry)
{
    // With the computer's own clock, as the fake one never waits.
    base::SystemClock clock;
    m_options.limits = {{60s, 2, false}}; // one in a minute
    m_options.retry.firstWait = 600s;
    m_options.retry.longestWait = 600s;
    m_options.retry.budget = 1'000s;
    ScriptedTransport transport([](std::size_t, const HttpRequest&) {
        return answer(503, {{"Retry-After", "500"}});
    });
    HttpClient client(m_options, transport, clock, m_log, nullptr, 1);
    std::stop_source stop;
    std::vector<base::Result<HttpResponse>> answers(2, HttpResponse{});
    std::jthread retries([&] { answers[0] = client.get(requestFor("A"), stop.get_token()); });
    ASSERT_TRUE(eventually([&] { return client.status().retries == 1; }));
    std::jthread waits([&] { answers[1] = client.get(requestFor("B"), stop.get_token()); });
    ASSERT_TRUE(eventually([&] { return client.status().waitingUntil.has_value(); }));
    EXPECT_EQ(client.status().waiting, 2);
    EXPECT_EQ(client.status().reason, "Testex allows 2 units a minute, of which 1.6 are used");
    stop.request_stop();
    retries.join();
    waits.join();
    EXPECT_EQ(answers[0].error().code, ErrorCode::Cancelled);
    EXPECT_EQ(answers[0].error().attempts, 1U);
    EXPECT_EQ(answers[0].error().details, "Testex failed with status 503: Service Unavailable");
    EXPECT_EQ(answers[1].error().code, ErrorCode::Cancelled);
    EXPECT_EQ(answers[1].error().attempts, 0U);
    EXPECT_EQ(transport.sent(), 1U);
}

TEST_F(HttpClientTest, TheStatusMayBeAskedAtAnyTime)
{
    m_options.limits = {{60s, 100, false}};
    make([](std::size_t n, const HttpRequest&) { return answer(n % 7 == 0 ? 503 : 200); });
    std::jthread watcher([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const ClientStatus status = m_client->status();
            EXPECT_LE(status.inFlight, 5);
            EXPECT_LE(status.unitsLeft, status.unitsInAll);
            EXPECT_LE(status.answered, status.sent);
        }
    });
    for (const auto& each : getAll(*m_client, 100))
        (void)each;
}

} // namespace tapesift::net
