#pragma once

#include <QString>
#include <QStringList>

#include "tapesift/alerts/alert_channel.h"
#include "tapesift/alerts/alert_delivery.h"
#include "tapesift/alerts/alert_rule.h"
#include "tapesift/store/alert_store.h"

namespace tapesift::presentation {

// Alerts in words of the chosen language. GUI thread.

// "A scanner finds a symbol": a kind of rule as one of a list.
QString ruleKindText(alerts::RuleKind kind);

// "price crosses above 200", "enters breakout", "close > sma(20) is true".
QString conditionWords(const alerts::AlertRule& rule);

// "AAPL, MSFT: price crosses above 200"; more than three symbols are counted.
QString ruleWords(const alerts::AlertRule& rule);

// "On", "Off", "Expired".
QString ruleStateText(const alerts::AlertRule& rule, base::UtcTime now);

// What keeps a rule quiet: "once in 30 minutes · quiet 22:00–07:00 · one digest a scan".
QString ruleLimitsText(const alerts::AlertRule& rule);

// "Telegram", "E-mail".
QString channelKindText(alerts::ChannelKind kind);

// Where it goes, without secrets: "desk@example.com over smtp.example.com".
QString channelTargetText(const alerts::AlertChannel& channel);

// What is asked for as its secret: "the bot's token".
QString channelSecretText(const alerts::AlertChannel& channel);

// How a channel stands, in one sentence; `status` may be null.
QString channelStateText(const alerts::AlertChannel& channel, const alerts::ChannelStatus* status,
                         base::UtcTime now);
bool isInTrouble(const alerts::AlertChannel& channel, const alerts::ChannelStatus* status);

// "Delivered", "Waiting", "Refused".
QString deliveryStatusText(store::DeliveryStatus status);

// Local time: "14:05" of today, else with the day.
QString momentText(base::UtcTime time, base::UtcTime now);

// The symbols that were typed, in any of the usual ways to separate them.
struct TypedSymbols
{
    std::vector<market::Symbol> symbols;
    QString problem; // one sentence; empty: all of them can be symbols
};
TypedSymbols typedSymbols(const QString& text);

} // namespace tapesift::presentation
