#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "tapesift/net/http_client.h"
#include "unit/net/scripted_transport.h"

namespace tapesift::net {

// A client over a script, with a clock that sleeping moves.
class HttpClientTest : public testing::Test
{
protected:
    HttpClientTest()
    {
        m_options.provider = "test";
        m_options.label = "Testex";
    }

    HttpClient& make(ScriptedTransport::Script script)
    {
        m_client.reset();
        m_transport = std::make_unique<ScriptedTransport>(std::move(script));
        m_client =
            std::make_unique<HttpClient>(m_options, *m_transport, m_clock, m_log, m_bans, m_seed);
        return *m_client;
    }

    base::Result<HttpResponse> get(const std::string& subject)
    {
        return m_client->get(requestFor(subject), {});
    }
    base::UtcTime now() const { return m_clock.now(); }
    // 1970 if nothing is waited for.
    base::UtcTime waitingUntil() const
    {
        return m_client->status().waitingUntil.value_or(base::UtcTime{});
    }

    ClientOptions m_options;
    support::FakeClock m_clock;
    support::MemoryLog m_log;
    BanBook* m_bans = nullptr;
    std::uint64_t m_seed = 1;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace tapesift::net
