#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/net/mail_transport.h"

namespace tapesift::alerts {

// Where alerts go.
enum class ChannelKind : std::uint8_t {
    Desktop, // a notification of the desktop
    Sound,   // of the rule
    Email,
    Slack,    // an incoming webhook
    Discord,  // a webhook
    Telegram, // a bot
    Ntfy,
    Webhook, // any server that takes a POST
};

// "desktop", "sound", "email", "slack", "discord", "telegram", "ntfy", "webhook".
std::string_view channelKindName(ChannelKind kind);

// These two are always there and need no entry in the file. A rule with a sound uses the second by
// itself.
inline constexpr std::string_view kDesktopChannel = "desktop";
inline constexpr std::string_view kSoundChannel = "sound";

// One channel of alerts.json (docs/alerts.md). Never holds a secret: only the name of the
// environment variable that has it.
struct AlertChannel
{
    std::string id; // unique: a letter, then letters, digits, '_' and '-', at most 64
    ChannelKind kind = ChannelKind::Webhook;
    bool enabled = true;
    std::string secretVariable; // empty: the usual one, see secretVariableOf()

    // Email.
    std::string host;
    int port = 0; // 0: 465 with Tls, 587 with StartTls, 25 with None
    net::MailSecurity security = net::MailSecurity::StartTls;
    std::string user; // empty: without signing in; else the secret is its password
    std::string from; // "desk@example.com"
    std::vector<std::string> to;

    std::string server; // Telegram, Ntfy: another server than the service's own
    std::string chat;   // Telegram: the id of a chat, or @name of a channel
    std::string topic;  // Ntfy

    // Webhook. Without an address the secret is the address.
    std::string url;
    std::string contentType = "application/json";
    std::string body; // the template; empty: everything as one JSON object (see kUsualBody)

    bool isAuthorized = false; // Ntfy, Webhook: the secret goes along as a bearer token

    // Members of its JSON object that this version does not know, as JSON; kept when it is saved.
    std::string unknown;

    bool operator==(const AlertChannel&) const = default;
};

// A channel of that kind with nothing said about it yet.
AlertChannel newChannel(std::string_view id, ChannelKind kind);

// Whether it cannot do without a secret.
bool needsSecret(const AlertChannel& channel);

// The environment variable that has its secret: what the channel says, else TAPESIFT_ALERT_ and its
// kind and id ("TAPESIFT_ALERT_SLACK_DESK"). The name is also that of the entry in the key store.
std::string secretVariableOf(const AlertChannel& channel);

// What the secret is, for who is asked for it: "the address of the webhook", "the bot's token".
std::string_view secretMeaning(const AlertChannel& channel);

// What a webhook gets that has no template of its own.
extern const std::string_view kUsualBody;

// A variable of a webhook's template.
struct TemplateVariable
{
    std::string_view name; // "symbol": written {{symbol}}
    std::string_view meaning;
};
const std::vector<TemplateVariable>& templateVariables();

} // namespace tapesift::alerts
