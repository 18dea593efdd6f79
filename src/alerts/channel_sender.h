#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "tapesift/alerts/alert_delivery.h"

namespace tapesift::alerts {

// Takes one message after the other to one channel, each with the retries of net. Used by one
// thread at a time, but for waitingUntil().
class ChannelSender
{
public:
    ChannelSender(const AlertChannel& channel, const DeliveryServices& services,
                  const net::RetryPolicy& retry, std::uint64_t seed);
    ~ChannelSender();

    // What the server said. Errors as those of net::HttpClient and net::MailTransport, with these
    // of its own: NotFound, there is no secret; NotEntitled, NotFound, InvalidArgument, Blocked:
    // the server refuses. `answer` is filled in also then, as far as there was one. Neither holds a
    // secret.
    base::Status send(const AlertMessage& message, std::stop_token stop, DeliveryAnswer& answer);

    // Before then the server wants no request.
    std::optional<base::UtcTime> waitingUntil() const;

private:
    struct Http;

    base::Status post(const AlertMessage& message, const base::Secret& secret, std::stop_token stop,
                      DeliveryAnswer& answer);
    base::Status mail(const AlertMessage& message, const base::Secret& secret, std::stop_token stop,
                      DeliveryAnswer& answer);
    base::Status notify(const AlertMessage& message);
    base::Status play(const AlertMessage& message);

    const AlertChannel m_channel;
    const DeliveryServices m_services;
    const net::RetryPolicy m_retry;
    std::unique_ptr<Http> m_http; // of kinds that are served over HTTP
};

// Whether another try may end otherwise without anybody doing something.
bool isWorthRetrying(base::ErrorCode code);

} // namespace tapesift::alerts
