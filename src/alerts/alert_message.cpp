#include "tapesift/alerts/alert_message.h"

#include "alerts/json_members.h"
#include "alerts/rule_json.h"
#include "tapesift/base/text.h"

namespace tapesift::alerts {

namespace {

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

// Continuation bytes begin no character; one of four bytes is a pair of UTF-16 units.
std::size_t measured(std::string_view text, TextMeasure measure)
{
    if (measure == TextMeasure::Bytes)
        return text.size();
    std::size_t length = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0U) != 0x80U)
            length += measure == TextMeasure::Utf16Units && byte >= 0xf0U ? 2 : 1;
    }
    return length;
}

// The longest start of the text within the limit, with a sign that something is missing.
std::string cut(std::string_view text, std::size_t limit, TextMeasure measure)
{
    constexpr std::string_view kMore = "…";
    if (measured(text, measure) <= limit)
        return std::string(text);
    const std::size_t mark = measured(kMore, measure);
    if (limit < mark)
        return {};
    std::size_t end = 0;
    std::size_t length = 0;
    while (end < text.size()) {
        std::size_t next = end + 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0U) == 0x80U)
            ++next;
        length += measured(text.substr(end, next - end), measure);
        if (length + mark > limit)
            break;
        end = next;
    }
    return std::string(text.substr(0, end)).append(kMore);
}

std::string lineOf(const AlertEvent& event)
{
    std::string facts;
    const auto add = [&facts](const std::string& fact) {
        facts += (facts.empty() ? "" : ", ") + fact;
    };
    if (std::isfinite(event.price))
        add("price " + base::formatShortest(event.price));
    if (!event.signal.empty())
        add(std::isfinite(event.strength) ? fmt::format("{} {:.0f}", event.signal, event.strength)
                                          : event.signal);
    if (std::isfinite(event.score))
        add(fmt::format("score {:.0f}", event.score));
    std::string line = event.symbol;
    if (!event.what.empty())
        line += " " + event.what;
    return facts.empty() ? line : line + " (" + facts + ")";
}

std::string moreText(std::size_t more)
{
    return fmt::format("… and {} more", base::groupThousands(std::to_string(more)));
}

double numberIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<double>() : kUnknownNumber;
}

std::string textIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flagIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

} // namespace

bool AlertEvent::operator==(const AlertEvent& other) const
{
    return symbol == other.symbol && what == other.what && isSame(price, other.price) &&
           isSame(strength, other.strength) && isSame(score, other.score) &&
           signal == other.signal && isSame(weight, other.weight);
}

std::string headline(const AlertMessage& message, std::size_t shown)
{
    if (!message.isDigest && message.events.size() == 1)
        return fmt::format("{}: {} {}", message.title, message.events.front().symbol,
                           message.events.front().what);
    std::string text =
        fmt::format("{}: {} {}", message.title, base::groupThousands(std::to_string(message.total)),
                    message.wasHeldBack ? "in quiet hours" : "new");
    const std::size_t told = std::min(shown, message.events.size());
    if (told < message.total)
        text += fmt::format(", top {}", told);
    return text;
}

std::string bodyText(const AlertMessage& message, std::size_t most, std::size_t limit,
                     TextMeasure measure)
{
    std::string text;
    std::size_t used = 0;
    std::size_t told = 0;
    const std::size_t count = std::min(most, message.events.size());
    for (; told < count; ++told) {
        const std::string line = lineOf(message.events[told]);
        const std::size_t length = measured(line, measure) + (told > 0 ? 1 : 0);
        // Room for the last line is kept as long as there is something to say in it.
        const std::size_t left = message.total - std::min(message.total, told + 1);
        const std::size_t tail = left > 0 ? measured(moreText(left), measure) + 1 : 0;
        if (used + length > limit || limit - used - length < tail)
            break;
        text += (told > 0 ? "\n" : "") + line;
        used += length;
    }
    const std::size_t left = message.total - std::min(message.total, told);
    if (left == 0)
        return text;
    // Not even one line: the start of it says more than none.
    if (told == 0 && count > 0 && left == 1)
        return cut(lineOf(message.events.front()), limit, measure);
    return cut(told > 0 ? text + "\n" + moreText(left) : moreText(left), limit, measure);
}

AlertMessage testMessage(base::UtcTime now)
{
    AlertMessage message;
    message.rule = "test";
    message.title = "Tapesift test";
    message.at = now;
    message.total = 1;
    message.events.push_back({.symbol = "TEST",
                              .what = "this channel works",
                              .price = kUnknownNumber,
                              .strength = kUnknownNumber,
                              .score = kUnknownNumber,
                              .signal = {},
                              .weight = 0});
    return message;
}

std::string toJson(const AlertMessage& message)
{
    Json json;
    json["rule"] = message.rule;
    json["title"] = message.title;
    json["kind"] = ruleKindName(message.kind);
    json["at"] = message.at.time_since_epoch().count();
    json["total"] = message.total;
    json["digest"] = message.isDigest;
    json["held"] = message.wasHeldBack;
    json["sound"] = message.sound;
    json["events"] = Json::array();
    for (const AlertEvent& event : message.events) {
        Json each;
        each["symbol"] = event.symbol;
        each["what"] = event.what;
        each["price"] = numberJson(event.price);
        each["strength"] = numberJson(event.strength);
        each["score"] = numberJson(event.score);
        each["signal"] = event.signal;
        each["weight"] = numberJson(event.weight);
        json["events"].push_back(std::move(each));
    }
    return dumped(json);
}

base::Result<AlertMessage> messageFromJson(std::string_view text)
{
    const base::Error damaged{base::ErrorCode::Corrupt, "A message that waits is damaged.", {}, {}};
    const auto json = scanners::parseConfig(text, "message");
    if (!json || !json->is_object() || !json->contains("events") || !(*json)["events"].is_array())
        return damaged;
    const auto at = json->find("at");
    const auto total = json->find("total");
    const auto kind = parseRuleKind(textIn(*json, "kind"));
    if (at == json->end() || !at->is_number_integer() || total == json->end() ||
        !total->is_number_unsigned() || !kind)
        return damaged;
    AlertMessage message;
    message.rule = textIn(*json, "rule");
    message.title = textIn(*json, "title");
    message.kind = *kind;
    message.at = base::UtcTime(std::chrono::milliseconds(at->get<std::int64_t>()));
    message.total = total->get<std::size_t>();
    message.isDigest = flagIn(*json, "digest");
    message.wasHeldBack = flagIn(*json, "held");
    message.sound = textIn(*json, "sound");
    for (const Json& each : (*json)["events"]) {
        if (!each.is_object() || message.events.size() == AlertMessage::kMostEvents)
            return damaged;
        const double weight = numberIn(each, "weight");
        message.events.push_back({textIn(each, "symbol"), textIn(each, "what"),
                                  numberIn(each, "price"), numberIn(each, "strength"),
                                  numberIn(each, "score"), textIn(each, "signal"),
                                  std::isfinite(weight) ? weight : 0});
    }
    return message;
}

} // namespace tapesift::alerts
