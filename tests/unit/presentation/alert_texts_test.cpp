#include "tapesift/presentation/alert_texts.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

using alerts::AlertRule;
using alerts::RuleKind;

market::Symbol symbol(const char* text)
{
    return market::Symbol::parse(text).value();
}

TEST(AlertTexts, SaysWhatARuleWaitsFor)
{
    AlertRule rule;
    rule.kind = RuleKind::PriceCrosses;
    rule.level = 200;
    rule.direction = alerts::Direction::Up;
    EXPECT_EQ(ruleWords(rule), QStringLiteral("Every symbol: price crosses above 200"));
    rule.symbols = {symbol("AAPL"), symbol("MSFT")};
    rule.direction = alerts::Direction::Both;
    EXPECT_EQ(ruleWords(rule), QStringLiteral("AAPL, MSFT: price crosses 200"));
    rule.symbols = {symbol("A"), symbol("B"), symbol("C"), symbol("D")};
    rule.kind = RuleKind::PriceMoves;
    rule.amount = 2.5;
    rule.direction = alerts::Direction::Down;
    EXPECT_EQ(ruleWords(rule), QStringLiteral("4 symbol(s): price falls by 2.5 %"));
    rule.kind = RuleKind::SignalFlips;
    rule.signal = analysis::Signal::StrongBuy;
    EXPECT_EQ(conditionWords(rule), QStringLiteral("signal becomes Strong Buy"));
    rule.kind = RuleKind::EntersScanner;
    rule.scanner = "breakout";
    EXPECT_EQ(conditionWords(rule), QStringLiteral("enters Breakout"));
}

TEST(AlertTexts, SaysWhatKeepsARuleQuiet)
{
    AlertRule rule;
    EXPECT_EQ(ruleLimitsText(rule), QString());
    rule.coolDown = {5, alerts::CoolDown::Unit::Bars};
    rule.quiet = alerts::QuietHours{};
    rule.digest = true;
    EXPECT_EQ(ruleLimitsText(rule),
              QStringLiteral("once in 5 bar(s) · quiet 22:00–07:00 · one digest a scan"));
    const base::UtcTime now{std::chrono::hours(10)};
    EXPECT_EQ(ruleStateText(rule, now), QStringLiteral("On"));
    rule.expires = base::UtcSeconds{std::chrono::hours(9)};
    EXPECT_EQ(ruleStateText(rule, now), QStringLiteral("Expired"));
    rule.enabled = false;
    EXPECT_EQ(ruleStateText(rule, now), QStringLiteral("Off"));
}

TEST(AlertTexts, ReadsSymbolsAsTheyAreTyped)
{
    const TypedSymbols typed = typedSymbols(QStringLiteral(" aapl, MSFT;btc-usd\nAAPL "));
    EXPECT_EQ(typed.problem, QString());
    ASSERT_EQ(typed.symbols.size(), 3u);
    EXPECT_EQ(typed.symbols[0].text(), "AAPL");
    EXPECT_EQ(typed.symbols[2].text(), "BTC/USD"); // as pairs are written here
    EXPECT_EQ(typedSymbols(QStringLiteral("AAPL, A!B?")).problem,
              QStringLiteral("A!B? cannot be a symbol."));
    EXPECT_TRUE(typedSymbols(QStringLiteral(" , ")).symbols.empty());
}

TEST(AlertTexts, TellsHowAChannelStands)
{
    const base::UtcTime now{std::chrono::hours(10)};
    alerts::AlertChannel channel = alerts::newChannel("desk", alerts::ChannelKind::Slack);
    alerts::ChannelStatus status;
    status.id = "desk";
    status.kind = alerts::ChannelKind::Slack;
    EXPECT_EQ(channelStateText(channel, &status, now), QStringLiteral("Ready"));
    EXPECT_FALSE(isInTrouble(channel, &status));
    status.hasSecret = false;
    EXPECT_EQ(channelStateText(channel, &status, now), QStringLiteral("Secret is missing"));
    EXPECT_TRUE(isInTrouble(channel, &status));
    status.hasSecret = true;
    status.trouble = "The server refused it.";
    EXPECT_EQ(channelStateText(channel, &status, now), QStringLiteral("The server refused it."));
    channel.enabled = false;
    EXPECT_EQ(channelStateText(channel, &status, now), QStringLiteral("Off"));
    EXPECT_FALSE(isInTrouble(channel, &status));
}

// The day is told of what is not of today.
TEST(AlertTexts, TellsMomentsOfTheDay)
{
    const auto at = [](int day, int hour) {
        const QDateTime local(QDate(2026, 3, day), QTime(hour, 5));
        return base::UtcTime(std::chrono::seconds(local.toSecsSinceEpoch()));
    };
    EXPECT_EQ(momentText(at(4, 14), at(4, 18)), QStringLiteral("14:05:00"));
    EXPECT_EQ(momentText(at(3, 14), at(4, 18)), QStringLiteral("3 Mar 14:05:00"));
}

} // namespace
} // namespace tapesift::presentation
