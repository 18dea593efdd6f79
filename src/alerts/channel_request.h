#pragma once

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/base/secret.h"
#include "tapesift/net/http_message.h"

namespace tapesift::alerts {

// What a channel's service takes, by its documentation (docs/alerts.md names the pages).
inline constexpr std::size_t kSlackCharacters = 40'000;
inline constexpr std::size_t kDiscordCharacters = 2'000;
inline constexpr std::size_t kTelegramUnits = 4'096; // of UTF-16
inline constexpr std::size_t kNtfyBytes = 4'096;
// Symbols of a digest in a notification: more is not read there.
inline constexpr std::size_t kNotified = 5;

// The request that takes the message to a channel of the kind Slack, Discord, Telegram, Ntfy or
// Webhook. InvalidArgument: a secret that is no address, or a template that is none.
base::Result<net::HttpRequest> requestFor(const AlertChannel& channel, const base::Secret& secret,
                                          const AlertMessage& message);

} // namespace tapesift::alerts
