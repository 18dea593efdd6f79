#include "tapesift/presentation/alert_texts.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include "tapesift/base/text.h"
#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/scanner_texts.h"
#include "tapesift/presentation/sentences.h"
#include "tapesift/scanners/config_times.h"

namespace tapesift::presentation {

using alerts::AlertChannel;
using alerts::AlertRule;
using alerts::ChannelKind;
using alerts::RuleKind;

namespace {

constexpr std::size_t kNamedSymbols = 3;

struct AlertTexts
{
    Q_DECLARE_TR_FUNCTIONS(AlertTexts)
};

QString numberText(double number)
{
    return QString::fromStdString(base::formatShortest(number))
        .replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString moveWords(const AlertRule& rule, const QString& amount, RuleKind kind)
{
    const bool isUp = rule.direction == alerts::Direction::Up;
    const bool isDown = rule.direction == alerts::Direction::Down;
    if (kind == RuleKind::StrengthMoves)
        return isUp     ? AlertTexts::tr("strength rises by %1").arg(amount)
               : isDown ? AlertTexts::tr("strength falls by %1").arg(amount)
                        : AlertTexts::tr("strength moves by %1").arg(amount);
    if (kind == RuleKind::PriceMoves)
        return isUp     ? AlertTexts::tr("price rises by %1 %").arg(amount)
               : isDown ? AlertTexts::tr("price falls by %1 %").arg(amount)
                        : AlertTexts::tr("price moves by %1 %").arg(amount);
    return isUp     ? AlertTexts::tr("score rises by %1").arg(amount)
           : isDown ? AlertTexts::tr("score falls by %1").arg(amount)
                    : AlertTexts::tr("score moves by %1").arg(amount);
}

QDateTime localTime(base::UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count());
}

} // namespace

QString ruleKindText(RuleKind kind)
{
    switch (kind) {
    case RuleKind::EntersScanner:
        return AlertTexts::tr("A symbol enters a scanner");
    case RuleKind::LeavesScanner:
        return AlertTexts::tr("A symbol leaves a scanner");
    case RuleKind::SignalFlips:
        return AlertTexts::tr("The signal flips");
    case RuleKind::StrengthMoves:
        return AlertTexts::tr("The strength moves");
    case RuleKind::PriceMoves:
        return AlertTexts::tr("The price moves");
    case RuleKind::ScoreMoves:
        return AlertTexts::tr("The opportunity score moves");
    case RuleKind::PriceCrosses:
        return AlertTexts::tr("The price crosses a level");
    case RuleKind::FormulaTrue:
        return AlertTexts::tr("A formula becomes true");
    }
    return {};
}

QString conditionWords(const AlertRule& rule)
{
    switch (rule.kind) {
    case RuleKind::EntersScanner:
        return AlertTexts::tr("enters %1", "a scanner").arg(scannerTitle(rule.scanner));
    case RuleKind::LeavesScanner:
        return AlertTexts::tr("leaves %1", "a scanner").arg(scannerTitle(rule.scanner));
    case RuleKind::SignalFlips:
        return rule.signal ? AlertTexts::tr("signal becomes %1").arg(signalText(*rule.signal))
                           : AlertTexts::tr("signal flips");
    case RuleKind::StrengthMoves:
    case RuleKind::PriceMoves:
    case RuleKind::ScoreMoves:
        return moveWords(rule, numberText(rule.amount), rule.kind);
    case RuleKind::PriceCrosses: {
        const QString level = numberText(rule.level);
        return rule.direction == alerts::Direction::Up
                   ? AlertTexts::tr("price crosses above %1").arg(level)
               : rule.direction == alerts::Direction::Down
                   ? AlertTexts::tr("price crosses below %1").arg(level)
                   : AlertTexts::tr("price crosses %1").arg(level);
    }
    case RuleKind::FormulaTrue:
        return AlertTexts::tr("%1 becomes true", "a formula").arg(text(rule.formula));
    }
    return {};
}

QString ruleWords(const AlertRule& rule)
{
    QString symbols = AlertTexts::tr("Every symbol");
    if (rule.symbols.size() > kNamedSymbols) {
        symbols = AlertTexts::tr("%n symbol(s)", nullptr, static_cast<int>(rule.symbols.size()));
    } else if (!rule.symbols.empty()) {
        QStringList names;
        for (const market::Symbol& symbol : rule.symbols)
            names.push_back(text(symbol.text()));
        symbols = names.join(QStringLiteral(", "));
    }
    return AlertTexts::tr("%1: %2", "symbols: what has to happen")
        .arg(symbols, conditionWords(rule));
}

QString ruleStateText(const AlertRule& rule, base::UtcTime now)
{
    if (!rule.enabled)
        return AlertTexts::tr("Off", "a rule");
    return rule.isActive(now) ? AlertTexts::tr("On", "a rule")
                              : AlertTexts::tr("Expired", "a rule");
}

QString ruleLimitsText(const AlertRule& rule)
{
    QStringList parts;
    const auto count = static_cast<int>(rule.coolDown.count);
    if (count > 0)
        parts.push_back(rule.coolDown.unit == alerts::CoolDown::Unit::Minutes
                            ? AlertTexts::tr("once in %n minute(s)", nullptr, count)
                            : AlertTexts::tr("once in %n bar(s)", nullptr, count));
    if (rule.quiet)
        parts.push_back(AlertTexts::tr("quiet %1–%2")
                            .arg(text(scanners::clockText(rule.quiet->from)),
                                 text(scanners::clockText(rule.quiet->to))));
    if (rule.digest)
        parts.push_back(AlertTexts::tr("one digest a scan"));
    return parts.join(QStringLiteral(" · "));
}

QString channelKindText(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Desktop:
        return AlertTexts::tr("Desktop notification");
    case ChannelKind::Sound:
        return AlertTexts::tr("Sound");
    case ChannelKind::Email:
        return AlertTexts::tr("E-mail");
    case ChannelKind::Slack:
        return QStringLiteral("Slack");
    case ChannelKind::Discord:
        return QStringLiteral("Discord");
    case ChannelKind::Telegram:
        return QStringLiteral("Telegram");
    case ChannelKind::Ntfy:
        return QStringLiteral("ntfy");
    case ChannelKind::Webhook:
        return AlertTexts::tr("Webhook");
    }
    return {};
}

QString channelTargetText(const AlertChannel& channel)
{
    QStringList to;
    switch (channel.kind) {
    case ChannelKind::Desktop:
        return AlertTexts::tr("This desktop");
    case ChannelKind::Sound:
        return AlertTexts::tr("The sound that a rule names");
    case ChannelKind::Email:
        for (const std::string& address : channel.to)
            to.push_back(text(address));
        return AlertTexts::tr("%1 over %2", "addresses over a server")
            .arg(to.join(QStringLiteral(", ")), text(channel.host));
    case ChannelKind::Slack:
    case ChannelKind::Discord:
        return AlertTexts::tr("The address that is its secret");
    case ChannelKind::Telegram:
        return AlertTexts::tr("Chat %1").arg(text(channel.chat));
    case ChannelKind::Ntfy:
        return channel.server.empty() ? AlertTexts::tr("Topic %1").arg(text(channel.topic))
                                      : AlertTexts::tr("Topic %1 at %2")
                                            .arg(text(channel.topic), text(channel.server));
    case ChannelKind::Webhook:
        return channel.url.empty() ? AlertTexts::tr("The address that is its secret")
                                   : text(channel.url);
    }
    return {};
}

QString channelSecretText(const AlertChannel& channel)
{
    switch (channel.kind) {
    case ChannelKind::Email:
        return AlertTexts::tr("Password of the mailbox");
    case ChannelKind::Slack:
    case ChannelKind::Discord:
        return AlertTexts::tr("Address of the webhook");
    case ChannelKind::Telegram:
        return AlertTexts::tr("Token of the bot");
    case ChannelKind::Ntfy:
        return AlertTexts::tr("Access token");
    case ChannelKind::Webhook:
        return channel.url.empty() ? AlertTexts::tr("Address of the webhook")
                                   : AlertTexts::tr("Bearer token");
    case ChannelKind::Desktop:
    case ChannelKind::Sound:
        break;
    }
    return {};
}

QString channelStateText(const AlertChannel& channel, const alerts::ChannelStatus* status,
                         base::UtcTime now)
{
    if (!channel.enabled)
        return AlertTexts::tr("Off", "a channel");
    if (!status)
        return AlertTexts::tr("Ready", "a channel");
    if (!status->hasSecret)
        return AlertTexts::tr("Secret is missing");
    if (!status->trouble.empty()) {
        const QString next =
            status->nextTry
                ? QStringLiteral(" ") +
                      AlertTexts::tr("Next try at %1.").arg(momentText(*status->nextTry, now))
                : QString();
        return text(status->trouble) + next;
    }
    if (status->waiting > 0)
        return AlertTexts::tr("%n waiting", nullptr, static_cast<int>(status->waiting));
    if (status->lastDelivered)
        return AlertTexts::tr("Delivered at %1").arg(momentText(*status->lastDelivered, now));
    return AlertTexts::tr("Ready", "a channel");
}

bool isInTrouble(const AlertChannel& channel, const alerts::ChannelStatus* status)
{
    return channel.enabled && status && (!status->hasSecret || !status->trouble.empty());
}

QString deliveryStatusText(store::DeliveryStatus status)
{
    switch (status) {
    case store::DeliveryStatus::Waiting:
        return AlertTexts::tr("Waiting", "a delivery");
    case store::DeliveryStatus::Delivered:
        return AlertTexts::tr("Delivered", "a delivery");
    case store::DeliveryStatus::Refused:
        return AlertTexts::tr("Refused", "a delivery");
    case store::DeliveryStatus::Expired:
        return AlertTexts::tr("Given up", "a delivery");
    case store::DeliveryStatus::Failed:
        return AlertTexts::tr("Failed", "a delivery");
    }
    return {};
}

QString momentText(base::UtcTime time, base::UtcTime now)
{
    const QLocale locale;
    const QDateTime moment = localTime(time);
    const QString clock = locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
    if (moment.date() == localTime(now).date())
        return clock;
    return locale.toString(moment.date(), dayOfYearPattern()) + QLatin1Char(' ') + clock;
}

TypedSymbols typedSymbols(const QString& typed)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    TypedSymbols result;
    for (const QString& word : typed.split(kBetween, Qt::SkipEmptyParts)) {
        auto symbol = market::Symbol::parse(word.toUpper().toStdString());
        if (!symbol) {
            result.problem = AlertTexts::tr("%1 cannot be a symbol.").arg(word);
            continue;
        }
        if (std::ranges::find(result.symbols, *symbol) == result.symbols.end())
            result.symbols.push_back(*std::move(symbol));
    }
    return result;
}

} // namespace tapesift::presentation
