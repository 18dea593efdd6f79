// What the transport makes of each fault (reliability list, F5). Statuses are answers, whatever
// they say; net::HttpClient and the providers judge them.
//
//   fault                                   result
//   name not resolved                       Unavailable
//   connection refused                      Unavailable
//   no connection in time                   TimedOut
//   no TLS, certificate of nobody, expired,
//     of another host, TLS below 1.2        PermissionDenied (curl_transport_tls_test.cpp)
//   reset in the headers, in the body       Unavailable
//   closed without an answer                Unavailable
//   no first byte, stalled body, one byte
//     a second                              TimedOut
//   cut before Content-Length               Unavailable
//   Content-Length too small                answer, cut there (the parser finds it Corrupt)
//   no HTTP                                 Unavailable
//   empty body, HTML, error object with
//     200, invalid UTF-8                    answer as it came (the parser finds it Corrupt)
//   gzip bomb, body above the limit         Corrupt
//   content that cannot be unpacked         Corrupt
//   headers above 64 KiB                    Corrupt
//   redirect loop, redirect to http:, file:,
//     or with a key to another server       PermissionDenied
//   204, 304, 401, 404, 429, 503            answer
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/loopback_server.h"
#include "tapesift/net/curl_transport.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using support::LoopbackServer;
using support::WireFault;
using support::WireReply;
using support::WireRequest;
using namespace std::chrono_literals;

// The limits of the program, shortened. A whole second is the least for a slow line.
TransportLimits shortLimits()
{
    TransportLimits limits;
    limits.connect = 300ms;
    limits.total = 3s;
    limits.slowFor = 1s;
    return limits;
}

base::Result<HttpResponse> fetch(const std::string& url, TransportLimits limits = shortLimits())
{
    CurlTransport transport("Tapesift-test/1", std::move(limits));
    HttpRequest request;
    request.url = url;
    return transport.send(request, {});
}

base::Result<HttpResponse> fetchReply(const WireReply& reply,
                                      TransportLimits limits = shortLimits())
{
    const LoopbackServer server([&reply](const WireRequest&) { return reply; });
    return fetch(server.url() + "/", std::move(limits));
}

// The code for an answer with this fault; Internal if it was taken for an answer.
ErrorCode codeOf(WireFault fault)
{
    WireReply reply;
    reply.body = std::string(100'000, 'x');
    reply.fault = fault;
    const auto response = fetchReply(reply);
    if (response)
        return ErrorCode::Internal;
    EXPECT_NE(response.error().message, "");
    EXPECT_NE(response.error().details, "");
    EXPECT_NE(response.error().suggestion, "");
    return response.error().code;
}

// A socket on loopback that listens, and maybe answers nobody.
class Listener
{
public:
    explicit Listener(int backlog)
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        EXPECT_EQ(bind(m_socket, address(), size), 0);
        EXPECT_EQ(getsockname(m_socket, address(), &size), 0);
        if (backlog >= 0) {
            EXPECT_EQ(listen(m_socket, backlog), 0);
        }
    }
    ~Listener()
    {
        for (const int each : m_waiting)
            close(each);
        close(m_socket);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    // Fills the queue, so that the system answers no further connection.
    void fill()
    {
        for (int i = 0; i < 8; ++i) {
            m_waiting.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            connect(m_waiting.back(), address(), sizeof m_address);
        }
    }
    std::string url() const
    {
        return "http://127.0.0.1:" + std::to_string(ntohs(m_address.sin_port)) + "/";
    }

private:
    sockaddr* address() { return reinterpret_cast<sockaddr*>(&m_address); }

    int m_socket;
    sockaddr_in m_address{};
    std::vector<int> m_waiting;
};

WireReply bomb()
{
    WireReply reply;
    reply.fault = WireFault::GzipBomb;
    return reply;
}

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

TEST(CurlTransportFault, NameNotResolved)
{
    const auto response = fetch("https://no-such-host.invalid/");
    ASSERT_FALSE(response);
    // A computer without a name server may take too long to say so.
    EXPECT_TRUE(response.error().code == ErrorCode::Unavailable ||
                response.error().code == ErrorCode::TimedOut)
        << describe(response.error());
}

TEST(CurlTransportFault, ConnectionRefused)
{
    const Listener bound(-1); // has the port, but does not listen
    const auto response = fetch(bound.url());
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(response.error().message, "Cannot connect to 127.0.0.1.");
}

TEST(CurlTransportFault, NoConnectionInTime)
{
    Listener full(0);
    full.fill();
    const auto response = fetch(full.url());
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::TimedOut);
    EXPECT_EQ(response.error().message, "127.0.0.1 did not answer in time.");
}

TEST(CurlTransportFault, ResetInTheHeaders)
{
    EXPECT_EQ(codeOf(WireFault::ResetInHeaders), ErrorCode::Unavailable);
}

TEST(CurlTransportFault, ResetInTheBody)
{
    EXPECT_EQ(codeOf(WireFault::ResetInBody), ErrorCode::Unavailable);
}

TEST(CurlTransportFault, ClosedWithoutAnAnswer)
{
    EXPECT_EQ(codeOf(WireFault::CloseAtOnce), ErrorCode::Unavailable);
}

TEST(CurlTransportFault, NoFirstByte)
{
    EXPECT_EQ(codeOf(WireFault::NoAnswer), ErrorCode::TimedOut);
}

TEST(CurlTransportFault, StalledBody)
{
    EXPECT_EQ(codeOf(WireFault::StallInBody), ErrorCode::TimedOut);
}

TEST(CurlTransportFault, OneByteASecond)
{
    EXPECT_EQ(codeOf(WireFault::Drip), ErrorCode::TimedOut);
}

TEST(CurlTransportFault, ALineFastEnoughStillHasToEnd)
{
    TransportLimits limits = shortLimits();
    limits.slowBytesPerSecond = 0; // A line may be as slow as it likes,
    limits.total = 500ms;          // but not for ever.
    WireReply reply;
    reply.fault = WireFault::Drip;
    EXPECT_EQ(fetchReply(reply, limits).error().code, ErrorCode::TimedOut);
}

TEST(CurlTransportFault, CutBeforeItsLength)
{
    EXPECT_EQ(codeOf(WireFault::CutBody), ErrorCode::Unavailable);
}

TEST(CurlTransportFault, CutInAChunk)
{
    WireReply reply;
    reply.body = std::string(100'000, 'x');
    reply.fault = WireFault::CutBody;
    reply.isChunked = true;
    EXPECT_EQ(fetchReply(reply).error().code, ErrorCode::Unavailable);
}

TEST(CurlTransportFault, ALengthThatIsTooSmallCutsTheAnswer)
{
    WireReply reply;
    reply.body = "[1,2,3,4]!"; // 10 bytes, of which 5 are told
    reply.fault = WireFault::ShortLength;
    EXPECT_EQ(fetchReply(reply).value().body, "[1,2,");
}

TEST(CurlTransportFault, NoHttp)
{
    EXPECT_EQ(codeOf(WireFault::Garbage), ErrorCode::Unavailable);
}

TEST(CurlTransportFault, BodiesComeAsTheyAre)
{
    for (const std::string& body :
         {std::string(), std::string("<html>Will be right back</html>"),
          std::string("{\"error\":[\"EGeneral:Too many requests\"]}"),
          std::string("{\"a\":\"\xff\xfe\xc3(\"}"), std::string("a\0b", 3)}) {
        WireReply reply;
        reply.body = body;
        EXPECT_EQ(fetchReply(reply).value().body, body);
    }
}

TEST(CurlTransportFault, StatusesAreAnswers)
{
    for (const int status : {204, 304, 400, 401, 403, 404, 418, 429, 451, 500, 503}) {
        WireReply reply;
        reply.status = status;
        reply.headers["Retry-After"] = "17";
        const auto response = fetchReply(reply);
        ASSERT_TRUE(response) << status << ": " << describe(response.error());
        EXPECT_EQ(response->status, status);
        EXPECT_EQ(response->header("retry-after"), "17");
        EXPECT_EQ(response->body, "");
    }
}

TEST(CurlTransportFault, AGzipBombIsCorrupt)
{
    const auto response = fetchReply(bomb());
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(response.error().details, "more than 16777216 bytes of content");
}

TEST(CurlTransportFault, AGzipBombDoesNotFillTheMemory)
{
    TransportLimits limits = shortLimits();
    limits.bodyBytes = 1024 * 1024;
    const long before = peakKilobytes();
    for (int i = 0; i < 20; ++i)
        ASSERT_EQ(fetchReply(bomb(), limits).error().code, ErrorCode::Corrupt);
    EXPECT_LT(peakKilobytes() - before, 64 * 1024);
}

TEST(CurlTransportFault, ABodyMayBeAsLargeAsTheLimit)
{
    TransportLimits limits = shortLimits();
    limits.bodyBytes = 100'000;
    for (const bool isChunked : {false, true}) {
        WireReply reply;
        reply.isChunked = isChunked;
        reply.body = std::string(99'000, 'x'); // gzip adds some bytes on the way
        EXPECT_EQ(fetchReply(reply, limits).value().body.size(), 99'000U);
        reply.body = std::string(100'001, 'x');
        EXPECT_EQ(fetchReply(reply, limits).error().code, ErrorCode::Corrupt);
    }
}

TEST(CurlTransportFault, WhatCannotBeUnpackedIsCorrupt)
{
    for (const std::string& body : {std::string("no gzip at all, though it is said to be one"),
                                    std::string("\x1f\x8b\x08\0\0\0\0\0\0\xff\xff\xff\xff", 13)}) {
        WireReply reply;
        reply.headers["Content-Encoding"] = "gzip"; // it says so, and does not pack itself
        reply.body = body;
        EXPECT_EQ(fetchReply(reply).error().code, ErrorCode::Corrupt);
    }
}

TEST(CurlTransportFault, HeadersThatAreTooLargeAreCorrupt)
{
    EXPECT_EQ(codeOf(WireFault::HugeHeader), ErrorCode::Corrupt);
    WireReply many; // each of them small
    for (int i = 0; i < 200; ++i)
        many.headers["X-Header-" + std::to_string(i)] = std::string(400, 'h');
    const auto response = fetchReply(many);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(response.error().details, "more than 65536 bytes of headers");
}

TEST(CurlTransportFault, ARedirectLoopIsRefused)
{
    const LoopbackServer server([](const WireRequest&) {
        WireReply reply;
        reply.status = 302;
        reply.headers["Location"] = "/again";
        return reply;
    });
    const auto response = fetch(server.url() + "/");
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(response.error().details, "more than 3 redirects");
    EXPECT_EQ(server.requestCount(), 4U);
}

TEST(CurlTransportFault, RedirectsToOtherProtocolsAreRefused)
{
    for (const char* target :
         {"http://api.test/", "file:///etc/passwd", "ftp://127.0.0.1/", "http://127.0.0.2.test/",
          "//api.test/", "https://user:pass@api.test/"}) {
        WireReply reply;
        reply.status = 301;
        reply.headers["Location"] = target;
        const auto response = fetchReply(reply);
        ASSERT_FALSE(response) << target;
        EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied) << target;
    }
}

TEST(CurlTransportFault, ARedirectOnTheSameServerIsFollowedWithTheKey)
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const LoopbackServer server([status](const WireRequest& request) {
            WireReply reply;
            if (request.path == "/old") {
                reply.status = status;
                reply.headers["Location"] = "new?a=b";
                reply.body = "moved";
            } else {
                reply.body = "found";
            }
            return reply;
        });
        CurlTransport transport("Tapesift-test/1", shortLimits());
        HttpRequest request;
        request.url = server.url() + "/old";
        request.secrets = {{"Authorization", "Token ", base::Secret("abc")}};
        const auto response = transport.send(request, {});
        ASSERT_TRUE(response) << describe(response.error());
        EXPECT_EQ(response->body, "found");
        EXPECT_EQ(response->status, 200);
        ASSERT_EQ(server.requestCount(), 2U);
        EXPECT_EQ(server.requests()[1].target, "/new?a=b");
        EXPECT_EQ(server.requests()[1].headers.at("authorization"), "Token abc");
    }
}

TEST(CurlTransportFault, AKeyFollowsNoRedirectToAnotherServer)
{
    const LoopbackServer other([](const WireRequest&) { return WireReply{}; });
    const LoopbackServer server([&other](const WireRequest&) {
        WireReply reply;
        reply.status = 302;
        reply.headers["Location"] = other.url() + "/steal";
        return reply;
    });
    CurlTransport transport("Tapesift-test/1", shortLimits());
    HttpRequest request;
    request.url = server.url();
    EXPECT_TRUE(transport.send(request, {})); // without a key it may go there
    EXPECT_EQ(other.requestCount(), 1U);
    request.secrets = {{"Authorization", "Token ", base::Secret("CANARY")}};
    const auto response = transport.send(request, {});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(describe(response.error()).find("CANARY"), std::string::npos);
    EXPECT_EQ(other.requestCount(), 1U);
}

} // namespace tapesift::net
