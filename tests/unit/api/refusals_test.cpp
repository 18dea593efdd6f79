// What the local API refuses, asked of the real server over real connections.

#include <nlohmann/json.hpp>

#include "server_fixture.h"

namespace tapesift::api {

namespace {

using nlohmann::json;
using support::ApiAnswer;
using support::ApiClient;
using support::apiRequest;

class RefusalsTest : public ServerTest
{
protected:
    void expectRefused(const ApiAnswer& answer, int status, const std::string& code)
    {
        EXPECT_EQ(answer.status, status) << answer.body;
        const json body = json::parse(answer.body, nullptr, false);
        ASSERT_TRUE(body.is_object()) << answer.body;
        EXPECT_EQ(body.at("success"), false);
        EXPECT_EQ(body.at("code"), code);
        EXPECT_FALSE(body.at("message").get<std::string>().empty());
    }

    // A request with exactly these header lines.
    ApiAnswer askRaw(const std::string& headers)
    {
        return ask(std::string("GET ") + kStatus + " HTTP/1.1\r\n" + headers + "\r\n");
    }

    std::string authorization() const
    {
        return std::string("Authorization: Bearer ") + kToken + "\r\n";
    }
    std::string host() const { return "Host: 127.0.0.1:" + std::to_string(port()) + "\r\n"; }
};

TEST_F(RefusalsTest, TheTokenIsAskedForOnLoopbackToo)
{
    start();
    expectRefused(ask(apiRequest(port(), "GET", kStatus, "")), 401, "unauthorized");
    std::string wrong = kToken;
    wrong.back() = '0';
    for (const std::string& token :
         {wrong, std::string(kToken) + "0", std::string(kToken).substr(1), std::string("x")})
        expectRefused(ask(apiRequest(port(), "GET", kStatus, token)), 401, "unauthorized");
    expectRefused(ask(apiRequest(port(), "GET", "/api/openapi.json", "")), 401, "unauthorized");
    expectRefused(ask(apiRequest(port(), "POST", kScan, wrong)), 401, "unauthorized");
    EXPECT_EQ(desk.scansAsked(), 0u);
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(RefusalsTest, AnotherSchemeIsNoToken)
{
    start();
    expectRefused(askRaw(host() + "Authorization: Basic " + kToken + "\r\n"), 401, "unauthorized");
    expectRefused(askRaw(host() + "Authorization: " + kToken + "\r\n"), 401, "unauthorized");
    expectRefused(askRaw(host() + "Authorization:\r\n"), 401, "unauthorized");
}

TEST_F(RefusalsTest, TheThirdWrongTokenIsAnsweredLaterAndClosesTheConnection)
{
    limits.wrongTokenWait = std::chrono::milliseconds(300);
    start();
    ApiClient client(port());
    const std::string wrong = apiRequest(port(), "GET", kStatus, "wrong");
    EXPECT_EQ(client.ask(wrong).headers["connection"], "");
    EXPECT_EQ(client.ask(wrong).status, 401);
    const base::SystemClock real;
    const auto before = real.steadyNow();
    const ApiAnswer third = client.ask(wrong);
    EXPECT_GE(real.steadyNow() - before, limits.wrongTokenWait);
    EXPECT_EQ(third.status, 401);
    EXPECT_EQ(third.headers.at("connection"), "close");
    EXPECT_TRUE(client.isClosedByServer());
}

TEST_F(RefusalsTest, HostIsThisComputerWithItsPort)
{
    start();
    const std::string number = std::to_string(port());
    for (const std::string& name :
         {std::string("127.0.0.1"), std::string("localhost"), "evil.example:" + number,
          "127.0.0.1:" + std::to_string(port() + 1), "127.0.0.1:" + number + "0",
          std::string("[::1]"), "0.0.0.0:" + number, "localhost.evil.example:" + number,
          std::string()})
        expectRefused(askRaw("Host: " + name + "\r\n" + authorization()), 403, "forbidden");
    expectRefused(askRaw(authorization()), 403, "forbidden");
    expectRefused(askRaw(host() + host() + authorization()), 400, "invalid_argument");
    for (const std::string& name :
         {"127.0.0.1:" + number, "localhost:" + number, "LocalHost:" + number, "[::1]:" + number})
        EXPECT_EQ(askRaw("Host: " + name + "\r\n" + authorization()).status, 200) << name;
}

TEST_F(RefusalsTest, WebPagesAreNotAnswered)
{
    start();
    const std::string own = "http://127.0.0.1:" + std::to_string(port());
    for (const std::string& line :
         {std::string("Origin: https://evil.example"), std::string("Origin: null"),
          "Origin: " + own, std::string("Sec-Fetch-Site: cross-site"),
          std::string("Sec-Fetch-Site: same-origin"), std::string("Sec-Fetch-Site: same-site"),
          std::string("Sec-Fetch-Site:")})
        expectRefused(askRaw(host() + authorization() + line + "\r\n"), 403, "forbidden");
    EXPECT_EQ(askRaw(host() + authorization() + "Sec-Fetch-Site: none\r\n").status, 200);
}

TEST_F(RefusalsTest, BodiesAreJsonAndSaySo)
{
    start();
    const auto post = [this](std::string_view body, std::string_view type) {
        return ask(apiRequest(port(), "POST", kScan, kToken, body, type));
    };
    expectRefused(post("{}", ""), 415, "unsupported_media_type");
    expectRefused(post("{}", "Content-Type: text/plain\r\n"), 415, "unsupported_media_type");
    expectRefused(post("{}", "Content-Type: application/jsonp\r\n"), 415, "unsupported_media_type");
    expectRefused(post("", "Content-Type: application/x-www-form-urlencoded\r\n"), 415,
                  "unsupported_media_type");
    for (const std::string& body :
         {std::string("{"), std::string("[]"), std::string("null"), std::string("7"),
          std::string("{\"symbols\": \"AAPL\"}"), std::string("{\"symbols\": []}"),
          std::string("{\"symbols\": [7]}"), std::string("{\"symbols\": [\"\"]}"),
          std::string("{\"symbols\": [\"A A\"]}"), std::string("{\"symbol\": [\"AAPL\"]}"),
          std::string("{\"symbols\": [\"\xff\"]}"), std::string("\xc3\x28"), std::string("{} {}"),
          std::string(1, '\0')})
        expectRefused(post(body, "Content-Type: application/json\r\n"), 400, "invalid_argument");
    expectRefused(ask(request("GET", kStatus, "{}")), 400, "invalid_argument");
    EXPECT_EQ(desk.scansAsked(), 0u);
}

TEST_F(RefusalsTest, DeepBodiesAreRefused)
{
    start();
    const auto nested = [](std::size_t depth) {
        return "{\"symbols\": " + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    const ApiAnswer deep = ask(request("POST", kScan, nested(32)));
    expectRefused(deep, 400, "invalid_argument");
    EXPECT_NE(deep.body.find("nested too deep"), std::string::npos) << deep.body;
    // One less is read, and is wrong for another reason.
    EXPECT_NE(ask(request("POST", kScan, nested(31))).body.find("must hold texts"),
              std::string::npos);
    expectRefused(ask(request("POST", kScan, nested(100'000))), 400, "invalid_argument");
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(RefusalsTest, LargeBodiesAreRefused)
{
    start();
    std::string body = "{\"symbols\": [\"AAPL\"]}";
    expectRefused(ask(request("POST", kScan, body + std::string(256 * 1024, ' '))), 413,
                  "payload_too_large");
    // Without a length in front.
    const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
    std::string chunked =
        apiRequest(port(), "POST", kScan, kToken, {},
                   "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n");
    for (int i = 0; i < 5; ++i)
        chunked += chunk;
    expectRefused(ask(chunked + "0\r\n\r\n"), 413, "payload_too_large");
    EXPECT_EQ(desk.scansAsked(), 0u);
    // The largest one there may be.
    desk.startError = base::Error{base::ErrorCode::Busy, "A scan goes on already.", {}, {}};
    body.resize(256 * 1024, ' ');
    expectRefused(ask(request("POST", kScan, body)), 409, "busy");
}

TEST_F(RefusalsTest, LargeHeadersAreRefused)
{
    start();
    expectRefused(
        ask(request("GET", kStatus, {}, "X-Long: " + std::string(16 * 1024, 'x') + "\r\n")), 431,
        "headers_too_large");
    expectRefused(ask(request("GET", "/" + std::string(17 * 1024, 'x'))), 431, "headers_too_large");
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(RefusalsTest, WhatIsNoRequestIsRefused)
{
    limits.requestTime = std::chrono::milliseconds(300);
    start();
    for (const char* bytes :
         {"\r\n\r\n\r\n\r\n", "HELLO\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
          "GET /\x01 HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
          "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"}) {
        ApiClient client(port());
        const int status = client.ask(bytes).status;
        EXPECT_TRUE(status == 400 || status == 0 || status == 401) << bytes << " " << status;
    }
    EXPECT_EQ(get(kStatus).status, 200);
}

TEST_F(RefusalsTest, AddressesAndMethodsThatAreNotThere)
{
    start();
    for (const char* target :
         {"/", "/api", "/api/scanner", "/api/scanner/symbol", "/api/scanner/symbol/BTC/USDT",
          "/api/scanner/results/1", "/api/Scanner/results"})
        EXPECT_TRUE(get(target).status == 404 || get(target).status == 400) << target;
    expectRefused(get("/api/nothing"), 404, "not_found");
    expectRefused(get("/api/scanner/symbol/%2"), 400, "invalid_argument");
    expectRefused(get("/api/scanner/symbol/%0d%0aX"), 400, "invalid_argument");
    expectRefused(get("/api/scanner/symbol/NONE"), 404, "not_found");
    const ApiAnswer wrongMethod = get("/api/scanner/pause");
    expectRefused(wrongMethod, 405, "method_not_allowed");
    EXPECT_EQ(wrongMethod.headers.at("allow"), "POST");
    expectRefused(ask(request("DELETE", "/api/scanner/results")), 405, "method_not_allowed");
    expectRefused(ask(request("OPTIONS", "/api/scanner/results")), 405, "method_not_allowed");
    expectRefused(get("/api/events"), 426, "upgrade_required");
    for (const char* query : {"limit=0", "limit=10001", "limit=x", "limit=-1", "offset=-1",
                              "signal=buy_it", "sort=price", "limit=1&limit=2"})
        expectRefused(get("/api/scanner/results?" + std::string(query)), 400, "invalid_argument");
}

TEST_F(RefusalsTest, AuthorisedCallersHaveARate)
{
    limits.authorisedRate = 5;
    start();
    ApiClient client(port());
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(client.ask(request("GET", kStatus)).status, 200);
    const ApiAnswer sixth = client.ask(request("GET", kStatus));
    expectRefused(sixth, 429, "rate_limited");
    EXPECT_EQ(sixth.headers.at("retry-after"), "1");
    clock.advance(std::chrono::milliseconds(200)); // One of five a second.
    EXPECT_EQ(client.ask(request("GET", kStatus)).status, 200);
    EXPECT_EQ(client.ask(request("GET", kStatus)).status, 429);
}

TEST_F(RefusalsTest, OthersHaveALowerRateOfTheirOwn)
{
    limits.otherRate = 2;
    start();
    const std::string without = apiRequest(port(), "GET", kStatus, "");
    EXPECT_EQ(ask(without).status, 401);
    EXPECT_EQ(ask(without).status, 401);
    expectRefused(ask(without), 429, "rate_limited");
    EXPECT_EQ(get(kStatus).status, 200); // Those who have the token do not notice.
}

TEST_F(RefusalsTest, TheWebSocketIsForThoseWithTheTokenToo)
{
    start();
    expectRefused(ask(support::upgradeRequest(port(), "")), 401, "unauthorized");
    expectRefused(ask(support::upgradeRequest(port(), "wrong")), 401, "unauthorized");
    expectRefused(ask(support::upgradeRequest(port(), kToken, "Origin: null\r\n")), 403,
                  "forbidden");
    EXPECT_FALSE(desk.wantsSymbols());
    const auto client = listener();
    server->publish(DeepAnalysisComplete{"scan_1"});
    EXPECT_EQ(client->readText(), R"({"event":"deepAnalysisComplete","scanId":"scan_1"})");
}

TEST_F(RefusalsTest, AnswersNameNoPath)
{
    desk.startError =
        base::Error{base::ErrorCode::Unavailable,
                    "/home/anna/prices/AAPL.csv cannot be read: '/home/anna/prices' is gone.",
                    {},
                    "Look at ~/prices or ../prices."};
    start();
    const ApiAnswer answer = ask(request("POST", kScan));
    expectRefused(answer, 503, "unavailable");
    EXPECT_EQ(json::parse(answer.body).at("message"),
              "AAPL.csv cannot be read: 'prices' is gone. Look at prices or prices.");
}

TEST_F(RefusalsTest, ATakenPortIsTold)
{
    start();
    const auto second = ApiServer::start(
        {.port = static_cast<std::uint16_t>(port()), .token = base::Secret(kToken)}, desk, clock,
        log);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, base::ErrorCode::Busy);
    EXPECT_EQ(second.error().message, "Port " + std::to_string(port()) + " is taken.");
}

TEST_F(RefusalsTest, TheTokenIsInNoLogAndNoAnswer)
{
    start();
    for (const char* target : {kStatus, "/api/scanner/results", "/api/openapi.json", "/nothing"})
        EXPECT_EQ(get(target).body.find(kToken), std::string::npos);
    for (const std::string& line : log.messages())
        EXPECT_EQ(line.find(kToken), std::string::npos);
}

} // namespace
} // namespace tapesift::api
