// TLS against a server in Python, with certificates made on the spot.
#include <csignal>
#include <memory>

#include <gtest/gtest.h>

#include "support/process.h"
#include "support/temporary_folder.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/base/text.h"
#include "tapesift/net/mail_transport.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using namespace std::chrono_literals;

class MailTransportTls : public testing::TestWithParam<MailSecurity>
{
protected:
    void SetUp() override
    {
        if (support::run({"openssl", "version"}).exitCode != 0 ||
            support::run({"python3", "--version"}).exitCode != 0)
            GTEST_SKIP() << "openssl or python3 is missing";
        const auto made = support::run(
            {"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
             "-nodes", "-keyout", file("host.key"), "-out", file("host.pem"), "-days", "2", "-subj",
             "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"});
        ASSERT_EQ(made.exitCode, 0) << made.err;
    }

    std::string file(const std::string& name) const { return m_folder.file(name); }

    // Sends a mail to a server of that kind; `said` is what the server read within TLS.
    base::Result<std::string> send(const TransportLimits& limits, std::string& said)
    {
        // Through a file, so that its port can be read while it runs.
        std::string command = "exec python3 '" TAPESIFT_SUPPORT "/starttls_server.py' '" +
                              file("host.pem") + "' '" + file("host.key") + "'";
        if (GetParam() == MailSecurity::Tls)
            command += " tls";
        support::Process server({"sh", "-c", command + " > '" + file("said") + "'"});
        base::SystemClock clock;
        std::string port;
        for (int i = 0; i < 500 && port.find('\n') == std::string::npos; ++i) {
            clock.sleepFor(20ms, {});
            port = m_folder.read("said");
        }
        Mail mail;
        mail.host = "localhost";
        mail.port =
            static_cast<int>(base::parseInteger(port.substr(0, port.find('\n'))).value_or(1));
        mail.security = GetParam();
        mail.user = "desk";
        mail.password = base::Secret("CANARY-mail");
        mail.from = "desk@example.com";
        mail.to = {"a@example.com"};
        mail.content = "Subject: x\r\n\r\nAAPL\r\n";
        auto answer = CurlMailTransport(limits).send(mail, {});
        server.send(SIGTERM);
        server.result();
        said = m_folder.read("said");
        return answer;
    }

private:
    support::TemporaryFolder m_folder;
};

} // namespace

TEST_P(MailTransportTls, ACertificateThatNobodyKnowsIsRefused)
{
    std::string said;
    const auto answer = send({}, said);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::PermissionDenied) << describe(answer.error());
    EXPECT_EQ(answer.error().message,
              "The identity of localhost could not be verified, so nothing was asked of it.");
    EXPECT_EQ(said.find("AAPL"), std::string::npos);
    EXPECT_EQ(said.find("AUTH"), std::string::npos);
}

TEST_P(MailTransportTls, OneThatIsTrustedIsTaken)
{
    TransportLimits limits;
    limits.authorities = file("host.pem");
    std::string said;
    const auto answer = send(limits, said);
    ASSERT_TRUE(answer) << describe(answer.error());
    EXPECT_EQ(*answer, "250 2.0.0 Ok: queued as 43");
    EXPECT_NE(said.find("AGRlc2sAQ0FOQVJZLW1haWw="), std::string::npos) << said;
    EXPECT_NE(said.find("MAIL FROM:<desk@example.com>"), std::string::npos) << said;
    EXPECT_NE(said.find("Subject: x\n\nAAPL\n"), std::string::npos) << said;
}

INSTANTIATE_TEST_SUITE_P(Kinds, MailTransportTls,
                         testing::Values(MailSecurity::StartTls, MailSecurity::Tls),
                         [](const auto& kind) {
                             return kind.param == MailSecurity::Tls ? "Tls" : "StartTls";
                         });

} // namespace tapesift::net
