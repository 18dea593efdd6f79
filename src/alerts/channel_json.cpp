#include "alerts/channel_json.h"

#include <utility>

#include "alerts/message_template.h"
#include "tapesift/base/text.h"
#include "tapesift/net/transport.h"

namespace tapesift::alerts {

namespace {

constexpr std::size_t kLongestTemplate = 64 * 1024;
constexpr std::size_t kMostReceivers = 100;

constexpr std::array<std::pair<std::string_view, ChannelKind>, 6> kChannelKinds = {{
    {"email", ChannelKind::Email},
    {"slack", ChannelKind::Slack},
    {"discord", ChannelKind::Discord},
    {"telegram", ChannelKind::Telegram},
    {"ntfy", ChannelKind::Ntfy},
    {"webhook", ChannelKind::Webhook},
}};
constexpr std::array<std::pair<std::string_view, net::MailSecurity>, 3> kSecurities = {{
    {"tls", net::MailSecurity::Tls},
    {"starttls", net::MailSecurity::StartTls},
    {"none", net::MailSecurity::None},
}};

template <class Table>
auto valueIn(const Table& table, std::string_view name)
    -> std::optional<decltype(table.front().second)>
{
    const auto found = std::ranges::find(table, name, &Table::value_type::first);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

bool isEnvironmentName(std::string_view text)
{
    return !text.empty() && text.size() <= 128 && !(text.front() >= '0' && text.front() <= '9') &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

// Keys under which people would look for a place to write a secret.
void refuseSecrets(ConfigReader& reader, const Json& json, const AlertChannel& channel)
{
    const std::string hint = fmt::format(
        "Take it out of the file, and set the environment variable {} to {} or enter it in the "
        "window.",
        secretVariableOf(channel), secretMeaning(channel));
    std::vector<std::string> forbidden = {"password", "token", "secret", "key", "webhook"};
    if (channel.kind != ChannelKind::Webhook)
        forbidden.emplace_back("url");
    for (const std::string& key : forbidden) {
        if (json.is_object() && json.contains(key))
            reader.fail(key, "is a secret, which has no place in the file", hint);
    }
    for (const char* sign : {"hooks.slack.com/", "/api/webhooks/", "api.telegram.org/bot"}) {
        if (channel.url.find(sign) != std::string::npos)
            reader.fail("url", "is a secret, which has no place in the file", hint);
    }
    // What was written is not repeated: it may be the secret itself.
    if (!channel.secretVariable.empty() && !isEnvironmentName(channel.secretVariable))
        reader.fail("secret_variable", "is not the name of an environment variable",
                    "Write a name such as " +
                        secretVariableOf(newChannel(channel.id, channel.kind)) +
                        ", not the secret.");
}

void checkServer(ConfigReader& reader, const char* key, const std::string& url)
{
    if (url.empty() || reader.problem().error())
        return;
    if (const auto right = net::checkAddress(url); !right)
        reader.fail(key, "cannot be used: " + right.error().message,
                    "Give an address such as https://example.com.");
}

void readMail(ConfigReader& reader, AlertChannel& channel)
{
    reader.require("host");
    reader.text("host", channel.host);
    std::size_t port = 0;
    reader.whole("port", port, 1, 65'535);
    channel.port = static_cast<int>(port);
    reader.parsed(
        "security", channel.security,
        [](std::string_view name) { return valueIn(kSecurities, name); },
        "one of tls, starttls and none");
    reader.text("user", channel.user);
    reader.require("from");
    reader.text("from", channel.from);
    reader.require("to");
    reader.list("to", [&](const Json& element, const std::string& place) {
        if (!element.is_string())
            return reader.problem().set(place, "must be an address in quotes");
        channel.to.push_back(element.get<std::string>());
    });
    if (reader.problem().error())
        return;
    if (channel.to.size() > kMostReceivers)
        return reader.fail("to", fmt::format("has more than {} addresses", kMostReceivers));
    net::Mail mail;
    mail.host = channel.host;
    mail.security = channel.security;
    mail.from = channel.from;
    mail.to = channel.to;
    if (const auto right = net::checkMail(mail); !right)
        reader.fail(right.error().code == base::ErrorCode::PermissionDenied ? "security" : "host",
                    "cannot be used: " + right.error().message, right.error().suggestion);
}

void readWebhook(ConfigReader& reader, AlertChannel& channel)
{
    reader.text("url", channel.url);
    checkServer(reader, "url", channel.url);
    reader.text("content_type", channel.contentType);
    reader.text("body", channel.body);
    reader.flag("authorized", channel.isAuthorized);
    if (reader.problem().error())
        return;
    if (channel.body.size() > kLongestTemplate)
        return reader.fail("body", fmt::format("is longer than {} bytes", kLongestTemplate));
    if (channel.isAuthorized && channel.url.empty())
        return reader.fail("authorized", "needs an address under url",
                           "Without one the secret is the address.");
    if (const auto made = MessageTemplate::parse(channel.body, channel.contentType); !made)
        reader.fail("body", "cannot be used: " + made.error().message, made.error().suggestion);
}

std::vector<std::string> keysOf(ChannelKind kind)
{
    std::vector<std::string> keys = {"id", "kind", "enabled", "secret_variable"};
    const auto add = [&keys](std::initializer_list<const char*> more) {
        keys.insert(keys.end(), more.begin(), more.end());
    };
    if (kind == ChannelKind::Email)
        add({"host", "port", "security", "user", "from", "to"});
    else if (kind == ChannelKind::Telegram)
        add({"chat", "server"});
    else if (kind == ChannelKind::Ntfy)
        add({"topic", "server", "authorized"});
    else if (kind == ChannelKind::Webhook)
        add({"url", "content_type", "body", "authorized"});
    return keys;
}

void readKind(ConfigReader& reader, AlertChannel& channel)
{
    const auto requireText = [&reader](const char* key, std::string& into) {
        reader.require(key);
        reader.text(key, into);
        if (!reader.problem().error() && base::trim(into).empty())
            reader.fail(key, "is empty");
    };
    switch (channel.kind) {
    case ChannelKind::Email:
        return readMail(reader, channel);
    case ChannelKind::Telegram:
        requireText("chat", channel.chat);
        reader.text("server", channel.server);
        return checkServer(reader, "server", channel.server);
    case ChannelKind::Ntfy:
        requireText("topic", channel.topic);
        reader.text("server", channel.server);
        reader.flag("authorized", channel.isAuthorized);
        return checkServer(reader, "server", channel.server);
    case ChannelKind::Webhook:
        return readWebhook(reader, channel);
    default:
        return;
    }
}

std::string_view securityName(net::MailSecurity security)
{
    return std::ranges::find(kSecurities, security, [](const auto& entry) { return entry.second; })
        ->first;
}

} // namespace

base::Result<AlertChannel> readChannel(const Json& json, const std::string& place,
                                       std::vector<base::Error>& notices)
{
    ConfigProblem problem;
    ConfigReader reader(json, place, problem);
    AlertChannel channel;
    readId(reader, channel.id, "channel");
    if (channel.id == kDesktopChannel || channel.id == kSoundChannel)
        reader.fail("id", fmt::format("is \"{}\", which is always there", channel.id),
                    "Give it another one.");
    reader.require("kind");
    reader.parsed(
        "kind", channel.kind, [](std::string_view name) { return valueIn(kChannelKinds, name); },
        "one of email, slack, discord, telegram, ntfy and webhook");
    reader.flag("enabled", channel.enabled);
    reader.text("secret_variable", channel.secretVariable);
    if (!problem.error()) {
        if (channel.kind == ChannelKind::Webhook && json.contains("url") && json["url"].is_string())
            channel.url = json["url"].get<std::string>();
        refuseSecrets(reader, json, channel);
    }
    if (!problem.error())
        readKind(reader, channel);
    if (problem.error())
        return *problem.error();
    channel.unknown = unknownMembers(json, keysOf(channel.kind), place, notices);
    return channel;
}

Json channelToJson(const AlertChannel& channel)
{
    Json json;
    json["id"] = channel.id;
    json["kind"] = channelKindName(channel.kind);
    json["enabled"] = channel.enabled;
    const auto put = [&json](const char* key, const std::string& value) {
        if (!value.empty())
            json[key] = value;
    };
    put("secret_variable", channel.secretVariable);
    if (channel.kind == ChannelKind::Email) {
        json["host"] = channel.host;
        if (channel.port > 0)
            json["port"] = channel.port;
        json["security"] = securityName(channel.security);
        put("user", channel.user);
        json["from"] = channel.from;
        json["to"] = channel.to;
    }
    put("chat", channel.chat);
    put("topic", channel.topic);
    put("server", channel.server);
    put("url", channel.url);
    if (channel.contentType != AlertChannel{}.contentType)
        json["content_type"] = channel.contentType;
    put("body", channel.body);
    if (channel.isAuthorized)
        json["authorized"] = true;
    addMembers(json, channel.unknown);
    return json;
}

} // namespace tapesift::alerts
