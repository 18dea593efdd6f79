#include "alerts/mail_text.h"

#include <gtest/gtest.h>

#include "tapesift/base/utc_time.h"

namespace tapesift::alerts {

namespace {

AlertChannel channel()
{
    AlertChannel made = newChannel("mail", ChannelKind::Email);
    made.host = "smtp.example.com";
    made.user = "desk";
    made.from = "desk@example.com";
    made.to = {"a@example.com", "b@example.com"};
    return made;
}

AlertMessage message(const std::string& title)
{
    AlertMessage made;
    made.title = title;
    made.at = base::parseUtc("2026-11-27T03:47:30Z").value();
    made.total = 1;
    AlertEvent event;
    event.symbol = "AAPL";
    event.what = "crosses above 200";
    made.events.push_back(event);
    return made;
}

} // namespace

// 27 November 2026 is a Friday.
TEST(MailText, PlainTextStaysAsItIs)
{
    const net::Mail mail = mailFor(channel(), base::Secret("CANARY"), message("Round"));
    EXPECT_EQ(mail.port, 587);
    EXPECT_EQ(mail.password.reveal(), "CANARY");
    EXPECT_EQ(mail.content, "Date: Fri, 27 Nov 2026 03:47:30 +0000\r\n"
                            "From: desk@example.com\r\n"
                            "To: a@example.com,\r\n b@example.com\r\n"
                            "Subject: Round: AAPL crosses above 200\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Type: text/plain; charset=utf-8\r\n"
                            "Content-Transfer-Encoding: 7bit\r\n"
                            "\r\n"
                            "AAPL crosses above 200\r\n");
}

// The encoded texts are Python's: base64.b64encode("Größe: 14 new, top 5".encode()) and that of
// "AAPL crosses above 200\n… and 9 more".
TEST(MailText, OtherTextIsEncoded)
{
    AlertMessage digest = message("Größe");
    digest.isDigest = true;
    digest.total = 14;
    for (int i = 0; i < 4; ++i)
        digest.events.push_back(digest.events.front());
    const net::Mail mail = mailFor(channel(), {}, digest);
    EXPECT_NE(mail.content.find("\r\nSubject: =?UTF-8?B?R3LDtsOfZTogMTQgbmV3LCB0b3AgNQ==?=\r\n"),
              std::string::npos)
        << mail.content;
    digest.events.resize(1);
    digest.total = 10;
    EXPECT_NE(mailFor(channel(), {}, digest)
                  .content.find("Content-Transfer-Encoding: base64\r\n\r\n"
                                "QUFQTCBjcm9zc2VzIGFib3ZlIDIwMArigKYgYW5kIDkgbW9yZQ==\r\n"),
              std::string::npos)
        << mail.content;
}

TEST(MailText, ATitleBeginsNoOtherHeader)
{
    const net::Mail mail = mailFor(channel(), {}, message("x\r\nBcc: thief@example.com"));
    EXPECT_EQ(mail.content.find("\r\nBcc:"), std::string::npos) << mail.content;
}

TEST(MailText, LongSubjectsAreFolded)
{
    std::string umlauts;
    for (int i = 0; i < 75; ++i)
        umlauts += "ü";
    const net::Mail mail = mailFor(channel(), {}, message(umlauts));
    std::size_t begin = 0;
    for (std::size_t end = mail.content.find("\r\n"); end != std::string::npos;
         end = mail.content.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 78U) << mail.content.substr(begin, end - begin);
        begin = end + 2;
    }
}

TEST(MailText, TheUsualPortOfEachKind)
{
    AlertChannel mail = channel();
    mail.security = net::MailSecurity::Tls;
    EXPECT_EQ(mailFor(mail, {}, message("x")).port, 465);
    mail.security = net::MailSecurity::None;
    EXPECT_EQ(mailFor(mail, {}, message("x")).port, 25);
    mail.port = 2525;
    EXPECT_EQ(mailFor(mail, {}, message("x")).port, 2525);
}

} // namespace tapesift::alerts
