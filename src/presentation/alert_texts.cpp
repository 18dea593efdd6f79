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
using alerts::Direction;
using alerts::RuleKind;

namespace {

constexpr std::size_t kNamedSymbols = 3;

struct Texts
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
    const bool isUp = rule.direction == Direction::Up;
    const bool isDown = rule.direction == Direction::Down;
    if (kind == RuleKind::StrengthMoves)
        return isUp     ? Texts::tr("strength rises by %1").arg(amount)
               : isDown ? Texts::tr("strength falls by %1").arg(amount)
                        : Texts::tr("strength moves by %1").arg(amount);
    if (kind == RuleKind::PriceMoves)
        return isUp     ? Texts::tr("price rises by %1 %").arg(amount)
               : isDown ? Texts::tr("price falls by %1 %").arg(amount)
                        : Texts::tr("price moves by %1 %").arg(amount);
    return isUp     ? Texts::tr("score rises by %1").arg(amount)
           : isDown ? Texts::tr("score falls by %1").arg(amount)
                    : Texts::tr("score moves by %1").arg(amount);
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
        return Texts::tr("A symbol enters a scanner");
    case RuleKind::LeavesScanner:
        return Texts::tr("A symbol leaves a scanner");
    case RuleKind::SignalFlips:
        return Texts::tr("The signal flips");
    case RuleKind::StrengthMoves:
        return Texts::tr("The strength moves");
    case RuleKind::PriceMoves:
        return Texts::tr("The price moves");
    case RuleKind::ScoreMoves:
        return Texts::tr("The opportunity score moves");
    case RuleKind::PriceCrosses:
        return Texts::tr("The price crosses a level");
    case RuleKind::FormulaTrue:
        return Texts::tr("A formula becomes true");
    }
    return {};
}

QString conditionWords(const AlertRule& rule)
{
    switch (rule.kind) {
    case RuleKind::EntersScanner:
        return Texts::tr("enters %1", "a scanner").arg(scannerTitle(rule.scanner));
    case RuleKind::LeavesScanner:
        return Texts::tr("leaves %1", "a scanner").arg(scannerTitle(rule.scanner));
    case RuleKind::SignalFlips:
        return rule.signal ? Texts::tr("signal becomes %1").arg(signalText(*rule.signal))
                           : Texts::tr("signal flips");
    case RuleKind::StrengthMoves:
    case RuleKind::PriceMoves:
    case RuleKind::ScoreMoves:
        return moveWords(rule, numberText(rule.amount), rule.kind);
    case RuleKind::PriceCrosses: {
        const QString level = numberText(rule.level);
        return rule.direction == Direction::Up     ? Texts::tr("price crosses above %1").arg(level)
               : rule.direction == Direction::Down ? Texts::tr("price crosses below %1").arg(level)
                                                   : Texts::tr("price crosses %1").arg(level);
    }
    case RuleKind::FormulaTrue:
        return Texts::tr("%1 becomes true", "a formula").arg(text(rule.formula));
    }
    return {};
}

QString ruleWords(const AlertRule& rule)
{
    QString symbols = Texts::tr("Every symbol");
    if (rule.symbols.size() > kNamedSymbols) {
        symbols = Texts::tr("%n symbol(s)", nullptr, static_cast<int>(rule.symbols.size()));
    } else if (!rule.symbols.empty()) {
        QStringList names;
        for (const market::Symbol& symbol : rule.symbols)
            names.push_back(text(symbol.text()));
        symbols = names.join(QStringLiteral(", "));
    }
    return Texts::tr("%1: %2", "symbols: what has to happen").arg(symbols, conditionWords(rule));
}

QString ruleStateText(const AlertRule& rule, base::UtcTime now)
{
    if (!rule.enabled)
        return Texts::tr("Off", "a rule");
    return rule.isActive(now) ? Texts::tr("On", "a rule") : Texts::tr("Expired", "a rule");
}

QString ruleLimitsText(const AlertRule& rule)
{
    QStringList parts;
    const auto count = static_cast<int>(rule.coolDown.count);
    if (count > 0)
        parts.push_back(rule.coolDown.unit == alerts::CoolDown::Unit::Minutes
                            ? Texts::tr("once in %n minute(s)", nullptr, count)
                            : Texts::tr("once in %n bar(s)", nullptr, count));
    if (rule.quiet)
        parts.push_back(Texts::tr("quiet %1–%2")
                            .arg(text(scanners::clockText(rule.quiet->from)),
                                 text(scanners::clockText(rule.quiet->to))));
    if (rule.digest)
        parts.push_back(Texts::tr("one digest a scan"));
    return parts.join(QStringLiteral(" · "));
}

QString channelKindText(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Desktop:
        return Texts::tr("Desktop notification");
    case ChannelKind::Sound:
        return Texts::tr("Sound");
    case ChannelKind::Email:
        return Texts::tr("E-mail");
    case ChannelKind::Slack:
        return QStringLiteral("Slack");
    case ChannelKind::Discord:
        return QStringLiteral("Discord");
    case ChannelKind::Telegram:
        return QStringLiteral("Telegram");
    case ChannelKind::Ntfy:
        return QStringLiteral("ntfy");
    case ChannelKind::Webhook:
        return Texts::tr("Webhook");
    }
    return {};
}

QString channelTargetText(const AlertChannel& channel)
{
    QStringList to;
    switch (channel.kind) {
    case ChannelKind::Desktop:
        return Texts::tr("This desktop");
    case ChannelKind::Sound:
        return Texts::tr("The sound that a rule names");
    case ChannelKind::Email:
        for (const std::string& address : channel.to)
            to.push_back(text(address));
        return Texts::tr("%1 over %2", "addresses over a server")
            .arg(to.join(QStringLiteral(", ")), text(channel.host));
    case ChannelKind::Slack:
    case ChannelKind::Discord:
        return Texts::tr("The address that is its secret");
    case ChannelKind::Telegram:
        return Texts::tr("Chat %1").arg(text(channel.chat));
    case ChannelKind::Ntfy:
        return channel.server.empty()
                   ? Texts::tr("Topic %1").arg(text(channel.topic))
                   : Texts::tr("Topic %1 at %2").arg(text(channel.topic), text(channel.server));
    case ChannelKind::Webhook:
        return channel.url.empty() ? Texts::tr("The address that is its secret")
                                   : text(channel.url);
    }
    return {};
}

QString channelSecretText(const AlertChannel& channel)
{
    switch (channel.kind) {
    case ChannelKind::Email:
        return Texts::tr("Password of the mailbox");
    case ChannelKind::Slack:
    case ChannelKind::Discord:
        return Texts::tr("Address of the webhook");
    case ChannelKind::Telegram:
        return Texts::tr("Token of the bot");
    case ChannelKind::Ntfy:
        return Texts::tr("Access token");
    case ChannelKind::Webhook:
        return channel.url.empty() ? Texts::tr("Address of the webhook")
                                   : Texts::tr("Bearer token");
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
        return Texts::tr("Off", "a channel");
    if (!status)
        return Texts::tr("Ready", "a channel");
    if (!status->hasSecret)
        return Texts::tr("Secret is missing");
    if (!status->trouble.empty()) {
        const QString next =
            status->nextTry
                ? QStringLiteral(" ") +
                      Texts::tr("Next try at %1.").arg(momentText(*status->nextTry, now))
                : QString();
        return text(status->trouble) + next;
    }
    if (status->waiting > 0)
        return Texts::tr("%n waiting", nullptr, static_cast<int>(status->waiting));
    if (status->lastDelivered)
        return Texts::tr("Delivered at %1").arg(momentText(*status->lastDelivered, now));
    return Texts::tr("Ready", "a channel");
}

bool isInTrouble(const AlertChannel& channel, const alerts::ChannelStatus* status)
{
    return channel.enabled && status && (!status->hasSecret || !status->trouble.empty());
}

QString deliveryStatusText(store::DeliveryStatus status)
{
    switch (status) {
    case store::DeliveryStatus::Waiting:
        return Texts::tr("Waiting", "a delivery");
    case store::DeliveryStatus::Delivered:
        return Texts::tr("Delivered", "a delivery");
    case store::DeliveryStatus::Refused:
        return Texts::tr("Refused", "a delivery");
    case store::DeliveryStatus::Expired:
        return Texts::tr("Given up", "a delivery");
    case store::DeliveryStatus::Failed:
        return Texts::tr("Failed", "a delivery");
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
            result.problem = Texts::tr("%1 cannot be a symbol.").arg(word);
            continue;
        }
        if (std::ranges::find(result.symbols, *symbol) == result.symbols.end())
            result.symbols.push_back(*std::move(symbol));
    }
    return result;
}

} // namespace tapesift::presentation
