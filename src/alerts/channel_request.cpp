#include "alerts/channel_request.h"

#include "alerts/json_members.h"
#include "alerts/message_template.h"
#include "tapesift/base/text.h"
#include "tapesift/net/transport.h"

namespace tapesift::alerts {

namespace {

constexpr std::size_t kAll = AlertMessage::kMostEvents;
constexpr std::size_t kTitleBytes = 250;

// A headline with the lines below, at most `limit` in all.
std::string titled(const std::string& title, const AlertMessage& message, std::size_t limit,
                   TextMeasure measure)
{
    // A headline is bounded by the name of the rule and one line; bytes are never fewer than
    // characters.
    const std::size_t used = std::min(limit, title.size() + 1);
    const std::string body = bodyText(message, kAll, limit - used, measure);
    return title.size() + 1 > limit ? body : title + "\n" + body;
}

// What has a meaning in Slack's texts.
std::string slackText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '&')
            escaped += "&amp;";
        else if (c == '<')
            escaped += "&lt;";
        else if (c == '>')
            escaped += "&gt;";
        else
            escaped += c;
    }
    return escaped;
}

net::HttpBody jsonBody(const Json& json)
{
    return {"application/json", dumped(json)};
}

std::string slashless(std::string server)
{
    while (server.ends_with('/'))
        server.pop_back();
    return server;
}

Json slackJson(const AlertMessage& message)
{
    Json json;
    // Escaping makes it longer by four characters at the most.
    json["text"] = slackText(titled("*" + headline(message, kAll) + "*", message,
                                    kSlackCharacters / 5, TextMeasure::Characters));
    return json;
}

Json discordJson(const AlertMessage& message)
{
    Json json;
    json["content"] = titled("**" + headline(message, kAll) + "**", message, kDiscordCharacters,
                             TextMeasure::Characters);
    // Nobody is called, whatever a text looks like.
    json["allowed_mentions"]["parse"] = Json::array();
    return json;
}

Json telegramJson(const AlertChannel& channel, const AlertMessage& message)
{
    Json json;
    json["chat_id"] = channel.chat;
    json["text"] =
        titled(headline(message, kAll), message, kTelegramUnits, TextMeasure::Utf16Units);
    json["disable_web_page_preview"] = true;
    return json;
}

Json ntfyJson(const AlertChannel& channel, const AlertMessage& message)
{
    Json json;
    json["topic"] = channel.topic;
    std::string title = headline(message, kNotified);
    if (title.size() > kTitleBytes)
        title = message.title.substr(0, kTitleBytes);
    json["title"] = title;
    json["message"] = bodyText(message, kNotified, kNtfyBytes, TextMeasure::Bytes);
    return json;
}

base::Status checkSecretAddress(const AlertChannel& channel, const base::Secret& secret)
{
    const auto right = net::checkAddress(secret.reveal());
    if (right)
        return {};
    return base::Error{
        base::ErrorCode::InvalidArgument,
        fmt::format("What is in {} is not the address of a webhook.", secretVariableOf(channel)),
        {},
        "Copy the address from the service anew: it begins with https://."};
}

base::Result<net::HttpRequest> webhookRequest(const AlertChannel& channel,
                                              const AlertMessage& message)
{
    const auto made = MessageTemplate::parse(channel.body, channel.contentType);
    if (!made)
        return base::Error{base::ErrorCode::InvalidArgument,
                           fmt::format("The template of the channel {} cannot be used: {}.",
                                       channel.id, made.error().message),
                           {},
                           made.error().suggestion};
    net::HttpRequest request;
    request.url = channel.url;
    request.body = net::HttpBody{channel.contentType, made->fill(message)};
    return request;
}

} // namespace

base::Result<net::HttpRequest> requestFor(const AlertChannel& channel, const base::Secret& secret,
                                          const AlertMessage& message)
{
    net::HttpRequest request;
    bool isAddress = channel.kind == ChannelKind::Slack || channel.kind == ChannelKind::Discord;
    switch (channel.kind) {
    case ChannelKind::Slack:
        request.body = jsonBody(slackJson(message));
        break;
    case ChannelKind::Discord:
        request.body = jsonBody(discordJson(message));
        break;
    case ChannelKind::Telegram: {
        const std::string server =
            channel.server.empty() ? "https://api.telegram.org" : slashless(channel.server);
        request.secretUrl = base::Secret(server + "/bot" + secret.reveal() + "/sendMessage");
        request.body = jsonBody(telegramJson(channel, message));
        break;
    }
    case ChannelKind::Ntfy:
        request.url = channel.server.empty() ? "https://ntfy.sh" : slashless(channel.server);
        request.body = jsonBody(ntfyJson(channel, message));
        break;
    case ChannelKind::Webhook: {
        auto made = webhookRequest(channel, message);
        if (!made)
            return made.error();
        request = std::move(*made);
        isAddress = channel.url.empty();
        break;
    }
    default:
        return base::Error{base::ErrorCode::Internal, "This channel takes no request.", {}, {}};
    }
    if (isAddress) {
        if (auto right = checkSecretAddress(channel, secret); !right)
            return right.error();
        request.secretUrl = secret;
    } else if (channel.isAuthorized) {
        request.secrets.push_back({"Authorization", "Bearer ", secret});
    }
    request.followsRedirects = false;
    request.subject = channel.id;
    return request;
}

} // namespace tapesift::alerts
