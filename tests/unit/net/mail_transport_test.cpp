#include "tapesift/net/mail_transport.h"

#include <memory>

#include <gtest/gtest.h>

#include "support/mail_server.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using support::MailServer;
using namespace std::chrono_literals;

// base64 of "\0desk\0CANARY-mail"
constexpr const char* kCredentials = "AGRlc2sAQ0FOQVJZLW1haWw=";

Mail mailTo(const MailServer& server)
{
    Mail mail;
    mail.host = "127.0.0.1";
    mail.port = server.port();
    mail.security = MailSecurity::None;
    mail.from = "desk@example.com";
    mail.to = {"a@example.com", "b@example.com"};
    mail.content = "Subject: x\r\n\r\nAAPL\r\n.5 off\r\n";
    return mail;
}

base::Result<std::string> send(const Mail& mail)
{
    TransportLimits limits;
    limits.total = 5s;
    return CurlMailTransport(limits).send(mail, {});
}

} // namespace

TEST(MailTransport, HandsAMailOver)
{
    const MailServer server;
    const auto answer = send(mailTo(server));
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(*answer, "250 2.0.0 Ok: queued as 42");
    ASSERT_EQ(server.mails().size(), 1U);
    const support::WireMail mail = server.mails().front();
    EXPECT_EQ(mail.from, "desk@example.com");
    EXPECT_EQ(mail.to, (std::vector<std::string>{"a@example.com", "b@example.com"}));
    EXPECT_EQ(mail.content, "Subject: x\r\n\r\nAAPL\r\n.5 off\r\n");
    EXPECT_EQ(server.lines().front(), "EHLO [127.0.0.1]"); // no name of this computer
}

TEST(MailTransport, SignsInWithUserAndPassword)
{
    const MailServer server({.credentials = kCredentials, .afterData = {}, .toReceivers = {}});
    Mail mail = mailTo(server);
    mail.user = "desk";
    mail.password = base::Secret("CANARY-mail");
    const auto answer = send(mail);
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(server.mails().size(), 1U);
}

TEST(MailTransport, AWrongPasswordIsTheUsersToCorrect)
{
    const MailServer server({.credentials = kCredentials, .afterData = {}, .toReceivers = {}});
    Mail mail = mailTo(server);
    mail.user = "desk";
    mail.password = base::Secret("CANARY-wrong");
    const auto answer = send(mail);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::NotEntitled);
    EXPECT_EQ(answer.error().message, "127.0.0.1 does not take the user name or the password.");
    EXPECT_EQ(answer.error().details, "535 5.7.8 Bad credentials");
    EXPECT_EQ(describe(answer.error()).find("CANARY"), std::string::npos);
    EXPECT_TRUE(server.mails().empty());
}

TEST(MailTransport, TellsAPassingFaultFromARefusal)
{
    const MailServer busy(
        {.credentials = {}, .afterData = "451 4.3.0 Try later", .toReceivers = {}});
    const auto later = send(mailTo(busy));
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().code, ErrorCode::Unavailable) << describe(later.error());
    EXPECT_EQ(later.error().details, "451 4.3.0 Try later");

    const MailServer strict(
        {.credentials = {}, .afterData = {}, .toReceivers = "550 5.1.1 No such user"});
    const auto never = send(mailTo(strict));
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, ErrorCode::Blocked) << describe(never.error());
    EXPECT_EQ(never.error().details, "550 5.1.1 No such user");
}

TEST(MailTransport, AServerThatSaysNothingIsNotWaitedForForEver)
{
    const MailServer server(
        {.credentials = {}, .afterData = {}, .toReceivers = {}, .isSilent = true});
    TransportLimits limits;
    limits.total = 300ms;
    const auto answer = CurlMailTransport(limits).send(mailTo(server), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::TimedOut) << describe(answer.error());
}

TEST(MailTransport, NothingGoesInTheClearWhereTlsIsMissing)
{
    const MailServer server;
    Mail mail = mailTo(server);
    mail.security = MailSecurity::StartTls;
    mail.user = "desk";
    mail.password = base::Secret("CANARY-mail");
    const auto answer = send(mail);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::PermissionDenied) << describe(answer.error());
    for (const std::string& line : server.lines())
        EXPECT_FALSE(line.starts_with("AUTH") || line.starts_with("MAIL")) << line;
}

TEST(MailTransport, InTheClearItGoesToThisComputerOnly)
{
    const MailServer server;
    Mail mail = mailTo(server);
    mail.host = "smtp.example.com";
    const auto answer = send(mail);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(answer.error().message,
              "Mail goes to smtp.example.com over an encrypted connection only.");
}

TEST(MailTransport, AnAddressCannotSmuggleACommandIn)
{
    const MailServer server;
    for (const char* address : {"a@b.com>\r\nDATA", "", "nobody", "@b.com", "a b@c.com"}) {
        Mail mail = mailTo(server);
        mail.to = {address};
        const auto answer = send(mail);
        ASSERT_FALSE(answer) << address;
        EXPECT_EQ(answer.error().code, ErrorCode::InvalidArgument) << address;
    }
    Mail elsewhere = mailTo(server);
    elsewhere.host = "127.0.0.1/x";
    EXPECT_FALSE(send(elsewhere));
    EXPECT_TRUE(server.lines().empty());
}

TEST(MailTransport, IsStoppedOnTheWay)
{
    const MailServer server(
        {.credentials = {}, .afterData = {}, .toReceivers = {}, .isSilent = true});
    std::stop_source stop;
    stop.request_stop();
    const auto answer = CurlMailTransport().send(mailTo(server), stop.get_token());
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
}

} // namespace tapesift::net
