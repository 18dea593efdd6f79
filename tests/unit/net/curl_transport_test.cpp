#include "tapesift/net/curl_transport.h"

#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "support/loopback_server.h"
#include "tapesift/base/system_clock.h"
#include "unit/net/eventually.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using support::LoopbackServer;
using support::WireFault;
using support::WireReply;
using support::WireRequest;
using namespace std::chrono_literals;

const std::string kAgent = "Tapesift-test/1";

HttpRequest requestTo(std::string url)
{
    HttpRequest request;
    request.url = std::move(url);
    return request;
}

WireReply reply(std::string body)
{
    WireReply wire;
    wire.body = std::move(body);
    return wire;
}

// The target of each request, as the answer.
WireReply echo(const WireRequest& request)
{
    return reply(request.target);
}

// `count` requests at the same time to a server that never answers, and their ends.
class Hanging
{
public:
    Hanging(CurlTransport& transport, const std::string& url, int count)
        : m_answers(static_cast<std::size_t>(count), HttpResponse{})
    {
        for (auto& answer : m_answers)
            m_threads.emplace_back([&transport, url, &answer, stop = m_stop.get_token()] {
                answer = transport.send(requestTo(url), stop);
            });
    }

    void stop() { m_stop.request_stop(); }
    void expectAllCancelled()
    {
        m_threads.clear();
        for (const auto& answer : m_answers) {
            ASSERT_FALSE(answer);
            EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
        }
    }

private:
    std::stop_source m_stop;
    std::vector<base::Result<HttpResponse>> m_answers;
    std::vector<std::jthread> m_threads;
};

} // namespace

TEST(CurlTransport, BringsTheAnswer)
{
    const LoopbackServer server([](const WireRequest&) {
        WireReply wire = reply("{\"a\":1}");
        wire.headers["X-MBX-USED-WEIGHT-1M"] = "17";
        return wire;
    });
    CurlTransport transport(kAgent);
    HttpRequest request = requestTo(server.url() + "/api/v3/klines?symbol=BTC%2FUSDT");
    request.headers = {{"Accept", "application/json"}, {"X-Empty", ""}};
    const auto response = transport.send(request, {});
    ASSERT_TRUE(response) << describe(response.error());
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "{\"a\":1}");
    EXPECT_EQ(response->header("x-mbx-used-weight-1m"), "17");
    const auto seen = server.requests();
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].target, "/api/v3/klines?symbol=BTC%2FUSDT");
    EXPECT_EQ(seen[0].query.at("symbol"), "BTC/USDT");
    EXPECT_EQ(seen[0].headers.at("user-agent"), kAgent);
    EXPECT_EQ(seen[0].headers.at("accept"), "application/json");
    EXPECT_EQ(seen[0].headers.at("x-empty"), "");
    EXPECT_NE(seen[0].headers.at("accept-encoding").find("gzip"), std::string::npos);
}

TEST(CurlTransport, UnpacksAndJoinsChunks)
{
    std::string body;
    for (int i = 0; i < 50'000; ++i)
        body += std::to_string(i) + ",";
    for (const bool isChunked : {false, true}) {
        const LoopbackServer server([&](const WireRequest&) {
            WireReply wire = reply(body);
            wire.isChunked = isChunked;
            return wire;
        });
        CurlTransport transport(kAgent);
        const auto response = transport.send(requestTo(server.url()), {});
        ASSERT_TRUE(response);
        EXPECT_EQ(response->header("Content-Encoding"), "gzip");
        EXPECT_TRUE(response->body == body);
    }
}

TEST(CurlTransport, ARequestMayBringItsOwnUserAgent)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    HttpRequest request = requestTo(server.url());
    request.headers = {{"user-agent", "Mozilla/5.0 (compatible; Test/1.0)"}};
    ASSERT_TRUE(transport.send(request, {}));
    ASSERT_TRUE(transport.send(requestTo(server.url()), {}));
    EXPECT_EQ(server.requests()[0].headers.at("user-agent"), "Mozilla/5.0 (compatible; Test/1.0)");
    EXPECT_EQ(server.requests()[1].headers.at("user-agent"), kAgent);
}

TEST(CurlTransport, SendsKeysAsHeadersAndForgetsThem)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    HttpRequest request = requestTo(server.url());
    request.secrets = {{"APCA-API-KEY-ID", "", base::Secret("PKKEY")},
                       {"Authorization", "Bearer ", base::Secret("TOKEN")}};
    ASSERT_TRUE(transport.send(request, {}));
    ASSERT_TRUE(transport.send(requestTo(server.url()), {}));
    EXPECT_EQ(server.requests()[0].headers.at("apca-api-key-id"), "PKKEY");
    EXPECT_EQ(server.requests()[0].headers.at("authorization"), "Bearer TOKEN");
    EXPECT_FALSE(server.requests()[1].headers.contains("authorization"));
    EXPECT_FALSE(server.requests()[1].headers.contains("apca-api-key-id"));
}

TEST(CurlTransport, KeysGoToNoOtherPlaceInTheOpen)
{
    CurlTransport transport(kAgent);
    for (const char* url : {"http://api.test/", "http://127.0.0.1.api.test/"}) {
        HttpRequest request = requestTo(url);
        request.secrets = {{"Authorization", "", base::Secret("CANARY")}};
        const auto response = transport.send(request, {});
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied);
        EXPECT_EQ(describe(response.error()).find("CANARY"), std::string::npos);
    }
}

TEST(CurlTransport, AKeyWithALineBreakIsRefused)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    for (const std::string& key : {std::string("CANARY\nX-Other: 1"), std::string("CANARY\r"),
                                   std::string("CANARY\0b", 8), std::string()}) {
        HttpRequest request = requestTo(server.url());
        request.secrets = {{"Authorization", "Bearer ", base::Secret(key)}};
        const auto response = transport.send(request, {});
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(describe(response.error()).find("CANARY"), std::string::npos);
    }
    HttpRequest request = requestTo(server.url());
    request.headers = {{"X-One", "a\r\nX-Two: b"}};
    EXPECT_EQ(transport.send(request, {}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(server.requestCount(), 0U);
}

TEST(CurlTransport, KeepsItsConnections)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    for (int i = 0; i < 50; ++i)
        ASSERT_TRUE(transport.send(requestTo(server.url()), {}));
    EXPECT_EQ(server.connections(), 1U);
}

TEST(CurlTransport, FiveCallersNeedFiveConnectionsAtMost)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    std::atomic<int> good = 0;
    std::vector<std::jthread> threads;
    for (int caller = 0; caller < 5; ++caller) {
        threads.emplace_back([&, caller] {
            for (int i = 0; i < 10; ++i) {
                const std::string path = "/" + std::to_string(caller) + "/" + std::to_string(i);
                const auto response = transport.send(requestTo(server.url() + path), {});
                good += response && response->body == path ? 1 : 0;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(good, 50);
    EXPECT_LE(server.connections(), 5U);
    EXPECT_EQ(server.requestCount(), 50U);
}

TEST(CurlTransport, AConnectionThatWasClosedMeanwhileIsReplaced)
{
    std::atomic<int> count = 0;
    const LoopbackServer server([&count](const WireRequest& request) {
        WireReply wire = echo(request);
        if (++count == 2)
            wire.fault = WireFault::CloseAtOnce; // as a server does that tired of keep-alive
        return wire;
    });
    CurlTransport transport(kAgent);
    ASSERT_TRUE(transport.send(requestTo(server.url() + "/1"), {}));
    const auto response = transport.send(requestTo(server.url() + "/2"), {});
    ASSERT_TRUE(response) << describe(response.error());
    EXPECT_EQ(response->body, "/2");
    EXPECT_EQ(server.connections(), 2U);
}

TEST(CurlTransport, LoopbackIsReachedWithoutAProxy)
{
    setenv("http_proxy", "http://127.0.0.1:1", 1);
    setenv("all_proxy", "http://127.0.0.1:1", 1);
    {
        const LoopbackServer server(echo);
        CurlTransport transport(kAgent);
        EXPECT_TRUE(transport.send(requestTo(server.url()), {}));
    }
    unsetenv("http_proxy");
    unsetenv("all_proxy");
}

TEST(CurlTransport, AStopEndsAHundredTransfers)
{
    const LoopbackServer server([](const WireRequest& request) {
        WireReply wire = echo(request);
        wire.fault = WireFault::NoAnswer;
        return wire;
    });
    CurlTransport transport(kAgent); // whose own limit is a minute
    Hanging hanging(transport, server.url(), 100);
    ASSERT_TRUE(eventually([&server] { return server.requestCount() == 100; }));
    hanging.stop();
    hanging.expectAllCancelled();
}

TEST(CurlTransport, AStopBeforehandSendsNothing)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(transport.send(requestTo(server.url()), stop.get_token()).error().code,
              ErrorCode::Cancelled);
    EXPECT_EQ(server.requestCount(), 0U);
}

TEST(CurlTransport, StopsAndAnswersMayCross)
{
    const LoopbackServer server(echo);
    CurlTransport transport(kAgent);
    for (int i = 0; i < 200; ++i) {
        std::stop_source stop;
        std::jthread stopper([&stop] { stop.request_stop(); });
        const auto response = transport.send(requestTo(server.url() + "/x"), stop.get_token());
        if (response) {
            EXPECT_EQ(response->body, "/x");
        } else {
            EXPECT_EQ(response.error().code, ErrorCode::Cancelled);
        }
    }
    EXPECT_TRUE(transport.send(requestTo(server.url()), {})); // It works as before.
}

TEST(CurlTransport, ItsEndCancelsWhatIsUnderWay)
{
    const LoopbackServer server([](const WireRequest& request) {
        WireReply wire = echo(request);
        wire.fault = WireFault::NoAnswer;
        return wire;
    });
    auto transport = std::make_unique<CurlTransport>(kAgent);
    Hanging hanging(*transport, server.url(), 20);
    ASSERT_TRUE(eventually([&server] { return server.requestCount() == 20; }));
    transport.reset();
    hanging.expectAllCancelled();
}

TEST(CurlTransport, AWaitingServerHoldsNobodyElse)
{
    const LoopbackServer server([](const WireRequest& request) {
        WireReply wire = echo(request);
        wire.fault = request.path == "/slow" ? WireFault::NoAnswer : WireFault::None;
        return wire;
    });
    CurlTransport transport(kAgent);
    Hanging hanging(transport, server.url() + "/slow", 5);
    ASSERT_TRUE(eventually([&server] { return server.requestCount() == 5; }));
    for (int i = 0; i < 20; ++i)
        EXPECT_TRUE(transport.send(requestTo(server.url() + "/fast"), {}));
    hanging.stop();
    hanging.expectAllCancelled();
}

} // namespace tapesift::net
