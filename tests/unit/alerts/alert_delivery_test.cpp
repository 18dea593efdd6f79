// What becomes of messages when servers do not do as they should.
#include "tapesift/alerts/alert_delivery.h"

#include <future>

#include "support/mail_server.h"
#include "unit/alerts/delivery_fixture.h"

namespace tapesift::alerts {

namespace {

using store::DeliveryStatus;
using support::LoopbackServer;
using support::WireFault;
using support::WireReply;
using support::WireRequest;
using namespace std::chrono_literals;

WireReply answered(int status, std::string body = {})
{
    return {.status = status, .headers = {}, .body = std::move(body)};
}

AlertChannel hook(const std::string& id)
{
    return newChannel(id, ChannelKind::Webhook);
}

} // namespace

class AlertDeliveryTest : public DeliveryTest
{
protected:
    // The channel "hook" at a server that answers so.
    LoopbackServer& serve(LoopbackServer::Handler handler)
    {
        m_server = std::make_unique<LoopbackServer>(std::move(handler));
        m_secrets.set("TAPESIFT_ALERT_WEBHOOK_HOOK", m_server->url() + "/" + kCanary);
        return *m_server;
    }
    // Waits until something has been tried and the channel pauses or is done.
    store::AlertDelivery tried()
    {
        EXPECT_TRUE(drain());
        return log().front();
    }
    void expectNoCanary() const
    {
        for (const store::AlertDelivery& delivery : log()) {
            EXPECT_EQ(delivery.outcome.find(kCanary), std::string::npos) << delivery.outcome;
            EXPECT_EQ(delivery.answer.find(kCanary), std::string::npos) << delivery.answer;
            EXPECT_EQ(delivery.message.find(kCanary), std::string::npos);
        }
        EXPECT_EQ(m_log.count(kCanary), 0U);
        for (const ChannelStatus& status : m_delivery->status())
            EXPECT_EQ(status.trouble.find(kCanary), std::string::npos) << status.trouble;
    }

    std::unique_ptr<LoopbackServer> m_server;
};

// Four tries, then a pause of a minute, and so on: the clock of the test moves by itself where the
// channel sleeps, so that the server comes to its senses after 5 requests.
TEST_F(AlertDeliveryTest, AServerThatFailsIsTriedAgainUntilItTakesTheMessage)
{
    auto count = std::make_shared<std::atomic<int>>(0);
    serve([count](const WireRequest&) {
        return ++*count <= 5 ? answered(500, "down for maintenance") : answered(200, "thanks");
    });
    start({hook("hook")});
    put(message(), {"hook"});
    EXPECT_TRUE(waitFor([this] { return log().front().status == DeliveryStatus::Delivered; }));
    const store::AlertDelivery delivery = tried();
    EXPECT_EQ(delivery.status, DeliveryStatus::Delivered) << delivery.outcome;
    EXPECT_EQ(delivery.attempts, 6U);
    EXPECT_EQ(delivery.answer, "status 200: thanks");
    EXPECT_EQ(delivery.outcome, "Delivered.");
    EXPECT_GE(m_clock.now() - delivery.at, 60s); // the pause of the channel
    EXPECT_GE(m_log.count("not delivered to hook: The channel hook failed with status 500"), 1U);
    EXPECT_EQ(statusOf("hook").failures, 0U);
    expectNoCanary();
}

TEST_F(AlertDeliveryTest, ARefusalIsNotTriedAgainBeforeTheNextStart)
{
    auto& server = serve([](const WireRequest& request) {
        return answered(404, "no hook " + request.target); // an answer that tells the secret
    });
    start({hook("hook")});
    put(message(), {"hook"});
    const store::AlertDelivery refused = tried();
    EXPECT_EQ(refused.status, DeliveryStatus::Refused);
    EXPECT_EQ(refused.attempts, 1U);
    EXPECT_EQ(refused.outcome, "The channel hook was refused with status 404. The webhook, bot or "
                               "topic is not there any more: check its address.");
    EXPECT_EQ(refused.answer, "status 404: no hook [secret]");
    EXPECT_EQ(statusOf("hook").trouble, refused.outcome);
    m_delivery->wake();
    ASSERT_TRUE(drain());
    EXPECT_EQ(server.requestCount(), 1U);
    expectNoCanary();

    auto& repaired = serve([](const WireRequest&) { return answered(204); });
    openStore();
    start({hook("hook")});
    EXPECT_EQ(tried().status, DeliveryStatus::Delivered);
    EXPECT_EQ(repaired.requestCount(), 1U);
}

TEST_F(AlertDeliveryTest, ARedirectIsNotFollowed)
{
    auto elsewhere =
        std::make_unique<LoopbackServer>([](const WireRequest&) { return answered(200); });
    const std::string target = elsewhere->url() + "/thief";
    serve([target](const WireRequest&) {
        return WireReply{.status = 307, .headers = {{"Location", target}}, .body = {}};
    });
    start({hook("hook")});
    const auto answer = m_delivery->test("hook", {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, base::ErrorCode::PermissionDenied);
    EXPECT_EQ(answer.error().message,
              "127.0.0.1 sent the request on to another address, which was not done.");
    EXPECT_EQ(elsewhere->requestCount(), 0U);
    expectNoCanary();
}

TEST_F(AlertDeliveryTest, AServerThatHangsOrDripsIsNotWaitedForForEver)
{
    for (const WireFault fault : {WireFault::NoAnswer, WireFault::Drip}) {
        serve([fault](const WireRequest&) {
            return WireReply{.headers = {}, .body = "0123456789", .fault = fault};
        });
        start({hook("hook")});
        const auto answer = m_delivery->test("hook", {});
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, base::ErrorCode::TimedOut) << describe(answer.error());
        EXPECT_EQ(log().front().status, DeliveryStatus::Failed);
    }
    expectNoCanary();
}

// "Retry-After: 7" holds the next try back by seven seconds of the clock, which sleeping moves.
TEST_F(AlertDeliveryTest, AServerThatAsksToWaitIsWaitedFor)
{
    auto count = std::make_shared<std::atomic<int>>(0);
    serve([count](const WireRequest&) {
        if (++*count > 1)
            return answered(200);
        return WireReply{.status = 429, .headers = {{"Retry-After", "7"}}, .body = {}};
    });
    start({hook("hook")});
    put(message(), {"hook"});
    const store::AlertDelivery delivery = tried();
    EXPECT_EQ(delivery.status, DeliveryStatus::Delivered) << delivery.outcome;
    EXPECT_EQ(delivery.attempts, 2U);
    EXPECT_GE(*delivery.triedAt - delivery.at, 7s);
    EXPECT_LT(*delivery.triedAt - delivery.at, 60s);
}

TEST_F(AlertDeliveryTest, ADeadChannelHoldsUpNoOther)
{
    // Holds its answer back until the test has seen the other channel's message.
    auto release = std::make_shared<std::promise<void>>();
    auto released = std::make_shared<std::shared_future<void>>(release->get_future().share());
    serve([released](const WireRequest&) {
        released->wait();
        return answered(200);
    });
    start({hook("hook")});
    put(message(), {"hook", "desktop"});
    EXPECT_TRUE(waitFor([this] { return !m_desktop.told().empty(); }));
    EXPECT_EQ(statusOf("hook").waiting, 1U);
    release->set_value();
    EXPECT_TRUE(drain());
    EXPECT_EQ(statusOf("hook").waiting, 0U);
}

TEST_F(AlertDeliveryTest, AMissingSecretIsToldAndTriedOnceItIsThere)
{
    start({newChannel("desk", ChannelKind::Slack)});
    put(message(), {"desk"});
    EXPECT_EQ(tried().outcome,
              "The channel desk has no secret: the address of the webhook is missing. Set the "
              "environment variable TAPESIFT_ALERT_SLACK_DESK, or enter it in the window.");
    EXPECT_FALSE(statusOf("desk").hasSecret);
    auto& server = serve([](const WireRequest&) { return answered(200, "ok"); });
    m_secrets.set("TAPESIFT_ALERT_SLACK_DESK", server.url() + "/services/1");
    m_delivery->retryNow();
    EXPECT_EQ(tried().status, DeliveryStatus::Delivered);
    EXPECT_TRUE(statusOf("desk").hasSecret);
}

TEST_F(AlertDeliveryTest, ASecretThatIsNoAddressIsNotShown)
{
    m_secrets.set("TAPESIFT_ALERT_WEBHOOK_HOOK", kCanary);
    start({hook("hook")});
    put(message(), {"hook"});
    EXPECT_EQ(tried().outcome,
              "What is in TAPESIFT_ALERT_WEBHOOK_HOOK is not the address of a webhook. Copy the "
              "address from the service anew: it begins with https://.");
    m_secrets.set("TAPESIFT_ALERT_WEBHOOK_HOOK", std::string("http://example.com/") + kCanary);
    m_delivery->retryNow();
    EXPECT_EQ(tried().status, DeliveryStatus::Refused); // not https
    expectNoCanary();
}

TEST_F(AlertDeliveryTest, AWrongPasswordIsNotTriedAgainAndAgain)
{
    const support::MailServer server(
        {.credentials = "something else", .afterData = {}, .toReceivers = {}});
    AlertChannel channel = newChannel("mail", ChannelKind::Email);
    channel.host = "127.0.0.1";
    channel.port = server.port();
    channel.security = net::MailSecurity::None;
    channel.user = "desk";
    channel.from = "desk@example.com";
    channel.to = {"me@example.com"};
    m_secrets.set("TAPESIFT_ALERT_EMAIL_MAIL", kCanary);
    start({channel});
    put(message(), {"mail"});
    const store::AlertDelivery delivery = tried();
    EXPECT_EQ(delivery.status, DeliveryStatus::Refused);
    EXPECT_EQ(delivery.answer, "535 5.7.8 Bad credentials");
    EXPECT_TRUE(
        delivery.outcome.starts_with("127.0.0.1 does not take the user name or the password."))
        << delivery.outcome;
    expectNoCanary();
}

TEST_F(AlertDeliveryTest, WhatWaitsIsTriedAfterARestartUntilItIsADayOld)
{
    put(message("OLD"), {"hook"});
    m_clock.advance(23h);
    put(message("NEW"), {"hook"});
    m_clock.advance(1h + 1s);
    openStore();
    auto& server = serve([](const WireRequest&) { return answered(200); });
    start({hook("hook")});
    ASSERT_TRUE(drain());
    const auto all = log();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].symbols, "NEW");
    EXPECT_EQ(all[0].status, DeliveryStatus::Delivered);
    EXPECT_EQ(all[1].symbols, "OLD");
    EXPECT_EQ(all[1].status, DeliveryStatus::Expired);
    EXPECT_EQ(server.requestCount(), 1U);
}

TEST_F(AlertDeliveryTest, AMessageThatWasOnItsWayIsStillThereAfterTheEnd)
{
    serve([](const WireRequest&) {
        return WireReply{.headers = {}, .body = {}, .fault = WireFault::NoAnswer};
    });
    start({hook("hook")});
    put(message(), {"hook"});
    EXPECT_TRUE(waitFor([this] { return m_server->requestCount() > 0; }));
    m_delivery.reset(); // in the middle of the request
    EXPECT_EQ(log().front().status, DeliveryStatus::Waiting);
}

TEST_F(AlertDeliveryTest, ChannelsAreChangedWhileItWorks)
{
    auto& server = serve([](const WireRequest&) { return answered(200); });
    AlertChannel channel = hook("hook");
    channel.enabled = false;
    start({channel});
    put(message(), {"hook"});
    EXPECT_TRUE(drain());
    EXPECT_EQ(server.requestCount(), 0U);
    channel.enabled = true;
    m_delivery->setChannels({channel});
    EXPECT_EQ(tried().status, DeliveryStatus::Delivered);
    EXPECT_EQ(server.requestCount(), 1U);
    EXPECT_FALSE(m_delivery->test("nobody", {}));
}

TEST_F(AlertDeliveryTest, ATestIsLoggedWithItsAnswer)
{
    serve([](const WireRequest&) { return answered(200, "seen"); });
    start({hook("hook")});
    const auto answer = m_delivery->test("hook", {});
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(answer->answer, "status 200: seen");
    ASSERT_EQ(log().size(), 1U);
    EXPECT_EQ(log().front().rule, "test");
    EXPECT_EQ(log().front().status, DeliveryStatus::Delivered);
    EXPECT_NE(m_server->requests().front().body.find("TEST this channel works"), std::string::npos);
}

TEST_F(AlertDeliveryTest, ASoundThatComesTooLateIsNotPlayed)
{
    AlertMessage what = message();
    what.sound = "bell";
    put(what, {"desktop"});
    m_clock.advance(2min);
    start({});
    ASSERT_TRUE(drain());
    ASSERT_EQ(m_desktop.told().size(), 1U);
    EXPECT_TRUE(m_desktop.told().front().starts_with("Round:"));
}

} // namespace tapesift::alerts
