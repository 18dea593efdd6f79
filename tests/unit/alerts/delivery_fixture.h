#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/fake_clock.h"
#include "support/loopback_server.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/alerts/alert_delivery.h"
#include "tapesift/base/system_clock.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/net/curl_transport.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::alerts {

// Stands in secrets; nothing that is kept or told may hold it.
inline constexpr const char* kCanary = "CANARYz93";

class FakeSecrets final : public SecretSource
{
public:
    void set(const std::string& variable, const std::string& value)
    {
        const std::lock_guard lock(m_mutex);
        m_secrets[variable] = value;
    }
    base::Secret find(const std::string& variable) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_secrets.find(variable);
        return found == m_secrets.end() ? base::Secret() : base::Secret(found->second);
    }

private:
    std::mutex m_mutex;
    std::map<std::string, std::string> m_secrets; // Guarded by m_mutex.
};

// Keeps what it was told.
class FakeDesktop final : public DesktopNotifier, public SoundPlayer
{
public:
    base::Status notify(const std::string& title, const std::string& text) override
    {
        return keep(title + "\n" + text);
    }
    base::Status play(const std::string& sound) override { return keep("sound " + sound); }
    std::vector<std::string> told() const
    {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }

private:
    base::Status keep(std::string text)
    {
        const std::lock_guard lock(m_mutex);
        m_told.push_back(std::move(text));
        return {};
    }

    mutable std::mutex m_mutex;
    std::vector<std::string> m_told; // Guarded by m_mutex.
};

// Channels over a database and servers of their own.
class DeliveryTest : public testing::Test
{
protected:
    DeliveryTest() { openStore(); }
    ~DeliveryTest() override
    {
        m_delivery.reset();
        m_alerts.reset();
    }

    void openStore()
    {
        m_delivery.reset();
        m_alerts.reset();
        m_store.reset();
        auto store = store::ScanStore::open(m_folder.path().string(), store::OpenMode::ReadWrite,
                                            m_clock, m_log);
        ASSERT_TRUE(store) << describe(store.error());
        m_store = std::move(*store);
        auto alerts = m_store->alerts();
        ASSERT_TRUE(alerts) << describe(alerts.error());
        m_alerts = std::move(*alerts);
    }

    AlertDelivery& start(std::vector<AlertChannel> channels)
    {
        m_delivery.reset();
        m_delivery = std::make_unique<AlertDelivery>(
            std::move(channels), *m_alerts,
            DeliveryServices{m_http, m_mail, m_secrets, m_clock, m_log, &m_desktop, &m_desktop},
            m_options);
        return *m_delivery;
    }

    // A message about one symbol.
    AlertMessage message(const std::string& symbol = "AAPL") const
    {
        AlertMessage made;
        made.rule = "round";
        made.title = "Round";
        made.kind = RuleKind::PriceCrosses;
        made.at = m_clock.now();
        made.total = 1;
        AlertEvent event;
        event.symbol = symbol;
        event.what = "crosses above 200";
        event.price = 200.5;
        made.events.push_back(event);
        return made;
    }

    void put(const AlertMessage& message, const std::vector<std::string>& channels)
    {
        AlertRule rule;
        rule.id = message.rule;
        rule.channels = channels;
        rule.sound = message.sound;
        store::AlertChange change;
        change.deliveries = deliveriesOf(message, rule);
        ASSERT_TRUE(m_alerts->commit(change));
        if (m_delivery)
            m_delivery->wake();
    }

    // Whether that comes true within a while of real time.
    template <class Condition>
    static bool waitFor(Condition isTrue)
    {
        base::SystemClock clock;
        for (int i = 0; i < 4'000 && !isTrue(); ++i)
            clock.sleepFor(std::chrono::milliseconds(5), {});
        return isTrue();
    }

    bool drain() { return m_delivery->drain(std::chrono::seconds(20)); }

    // Newest first.
    std::vector<store::AlertDelivery> log() const
    {
        auto read = m_alerts->log(100);
        EXPECT_TRUE(read) << describe(read.error());
        return read ? std::move(*read) : std::vector<store::AlertDelivery>();
    }
    ChannelStatus statusOf(const std::string& channel) const
    {
        for (ChannelStatus& status : m_delivery->status()) {
            if (status.id == channel)
                return std::move(status);
        }
        ADD_FAILURE() << channel;
        return {};
    }

    support::TemporaryFolder m_folder;
    support::FakeClock m_clock{base::parseUtc("2026-11-27T03:47:30Z").value()};
    support::MemoryLog m_log;
    net::CurlTransport m_http{"Tapesift-test/1",
                              {.total = std::chrono::seconds(2), .authorities = {}}};
    net::CurlMailTransport m_mail{{.total = std::chrono::seconds(2), .authorities = {}}};
    FakeSecrets m_secrets;
    FakeDesktop m_desktop;
    DeliveryOptions m_options;
    std::unique_ptr<store::ScanStore> m_store;
    std::unique_ptr<store::AlertStore> m_alerts;
    std::unique_ptr<AlertDelivery> m_delivery;
};

} // namespace tapesift::alerts
