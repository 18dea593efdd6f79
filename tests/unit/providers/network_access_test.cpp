#include "tapesift/providers/network_access.h"

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"

namespace tapesift::providers {
namespace {

// Answers everything with this status.
class StatusTransport final : public net::Transport
{
public:
    base::Result<net::HttpResponse> send(const net::HttpRequest&, std::stop_token) override
    {
        net::HttpResponse response;
        response.status = status;
        return response;
    }

    int status = 200;
};

class NetworkAccessTest : public testing::Test
{
protected:
    static net::ClientOptions options(const std::string& provider)
    {
        net::ClientOptions result;
        result.provider = provider;
        result.label = provider;
        result.stopsWhenRefused = true;
        return result;
    }

    base::Result<net::HttpResponse> ask(const std::shared_ptr<net::HttpClient>& client)
    {
        net::HttpRequest request;
        request.url = "https://prices.example/";
        request.subject = "AAAA";
        return client->get(request, {});
    }

    StatusTransport transport;
    support::FakeClock clock;
    support::MemoryLog log;
    NetworkAccess network{transport, clock, log, nullptr, 1};
};

TEST_F(NetworkAccessTest, HasOneClientForAProviderAndAddress)
{
    const auto first = network.client("https://a.example", options("one"));
    EXPECT_EQ(network.client("https://a.example", options("one")), first);
    EXPECT_NE(network.client("https://b.example", options("one")), first);
    EXPECT_NE(network.client("https://a.example", options("two")), first);
}

TEST_F(NetworkAccessTest, TellsOfClientsThatWereUsed)
{
    const auto two = network.client("https://a.example", options("two"));
    const auto one = network.client("https://a.example", options("one"));
    (void)network.client("https://a.example", options("three"));
    EXPECT_TRUE(network.status().empty());
    ASSERT_TRUE(ask(two));
    ASSERT_TRUE(ask(one));
    const auto status = network.status();
    ASSERT_EQ(status.size(), 2U);
    EXPECT_EQ(status[0].provider, "one");
    EXPECT_EQ(status[1].provider, "two");
    EXPECT_EQ(status[0].sent, 1U);
}

TEST_F(NetworkAccessTest, StartsARunForAll)
{
    const auto client = network.client("https://a.example", options("one"));
    transport.status = 429;
    EXPECT_FALSE(ask(client));
    EXPECT_TRUE(network.status().front().isStopped);
    transport.status = 200;
    EXPECT_FALSE(ask(client));
    network.startRun();
    clock.advance(std::chrono::hours{1});
    EXPECT_TRUE(ask(client));
}

} // namespace
} // namespace tapesift::providers
