#pragma once

#include <string>

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/net/mail_transport.h"

namespace tapesift::alerts {

// The mail for a message (RFC 5322, 2045, 2047): lines end with CR LF; what is not ASCII is
// encoded.
net::Mail mailFor(const AlertChannel& channel, const base::Secret& password,
                  const AlertMessage& message);

} // namespace tapesift::alerts
