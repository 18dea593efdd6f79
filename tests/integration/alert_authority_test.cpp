// Mail to a server whose certificate only an authority of the trader's own vouches for.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "integration/program_home.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "tapesift/base/system_clock.h"

namespace tapesift {

TEST(AlertAuthority, ItsFileIsNamedInTheSettings)
{
    if (support::run({"openssl", "version"}).exitCode != 0 ||
        support::run({"python3", "--version"}).exitCode != 0)
        GTEST_SKIP() << "openssl or python3 is missing";
    const support::TemporaryFolder folder;
    const std::string pem = folder.file("host.pem");
    const std::string key = folder.file("host.key");
    const auto made = support::run({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                                    "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key,
                                    "-out", pem, "-days", "2", "-subj", "/CN=localhost", "-addext",
                                    "subjectAltName=DNS:localhost"});
    ASSERT_EQ(made.exitCode, 0) << made.err;
    ProgramHome home;
    home.environment["TAPESIFT_ALERT_EMAIL_MAIL"] = "CANARY-mail";
    std::filesystem::create_directories(home.path());
    // Each attempt has a server of its own, which knows what it was told within TLS.
    const auto attempt = [&](std::string& said) {
        support::Process server({"sh", "-c",
                                 "exec python3 '" TAPESIFT_SUPPORT "/starttls_server.py' '" + pem +
                                     "' '" + key + "' > '" + folder.file("said") + "'"});
        base::SystemClock clock;
        std::string port;
        for (int i = 0; i < 500 && port.find('\n') == std::string::npos; ++i) {
            clock.sleepFor(std::chrono::milliseconds(20), {});
            port = folder.read("said");
        }
        const nlohmann::json mail = {{"id", "mail"},
                                     {"kind", "email"},
                                     {"host", "localhost"},
                                     {"port", std::stoi(port)},
                                     {"security", "starttls"},
                                     {"user", "desk"},
                                     {"from", "a@example.com"},
                                     {"to", {"b@example.com"}}};
        std::ofstream(home.path() + "/alerts.json") << nlohmann::json{
            {"version", 1},
            {"rules", nlohmann::json::array()},
            {"channels", {mail}}}.dump();
        const auto result = home.run({"alerts", "test", "mail"});
        server.send(SIGTERM);
        server.result();
        said = folder.read("said");
        return result;
    };
    std::string said;
    const auto unknown = attempt(said);
    EXPECT_EQ(unknown.exitCode, 5);
    EXPECT_NE(unknown.err.find("The identity of localhost could not be verified"),
              std::string::npos)
        << unknown.err;
    EXPECT_EQ(said.find("MAIL FROM"), std::string::npos);
    home.setSettings(
        nlohmann::json{{"version", 1}, {"network.caFile", folder.file("none.pem")}}.dump());
    const auto missing = attempt(said);
    EXPECT_EQ(missing.exitCode, 5);
    EXPECT_NE(missing.err.find("The file of certificate authorities cannot be used"),
              std::string::npos)
        << missing.err;
    home.setSettings(nlohmann::json{{"version", 1}, {"network.caFile", pem}}.dump());
    const auto trusted = attempt(said);
    EXPECT_EQ(trusted.exitCode, 0) << trusted.err;
    EXPECT_NE(said.find("MAIL FROM:<a@example.com>"), std::string::npos) << said;
}

} // namespace tapesift
