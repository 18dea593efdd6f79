// What each kind of channel sends, byte for byte, to servers on this computer.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "alerts/channel_request.h"
#include "support/mail_server.h"
#include "unit/alerts/delivery_fixture.h"

namespace tapesift::alerts {

namespace {

using support::LoopbackServer;
using support::WireReply;
using support::WireRequest;

WireReply ok(const WireRequest&)
{
    return {.headers = {}, .body = "ok"};
}

// A digest that no service takes whole.
AlertMessage hugeMessage(AlertMessage message)
{
    message.isDigest = true;
    message.total = 10'000;
    message.events.clear();
    for (std::size_t i = 0; i < AlertMessage::kMostEvents; ++i) {
        AlertEvent event;
        event.symbol = "S" + std::to_string(i);
        event.what.assign(1'000, 'x').append(" 𝄞"); // a sum of strings makes GCC 12 warn
        message.events.push_back(event);
    }
    return message;
}

// "… and 9,998 more" for two lines, and so on: told and counted make all.
void expectAllCounted(const std::string& text)
{
    std::size_t lines = 0;
    for (std::size_t i = 0; i < AlertMessage::kMostEvents; ++i)
        lines += text.find("S" + std::to_string(i) + " x") != std::string::npos ? 1U : 0U;
    const std::string rest = std::to_string(10'000 - lines);
    EXPECT_TRUE(text.ends_with("… and " + rest.substr(0, 1) + "," + rest.substr(1) + " more"))
        << text.substr(text.size() - 40);
}

} // namespace

class ChannelBytes : public DeliveryTest
{
protected:
    // The request that a message makes at a server that says yes.
    WireRequest sent(AlertChannel channel, const AlertMessage& what)
    {
        start({channel});
        put(what, {channel.id});
        EXPECT_TRUE(drain());
        const auto requests = m_server.requests();
        if (requests.size() != 1) {
            ADD_FAILURE() << requests.size() << " requests, " << log().front().outcome;
            return {};
        }
        EXPECT_EQ(log().front().status, store::DeliveryStatus::Delivered) << log().front().outcome;
        EXPECT_EQ(log().front().answer, "status 200: ok");
        return requests.front();
    }
    void useAddress(const AlertChannel& channel, const std::string& path)
    {
        m_secrets.set(secretVariableOf(channel), m_server.url() + path);
    }

    LoopbackServer m_server{ok};
};

TEST_F(ChannelBytes, Slack)
{
    const AlertChannel channel = newChannel("desk", ChannelKind::Slack);
    useAddress(channel, std::string("/services/T/B/") + kCanary);
    AlertMessage what = message();
    what.events.front().what = "a < b & c > d";
    const WireRequest request = sent(channel, what);
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.target, std::string("/services/T/B/") + kCanary);
    EXPECT_EQ(request.headers.at("content-type"), "application/json");
    EXPECT_EQ(request.body, R"x({"text":"*Round: AAPL a &lt; b &amp; c &gt; d*\nAAPL a &lt; b )x"
                            R"x(&amp; c &gt; d (price 200.5)"})x");
}

TEST_F(ChannelBytes, Discord)
{
    const AlertChannel channel = newChannel("room", ChannelKind::Discord);
    useAddress(channel, std::string("/api/webhooks/1/") + kCanary);
    const WireRequest request = sent(channel, message());
    EXPECT_EQ(request.target, std::string("/api/webhooks/1/") + kCanary);
    EXPECT_EQ(request.body,
              R"x({"content":"**Round: AAPL crosses above 200**\nAAPL crosses above )x"
              R"x(200 (price 200.5)","allowed_mentions":{"parse":[]}})x");
}

TEST_F(ChannelBytes, Telegram)
{
    AlertChannel channel = newChannel("bot", ChannelKind::Telegram);
    channel.chat = "-1001234";
    channel.server = m_server.url() + "/";
    m_secrets.set(secretVariableOf(channel), std::string("12345:") + kCanary);
    const WireRequest request = sent(channel, message());
    EXPECT_EQ(request.path, std::string("/bot12345:") + kCanary + "/sendMessage");
    EXPECT_EQ(request.body,
              R"x({"chat_id":"-1001234","text":"Round: AAPL crosses above 200\nAAPL )x"
              R"x(crosses above 200 (price 200.5)","disable_web_page_preview":true})x");
}

TEST_F(ChannelBytes, Ntfy)
{
    AlertChannel channel = newChannel("phone", ChannelKind::Ntfy);
    channel.server = m_server.url();
    channel.topic = "alerts";
    channel.isAuthorized = true;
    m_secrets.set(secretVariableOf(channel), kCanary);
    const WireRequest request = sent(channel, message());
    EXPECT_EQ(request.path, "/");
    EXPECT_EQ(request.headers.at("authorization"), std::string("Bearer ") + kCanary);
    EXPECT_EQ(request.body, R"x({"topic":"alerts","title":"Round: AAPL crosses above 200",)x"
                            R"x("message":"AAPL crosses above 200 (price 200.5)"})x");
}

TEST_F(ChannelBytes, WebhookWithATemplate)
{
    AlertChannel channel = newChannel("hook", ChannelKind::Webhook);
    channel.url = m_server.url() + "/in?from=tapesift";
    channel.body = R"({"t": "{{title}}", "s": {{symbols}}, "p": {{price}}, "r": {{strength}}})";
    const WireRequest request = sent(channel, message());
    EXPECT_EQ(request.target, "/in?from=tapesift");
    EXPECT_FALSE(request.headers.contains("authorization"));
    EXPECT_EQ(request.body,
              R"({"t": "Round: AAPL crosses above 200", "s": ["AAPL"], "p": 200.5, "r": null})");
}

TEST_F(ChannelBytes, WebhookWhoseAddressIsTheSecret)
{
    const AlertChannel channel = newChannel("hook", ChannelKind::Webhook);
    useAddress(channel, std::string("/") + kCanary);
    const WireRequest request = sent(channel, message());
    EXPECT_EQ(request.target, std::string("/") + kCanary);
    EXPECT_EQ(nlohmann::json::parse(request.body)["symbols"], nlohmann::json::array({"AAPL"}));
}

TEST_F(ChannelBytes, Mail)
{
    // base64 of "\0desk\0CANARY-mail"
    const support::MailServer server(
        {.credentials = "AGRlc2sAQ0FOQVJZLW1haWw=", .afterData = {}, .toReceivers = {}});
    AlertChannel channel = newChannel("mail", ChannelKind::Email);
    channel.host = "localhost";
    channel.port = server.port();
    channel.security = net::MailSecurity::None;
    channel.user = "desk";
    channel.from = "desk@example.com";
    channel.to = {"me@example.com"};
    m_secrets.set("TAPESIFT_ALERT_EMAIL_MAIL", "CANARY-mail");
    start({channel});
    put(message(), {"mail"});
    ASSERT_TRUE(drain());
    ASSERT_EQ(server.mails().size(), 1U) << log().front().outcome;
    EXPECT_EQ(server.mails().front().content, "Date: Fri, 27 Nov 2026 03:47:30 +0000\r\n"
                                              "From: desk@example.com\r\n"
                                              "To: me@example.com\r\n"
                                              "Subject: Round: AAPL crosses above 200\r\n"
                                              "MIME-Version: 1.0\r\n"
                                              "Content-Type: text/plain; charset=utf-8\r\n"
                                              "Content-Transfer-Encoding: 7bit\r\n"
                                              "\r\n"
                                              "AAPL crosses above 200 (price 200.5)\r\n");
    EXPECT_EQ(log().front().answer, "250 2.0.0 Ok: queued as 42");
}

TEST_F(ChannelBytes, DesktopAndSound)
{
    start({});
    AlertMessage what = message();
    what.sound = "bell";
    put(what, {"desktop"});
    ASSERT_TRUE(drain());
    const auto told = m_desktop.told();
    ASSERT_EQ(told.size(), 2U);
    const std::vector<std::string> wanted = {
        "Round: AAPL crosses above 200\nAAPL crosses above 200 (price 200.5)", "sound bell"};
    EXPECT_TRUE(std::ranges::is_permutation(told, wanted)) << told[0] << told[1];
}

TEST_F(ChannelBytes, NoServiceGetsMoreThanItTakes)
{
    const AlertMessage huge = hugeMessage(message());
    const auto text = [&](const AlertChannel& channel, const char* key) {
        const auto request = requestFor(channel, base::Secret(m_server.url()), huge);
        EXPECT_TRUE(request) << describe(request.error());
        return nlohmann::json::parse(request->body->bytes)[key].get<std::string>();
    };
    // Python's len() counts characters; of every line's one "𝄞" (4 bytes, 2 units of UTF-16).
    const auto characters = [](const std::string& utf8) {
        return static_cast<std::size_t>(std::ranges::count_if(
            utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
    };
    const std::string slack = text(newChannel("a", ChannelKind::Slack), "text");
    EXPECT_LE(characters(slack), kSlackCharacters);
    expectAllCounted(slack);
    const std::string discord = text(newChannel("a", ChannelKind::Discord), "content");
    EXPECT_LE(characters(discord), kDiscordCharacters);
    EXPECT_GT(characters(discord), kDiscordCharacters / 2);
    expectAllCounted(discord);
    const std::string telegram = text(newChannel("a", ChannelKind::Telegram), "text");
    EXPECT_LE(characters(telegram) + 4, kTelegramUnits); // 4 lines at most
    EXPECT_GT(characters(telegram), kTelegramUnits / 2);
    expectAllCounted(telegram);
    const std::string ntfy = text(newChannel("a", ChannelKind::Ntfy), "message");
    EXPECT_LE(ntfy.size(), kNtfyBytes);
    expectAllCounted(ntfy);
}

} // namespace tapesift::alerts
