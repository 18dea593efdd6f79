#include "tapesift/alerts/alert_channel.h"

#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

constexpr std::array<std::string_view, 8> kNames = {"desktop", "sound",    "email", "slack",
                                                    "discord", "telegram", "ntfy",  "webhook"};

} // namespace

std::string_view channelKindName(ChannelKind kind)
{
    return kNames.at(static_cast<std::size_t>(kind));
}

AlertChannel newChannel(std::string_view id, ChannelKind kind)
{
    AlertChannel channel;
    channel.id = id;
    channel.kind = kind;
    return channel;
}

bool needsSecret(const AlertChannel& channel)
{
    switch (channel.kind) {
    case ChannelKind::Desktop:
    case ChannelKind::Sound:
        return false;
    case ChannelKind::Email:
        return !channel.user.empty();
    case ChannelKind::Slack:
    case ChannelKind::Discord:
    case ChannelKind::Telegram:
        return true;
    case ChannelKind::Ntfy:
        return channel.isAuthorized;
    case ChannelKind::Webhook:
        return channel.isAuthorized || channel.url.empty();
    }
    return false;
}

std::string secretVariableOf(const AlertChannel& channel)
{
    if (!channel.secretVariable.empty())
        return channel.secretVariable;
    std::string name = base::toUpper(
        fmt::format("TAPESIFT_ALERT_{}_{}", channelKindName(channel.kind), channel.id));
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string_view secretMeaning(const AlertChannel& channel)
{
    switch (channel.kind) {
    case ChannelKind::Email:
        return "the password of the mail account";
    case ChannelKind::Telegram:
        return "the bot's token";
    case ChannelKind::Ntfy:
        return "the access token";
    case ChannelKind::Webhook:
        return channel.isAuthorized ? "the bearer token" : "the address of the webhook";
    default:
        return "the address of the webhook";
    }
}

} // namespace tapesift::alerts
