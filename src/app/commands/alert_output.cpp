#include "alert_output.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "report_output.h"
#include "tapesift/base/utc_time.h"
#include "tapesift/report/json_writer.h"

namespace tapesift::app {

namespace {

using alerts::AlertChannel;
using alerts::AlertRule;
using report::JsonWriter;
using store::AlertDelivery;
using Rows = std::vector<std::vector<std::string>>;

std::string timeText(base::UtcTime time)
{
    return base::formatUtc(std::chrono::floor<std::chrono::seconds>(time));
}

std::string stateOf(const AlertRule& rule, base::UtcTime now)
{
    if (!rule.enabled)
        return "disabled";
    return rule.isActive(now) ? "active" : "expired";
}

std::string coolDownText(const alerts::CoolDown& coolDown)
{
    if (coolDown.count == 0)
        return "-";
    return fmt::format("{} {}", coolDown.count,
                       coolDown.unit == alerts::CoolDown::Unit::Bars ? "bars" : "min");
}

std::string symbolsOf(const AlertRule& rule)
{
    if (rule.symbols.empty())
        return "all";
    return rule.symbols.size() == 1 ? rule.symbols.front().text()
                                    : fmt::format("{} symbols", rule.symbols.size());
}

std::vector<AlertChannel> allChannels(const alerts::AlertBook& book)
{
    std::vector<AlertChannel> all = {
        alerts::newChannel(alerts::kDesktopChannel, alerts::ChannelKind::Desktop),
        alerts::newChannel(alerts::kSoundChannel, alerts::ChannelKind::Sound)};
    all.insert(all.end(), book.channels.begin(), book.channels.end());
    return all;
}

std::string secretText(const AlertChannel& channel, const AlertListing& listing)
{
    if (!alerts::needsSecret(channel))
        return "-";
    return listing.withoutSecret.contains(channel.id)
               ? "missing: " + alerts::secretVariableOf(channel)
               : std::string("there");
}

const AlertDelivery* newestFor(const AlertListing& listing, const std::string& channel)
{
    const auto found = std::ranges::find(listing.deliveries, channel, &AlertDelivery::channel);
    return found == listing.deliveries.end() ? nullptr : &*found;
}

std::size_t waitingFor(const AlertListing& listing, const std::string& channel)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(listing.deliveries, [&channel](const AlertDelivery& delivery) {
            return delivery.channel == channel && delivery.status == store::DeliveryStatus::Waiting;
        }));
}

void textField(JsonWriter& json, std::string_view name, std::string_view value)
{
    json.key(name);
    json.text(value);
}

void countField(JsonWriter& json, std::string_view name, std::size_t value)
{
    json.key(name);
    json.integer(static_cast<std::int64_t>(value));
}

void flagField(JsonWriter& json, std::string_view name, bool value)
{
    json.key(name);
    json.boolean(value);
}

void writeDelivery(JsonWriter& json, const AlertDelivery& delivery)
{
    json.beginObject();
    textField(json, "time", timeText(delivery.at));
    textField(json, "rule", delivery.rule);
    textField(json, "channel", delivery.channel);
    textField(json, "symbols", delivery.symbols);
    textField(json, "status", store::deliveryStatusName(delivery.status));
    countField(json, "attempts", delivery.attempts);
    json.key("triedAt");
    if (delivery.triedAt)
        json.text(timeText(*delivery.triedAt));
    else
        json.null();
    json.key("nextTry");
    if (delivery.nextTry)
        json.text(timeText(*delivery.nextTry));
    else
        json.null();
    textField(json, "outcome", delivery.outcome);
    textField(json, "answer", delivery.answer);
    json.endObject();
}

} // namespace

void writeAlertListTable(std::ostream& out, const AlertListing& listing, base::UtcTime now)
{
    Rows rules = {{"Rule", "State", "When", "Symbols", "Channels", "Cool-down"}};
    for (const AlertRule& rule : listing.book.rules)
        rules.push_back({rule.id, stateOf(rule, now), alerts::conditionText(rule), symbolsOf(rule),
                         fmt::format("{}", fmt::join(rule.channels, ",")),
                         coolDownText(rule.coolDown)});
    writeRows(out, rules, std::vector<bool>(6, false));
    out << '\n';
    Rows channels = {{"Channel", "Kind", "Secret", "Waiting", "Last"}};
    for (const AlertChannel& channel : allChannels(listing.book)) {
        const AlertDelivery* newest = newestFor(listing, channel.id);
        channels.push_back({channel.id, std::string(alerts::channelKindName(channel.kind)),
                            secretText(channel, listing),
                            std::to_string(waitingFor(listing, channel.id)),
                            newest ? timeText(newest->triedAt.value_or(newest->at)) + " " +
                                         std::string(store::deliveryStatusName(newest->status))
                                   : std::string("-")});
    }
    writeRows(out, channels, {false, false, false, true, false});
}

void writeAlertListJson(std::ostream& out, const AlertListing& listing, base::UtcTime now)
{
    JsonWriter json(out);
    json.beginObject();
    json.key("rules");
    json.beginArray();
    for (const AlertRule& rule : listing.book.rules) {
        json.breakLine();
        json.beginObject();
        textField(json, "id", rule.id);
        textField(json, "name", rule.title());
        textField(json, "state", stateOf(rule, now));
        textField(json, "kind", alerts::ruleKindName(rule.kind));
        textField(json, "when", alerts::conditionText(rule));
        json.key("symbols");
        json.beginArray();
        for (const market::Symbol& symbol : rule.symbols)
            json.text(symbol.text());
        json.endArray();
        json.key("channels");
        json.beginArray();
        for (const std::string& channel : rule.channels)
            json.text(channel);
        json.endArray();
        flagField(json, "digest", rule.digest);
        json.endObject();
    }
    json.endArray();
    json.key("channels");
    json.beginArray();
    for (const AlertChannel& channel : allChannels(listing.book)) {
        json.breakLine();
        json.beginObject();
        textField(json, "id", channel.id);
        textField(json, "kind", alerts::channelKindName(channel.kind));
        flagField(json, "enabled", channel.enabled);
        flagField(json, "needsSecret", alerts::needsSecret(channel));
        flagField(json, "hasSecret",
                  alerts::needsSecret(channel) && !listing.withoutSecret.contains(channel.id));
        if (alerts::needsSecret(channel))
            textField(json, "secretVariable", alerts::secretVariableOf(channel));
        countField(json, "waiting", waitingFor(listing, channel.id));
        json.key("last");
        if (const AlertDelivery* newest = newestFor(listing, channel.id))
            writeDelivery(json, *newest);
        else
            json.null();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endDocument();
}

void writeDeliveryTable(std::ostream& out, std::span<const AlertDelivery> deliveries)
{
    Rows rows = {{"Time", "Rule", "Channel", "Status", "Tries", "Symbols", "Outcome", "Answer"}};
    for (const AlertDelivery& delivery : deliveries)
        rows.push_back({timeText(delivery.at), delivery.rule, delivery.channel,
                        std::string(store::deliveryStatusName(delivery.status)),
                        std::to_string(delivery.attempts), delivery.symbols, delivery.outcome,
                        delivery.answer});
    writeRows(out, rows, {false, false, false, false, true, false, false, false});
}

void writeDeliveryJson(std::ostream& out, std::span<const AlertDelivery> deliveries)
{
    JsonWriter json(out);
    json.beginArray();
    for (const AlertDelivery& delivery : deliveries) {
        json.breakLine();
        writeDelivery(json, delivery);
    }
    json.endArray();
    json.endDocument();
}

} // namespace tapesift::app
