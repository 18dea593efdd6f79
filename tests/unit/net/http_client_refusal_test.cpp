#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/net/http_client_fixture.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using base::UtcTime;
using namespace std::chrono_literals;

class MemoryBanBook final : public BanBook
{
public:
    std::optional<UtcTime> bannedUntil(const std::string& provider) override
    {
        const auto found = bans.find(provider);
        return found == bans.end() ? std::nullopt : std::optional(found->second);
    }
    void ban(const std::string& provider, UtcTime until, std::string_view why) override
    {
        bans[provider] = until;
        reason = why;
    }

    std::map<std::string, UtcTime> bans;
    std::string reason;
};

} // namespace

TEST_F(HttpClientTest, ARefusalHoldsEverybodyAndIsSentAgain)
{
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t n, const HttpRequest&) {
        times.push_back(m_clock.steadyNow());
        return n == 0 ? answer(429, {{"Retry-After", "30"}}) : answer(200);
    });
    ASSERT_TRUE(get("AAPL"));
    ASSERT_EQ(times.size(), 2U);
    EXPECT_EQ(times[1] - times[0], 30s);
    EXPECT_EQ(m_log.count("[RETRY] AAPL: attempt 2 of 4 in 30.0 s after Testex refuses requests: "
                          "Too Many Requests"),
              1U);
}

TEST_F(HttpClientTest, TheStatusSaysHowLongAndWhy)
{
    ClientStatus seen;
    make([&](std::size_t n, const HttpRequest&) {
        return n == 0 ? answer(429, {{"Retry-After", "300"}}) : answer(200);
    });
    const auto response = get("AAPL");
    ASSERT_FALSE(response); // 300 s are more than a request's 120 s.
    EXPECT_EQ(response.error().code, ErrorCode::RateLimited);
    EXPECT_EQ(response.error().message, "Testex refuses requests until 2026-01-01 00:05:00 UTC.");
    EXPECT_EQ(response.error().attempts, 1U);
    EXPECT_EQ(waitingUntil(), now() + 300s);
    EXPECT_EQ(m_client->status().reason, "Testex refuses requests: Too Many Requests");
    // Others are told at once, and nothing is sent.
    const auto other = get("MSFT");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::RateLimited);
    EXPECT_EQ(other.error().message,
              "Testex refuses requests until 2026-01-01 00:05:00 UTC: Too Many Requests.");
    EXPECT_EQ(other.error().attempts, 0U);
    EXPECT_EQ(m_transport->sent(), 1U);
    m_clock.advance(300s);
    EXPECT_TRUE(get("MSFT"));
    EXPECT_FALSE(m_client->status().waitingUntil.has_value());
}

TEST_F(HttpClientTest, ARefusalWithoutATimeWaitsHalfASecondAndHalvesThePace)
{
    m_options.limits = {{60s, 100, false}};
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t n, const HttpRequest&) {
        times.push_back(m_clock.steadyNow());
        return answer(n == 0 ? 429 : 200);
    });
    ASSERT_TRUE(get("AAPL"));
    EXPECT_EQ(times[1] - times[0], 500ms);
    EXPECT_DOUBLE_EQ(m_client->status().unitsPerSecond, 40.0 / 60);
    m_client->startRun();
    EXPECT_DOUBLE_EQ(m_client->status().unitsPerSecond, 80.0 / 60);
}

TEST_F(HttpClientTest, RefusalsInARowMakeItWaitLonger)
{
    std::vector<std::chrono::nanoseconds> times;
    make([&](std::size_t n, const HttpRequest&) {
        times.push_back(m_clock.steadyNow());
        return answer(n < 4 ? 429 : 200);
    });
    ASSERT_TRUE(get("AAPL"));
    ASSERT_EQ(times.size(), 5U);
    EXPECT_EQ(times[1] - times[0], 500ms);
    EXPECT_EQ(times[2] - times[1], 1s);
    EXPECT_EQ(times[3] - times[2], 2s);
    EXPECT_EQ(times[4] - times[3], 4s);
    // A refusal counts as a failed attempt once only.
    EXPECT_EQ(m_log.count("attempt 2 of 4"), 4U);
}

TEST_F(HttpClientTest, AServerThatAlwaysRefusesIsNotAskedForEver)
{
    make([](std::size_t, const HttpRequest&) { return answer(429, {{"Retry-After", "0"}}); });
    const auto response = get("AAPL");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::RateLimited);
    EXPECT_EQ(m_transport->sent(), 5U); // the first, once again for nothing, and three retries
    EXPECT_EQ(response.error().attempts, 5U);
}

TEST_F(HttpClientTest, RefusalsAreNoFaultsOfTheServer)
{
    make([](std::size_t n, const HttpRequest&) { return answer(n % 2 == 0 ? 429 : 200); });
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(get("A")) << i; // The breaker stays closed.
}

TEST_F(HttpClientTest, NothingIsSentDuringABan)
{
    MemoryBanBook bans;
    m_bans = &bans;
    make([](std::size_t n, const HttpRequest&) {
        return n == 0 ? answer(418, {{"Retry-After", "120"}}) : answer(200);
    });
    const UtcTime until = now() + 120s;
    const auto response = get("BTCUSDT");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::RateLimited);
    EXPECT_EQ(response.error().message,
              "Testex has banned this computer until 2026-01-01 00:02:00 UTC: I'm a teapot.");
    EXPECT_EQ(response.error().attempts, 1U);
    for (int second = 0; second < 119; ++second) {
        m_clock.advance(1s);
        EXPECT_EQ(get("ETHUSDT").error().code, ErrorCode::RateLimited);
    }
    m_client->startRun(); // A new run does not end it.
    EXPECT_EQ(get("ETHUSDT").error().attempts, 0U);
    EXPECT_EQ(m_transport->sent(), 1U);
    EXPECT_EQ(waitingUntil(), until);
    EXPECT_EQ(m_client->status().reason, "Testex has banned this computer: I'm a teapot");
    EXPECT_EQ(bans.bans["test"], until);
    EXPECT_EQ(m_log.count("has banned this computer"), 1U);
    m_clock.advance(1s);
    EXPECT_TRUE(get("ETHUSDT"));
    m_bans = nullptr;
    m_client.reset();
}

TEST_F(HttpClientTest, ABanOfAnEarlierStartHolds)
{
    MemoryBanBook bans;
    bans.bans["test"] = now() + 1h;
    m_bans = &bans;
    make([](std::size_t, const HttpRequest&) { return answer(200); });
    EXPECT_EQ(get("A").error().code, ErrorCode::RateLimited);
    EXPECT_EQ(m_transport->sent(), 0U);
    m_clock.advance(59min + 59s);
    EXPECT_FALSE(get("A"));
    m_clock.advance(1s);
    EXPECT_TRUE(get("A"));
    m_client.reset();
}

TEST_F(HttpClientTest, ABanOfAnotherProgramIsSeenByTheNextRun)
{
    MemoryBanBook bans;
    m_bans = &bans;
    make([](std::size_t, const HttpRequest&) { return answer(200); });
    ASSERT_TRUE(get("A"));
    bans.bans["test"] = now() + 1h;
    m_client->startRun();
    EXPECT_EQ(get("A").error().code, ErrorCode::RateLimited);
    m_client.reset();
}

TEST_F(HttpClientTest, A403WithATimeIsABanAndWithoutOneIsNot)
{
    make([](std::size_t n, const HttpRequest&) {
        return n == 0 ? answer(403) : answer(403, {{"Retry-After", "600"}});
    });
    EXPECT_EQ(get("A").value().status, 403);
    EXPECT_EQ(get("A").error().code, ErrorCode::RateLimited);
    EXPECT_EQ(get("A").error().attempts, 0U);
    EXPECT_EQ(waitingUntil(), now() + 600s);
}

TEST_F(HttpClientTest, ABanWhoseTimeIsOverByOurClockStillHoldsAMoment)
{
    m_options.judge = [this](const HttpResponse& response) -> std::optional<Verdict> {
        if (response.status == 418)
            return Verdict{Verdict::Kind::Banned, now() - 1h, "IP banned"};
        return std::nullopt;
    };
    make([](std::size_t n, const HttpRequest&) { return answer(n == 0 ? 418 : 200); });
    EXPECT_EQ(get("A").error().code, ErrorCode::RateLimited);
    EXPECT_FALSE(get("A"));
    EXPECT_EQ(m_transport->sent(), 1U);
    m_clock.advance(500ms);
    EXPECT_TRUE(get("A"));
}

TEST_F(HttpClientTest, ABanWithoutATimeStopsTheRun)
{
    make([](std::size_t n, const HttpRequest&) { return answer(n == 0 ? 418 : 200); });
    const auto response = get("A");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Blocked);
    EXPECT_EQ(response.error().message, "Testex refuses further requests: I'm a teapot.");
    m_clock.advance(24h);
    EXPECT_EQ(get("B").error().code, ErrorCode::Blocked);
    EXPECT_EQ(m_transport->sent(), 1U);
    EXPECT_TRUE(m_client->status().isStopped);
    m_client->startRun();
    EXPECT_FALSE(m_client->status().isStopped);
    EXPECT_TRUE(get("B"));
}

TEST_F(HttpClientTest, AProviderMayStopAtItsFirstRefusal)
{
    m_options.label = "Yahoo";
    m_options.stopsWhenRefused = true;
    make([](std::size_t n, const HttpRequest&) {
        return n == 1 ? answer(429, {}, "Edge: Too Many Requests") : answer(200);
    });
    EXPECT_TRUE(get("A"));
    const auto response = get("B");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Blocked);
    EXPECT_EQ(response.error().message, "Yahoo refuses further requests: Too Many Requests.");
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(get("C").error().attempts, 0U);
    EXPECT_EQ(m_transport->sent(), 2U);
    EXPECT_EQ(m_client->status().reason, "Yahoo refuses further requests: Too Many Requests");
    EXPECT_EQ(m_log.count("Yahoo refuses further requests"), 1U);
}

TEST_F(HttpClientTest, ASecondFaultAfterARefusalCountsOn)
{
    // One refusal and three faults are the four attempts.
    make([](std::size_t n, const HttpRequest&) { return answer(n == 0 ? 429 : 500); });
    const auto response = get("A");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().attempts, 4U);
    EXPECT_EQ(response.error().details, "Testex refuses requests: Too Many Requests");
}

} // namespace tapesift::net
