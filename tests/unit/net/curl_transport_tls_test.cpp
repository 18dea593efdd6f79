// TLS against the server of the openssl command, with certificates made on the spot.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/loopback_server.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/net/curl_transport.h"

namespace tapesift::net {

namespace {

using base::ErrorCode;
using support::Process;
using support::WireFault;
using support::WireReply;
using support::WireRequest;
using namespace std::chrono_literals;

// A port that was free a moment ago.
int freePort()
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(bind(descriptor, plain, size), 0);
    EXPECT_EQ(getsockname(descriptor, plain, &size), 0);
    close(descriptor);
    return ntohs(address.sin_port);
}

class CurlTransportTls : public testing::Test
{
protected:
    void SetUp() override
    {
        if (support::run({"openssl", "version"}).exitCode != 0)
            GTEST_SKIP() << "the openssl command is missing";
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                 "-nodes", "-keyout", file("ca.key"), "-out", file("ca.pem"), "-days", "2", "-subj",
                 "/CN=Tapesift test authority"});
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                 "-keyout", file("host.key"), "-out", file("host.csr"), "-subj", "/CN=localhost",
                 "-addext", "subjectAltName=DNS:localhost"});
        m_limits.authorities = file("ca.pem");
        m_limits.connect = 10s;
    }

    // A certificate for localhost, good for `days`.
    void certify(int days)
    {
        openssl({"x509", "-req", "-in", file("host.csr"), "-CA", file("ca.pem"), "-CAkey",
                 file("ca.key"), "-CAcreateserial", "-copy_extensions", "copy", "-days",
                 std::to_string(days), "-out", file("host.pem")});
    }

    // What https://`host` answers, served with the certificate made last.
    base::Result<HttpResponse> fetch(const std::string& host,
                                     const std::vector<std::string>& more = {})
    {
        const std::string port = std::to_string(freePort());
        std::vector<std::string> command = {
            "openssl", "s_server",       "-accept", "127.0.0.1:" + port, "-cert", file("host.pem"),
            "-key",    file("host.key"), "-www"};
        command.insert(command.end(), more.begin(), more.end());
        const Process server(command);
        CurlTransport transport("Tapesift-test/1", m_limits);
        HttpRequest request;
        request.url = "https://" + host + ":" + port + "/";
        request.secrets = {{"Authorization", "Token ", base::Secret("CANARY")}};
        base::SystemClock clock;
        base::Result<HttpResponse> response = transport.send(request, {});
        // The server takes a moment to listen.
        for (int i = 0; i < 500 && !response && isNotUpYet(response.error()); ++i) {
            clock.sleepFor(20ms, {});
            response = transport.send(request, {});
        }
        return response;
    }

    std::string file(const std::string& name) const { return m_folder.file(name); }

    TransportLimits m_limits;

private:
    static bool isNotUpYet(const base::Error& error)
    {
        return error.message.starts_with("Cannot connect");
    }
    void openssl(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "openssl");
        const support::ProcessResult result = support::run(arguments);
        ASSERT_EQ(result.exitCode, 0) << result.err;
    }

    support::TemporaryFolder m_folder;
};

void expectUntrusted(const base::Result<HttpResponse>& response, std::string_view reason)
{
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied) << describe(response.error());
    EXPECT_NE(response.error().details.find(reason), std::string::npos) << response.error().details;
    EXPECT_EQ(describe(response.error()).find("CANARY"), std::string::npos);
}

} // namespace

TEST_F(CurlTransportTls, AGoodCertificateIsTaken)
{
    certify(2);
    const auto response = fetch("localhost");
    ASSERT_TRUE(response) << describe(response.error());
    EXPECT_EQ(response->status, 200);
    EXPECT_NE(response->body.find("TLSv1.3"), std::string::npos); // the server's own page
}

TEST_F(CurlTransportTls, TlsOfTwelveIsTakenAndOlderOnesAreNot)
{
    certify(2);
    const auto twelve = fetch("localhost", {"-tls1_2"});
    EXPECT_TRUE(twelve) << describe(twelve.error());
    const auto eleven = fetch("localhost", {"-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"});
    ASSERT_FALSE(eleven);
    EXPECT_EQ(eleven.error().code, ErrorCode::PermissionDenied) << describe(eleven.error());
}

TEST_F(CurlTransportTls, AnExpiredCertificateIsRefused)
{
    certify(-1);
    expectUntrusted(fetch("localhost"), "expired");
}

TEST_F(CurlTransportTls, ACertificateForAnotherHostIsRefused)
{
    certify(2);
    expectUntrusted(fetch("127.0.0.1"), "127.0.0.1");
}

TEST_F(CurlTransportTls, ACertificateOfNobodyKnownIsRefused)
{
    certify(2);
    m_limits.authorities.clear(); // the system's, which do not know ours
    expectUntrusted(fetch("localhost"), "certificate");
}

TEST(CurlTransportTlsFault, AServerWithoutTlsIsRefused)
{
    const support::LoopbackServer server([](const WireRequest&) { return WireReply{}; });
    CurlTransport transport("Tapesift-test/1");
    HttpRequest request;
    request.url = "https" + server.url().substr(4);
    const auto response = transport.send(request, {});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::PermissionDenied) << describe(response.error());
}

} // namespace tapesift::net
