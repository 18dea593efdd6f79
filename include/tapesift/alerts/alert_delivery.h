#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/alerts/alert_services.h"
#include "tapesift/base/log.h"
#include "tapesift/net/http_client.h"
#include "tapesift/net/mail_transport.h"
#include "tapesift/net/transport.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::alerts {

// What delivering stands on. All must outlive it; desktop and sound may be null.
struct DeliveryServices
{
    net::Transport& http;
    net::MailTransport& mail;
    SecretSource& secrets;
    base::Clock& clock;
    base::Log& log;
    DesktopNotifier* desktop = nullptr;
    SoundPlayer* sound = nullptr;
};

struct DeliveryOptions
{
    net::RetryPolicy retry;              // of one attempt at delivering
    std::chrono::seconds firstPause{60}; // after one that failed; doubles
    std::chrono::seconds longestPause{1'800};
    std::chrono::hours longestAge{24}; // of a message that is still tried
    std::uint64_t seed = 1;            // of the jitter
};

// How a channel stands.
struct ChannelStatus
{
    std::string id;
    ChannelKind kind = ChannelKind::Desktop;
    bool hasSecret = true; // false: it needs one and there is none
    std::size_t waiting = 0;
    std::size_t failures = 0; // in a row
    std::optional<base::UtcTime> lastDelivered;
    std::optional<base::UtcTime> nextTry; // while it fails
    std::string trouble;                  // why it fails, for the user; empty: it does not
};

// What a channel's server said to one message. `answer` is one line, bounded, without secrets.
struct DeliveryAnswer
{
    std::string answer;
    unsigned attempts = 1;
};

// Takes messages to their channels. Each channel has a thread of its own, begun with its first
// message, so that one that is dead holds up no other; nobody who tells of a message waits for
// anything but the database. Messages lie in the outbox of the store until they are delivered,
// refused for good or too old; those of an earlier run of the program are tried again.
// Thread-safe.
class AlertDelivery
{
public:
    // Messages for channels that are not among these, or are disabled, are left in the outbox.
    AlertDelivery(std::vector<AlertChannel> channels, store::AlertStore& store,
                  DeliveryServices services, DeliveryOptions options = {});
    // Ends what is under way; it stays in the outbox.
    ~AlertDelivery();

    // Takes these channels in place of those before.
    void setChannels(std::vector<AlertChannel> channels);

    // There is something new in the outbox.
    void wake();
    // Tries at once what waits after a failure, or was refused: a secret was entered, say.
    void retryNow();
    // Waits until nothing waits that could be tried now, at most that long. False: something does.
    bool drain(std::chrono::milliseconds most);

    // Sends the test message at once and waits for the answer; it is in the log, not in the
    // outbox. NotFound: there is no such channel.
    base::Result<DeliveryAnswer> test(const std::string& channel, std::stop_token stop);

    // In the order of the channels, desktop and sound first.
    std::vector<ChannelStatus> status() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// The deliveries of a message to the channels of its rule, as the outbox keeps them.
std::vector<store::AlertDelivery> deliveriesOf(const AlertMessage& message, const AlertRule& rule);

} // namespace tapesift::alerts
