// Cool-downs and quiet hours.
#include "unit/alerts/evaluator_fixture.h"

namespace tapesift::alerts {

namespace {

using namespace std::chrono_literals;

AlertRule cooling(std::size_t count, CoolDown::Unit unit)
{
    AlertRule rule = crossing(100);
    rule.coolDown = {count, unit};
    return rule;
}

QuietHours hours(std::chrono::minutes from, std::chrono::minutes to, const std::string& zone)
{
    QuietHours quiet;
    quiet.from = from;
    quiet.to = to;
    quiet.zone = zone;
    return quiet;
}

} // namespace

// A price that goes to and fro every five minutes: below at :00, above at :05, below at :10 ... A
// cool-down of 30 minutes tells at :05, and next at :35, which is not within it any more.
TEST_F(AlertEvaluatorTest, AnOscillatingPriceGivesOneAlertACoolDown)
{
    use({cooling(30, CoolDown::Unit::Minutes)});
    const base::UtcTime begin = m_now;
    std::vector<std::chrono::minutes> at;
    for (int i = 0; i < 24; ++i) {
        m_now = begin + 5min * i;
        if (!sees(i % 2 == 0 ? 90 : 110).empty())
            at.push_back(std::chrono::duration_cast<std::chrono::minutes>(m_now - begin));
    }
    EXPECT_EQ(at, (std::vector<std::chrono::minutes>{5min, 35min, 65min, 95min}));
}

TEST_F(AlertEvaluatorTest, EachSymbolCoolsDownByItself)
{
    use({cooling(30, CoolDown::Unit::Minutes)});
    EXPECT_EQ(sees(90), Lines{});
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"});
    EXPECT_EQ(see(priced("MSFT", 90)), Lines{});
    EXPECT_EQ(see(priced("MSFT", 110)), Lines{"MSFT crosses above 100"});
}

// A signal that flips within the cool-down and stays is told after it; one that came back is not.
TEST_F(AlertEvaluatorTest, WhatStillDiffersAfterTheCoolDownIsTold)
{
    using analysis::Signal;
    AlertRule rule = ruleOf(RuleKind::SignalFlips);
    rule.coolDown = {30, CoolDown::Unit::Minutes};
    use({rule});
    const auto shows = [this](Signal signal) {
        Observation seen = priced("AAPL", 10);
        seen.signal = signal;
        return see(seen);
    };
    EXPECT_EQ(shows(Signal::Neutral), Lines{});
    EXPECT_EQ(shows(Signal::Buy), Lines{"AAPL signal NEUTRAL → BUY"});
    m_now += 10min;
    EXPECT_EQ(shows(Signal::Sell), Lines{});
    m_now += 20min;
    EXPECT_EQ(shows(Signal::Sell), Lines{"AAPL signal BUY → SELL"});
    m_now += 10min;
    EXPECT_EQ(shows(Signal::Buy), Lines{});
    EXPECT_EQ(shows(Signal::Sell), Lines{});
    m_now += 30min;
    EXPECT_EQ(shows(Signal::Sell), Lines{}); // as it was told last
}

// Thursday 26 November 2026 is Thanksgiving: after Wednesday the 25th the next bars of a US share
// are those of Friday the 27th and Monday the 30th. Two bars after the 25th is the 30th.
TEST_F(AlertEvaluatorTest, DaysWithoutASessionAreNoBars)
{
    use({cooling(2, CoolDown::Unit::Bars)});
    const auto on = [this](const std::string& day, double price) {
        Observation seen = priced("AAPL", price);
        seen.barTime = bar(day);
        return see(seen);
    };
    EXPECT_EQ(on("2026-11-24", 90), Lines{});
    EXPECT_EQ(on("2026-11-25", 110), Lines{"AAPL crosses above 100"});
    EXPECT_EQ(on("2026-11-25", 90), Lines{});
    EXPECT_EQ(on("2026-11-27", 110), Lines{}); // one bar later
    EXPECT_EQ(on("2026-11-27", 90), Lines{});
    EXPECT_EQ(on("2026-11-30", 110), Lines{"AAPL crosses above 100"});
}

// Bars of 15 minutes of a US share: the session of 23 November ends at 21:00 UTC, its last bar
// begins at 20:45; the next one at 14:30 the day after. A pair trades on.
TEST_F(AlertEvaluatorTest, ShortBarsFollowTheSession)
{
    use({cooling(2, CoolDown::Unit::Bars)});
    const auto at = [this](const std::string& symbol, const std::string& time, double price) {
        Observation seen = priced(symbol, price);
        seen.interval = market::Interval::Min15;
        seen.barTime = bar(time);
        return see(seen);
    };
    EXPECT_EQ(at("AAPL", "2026-11-23T20:30:00Z", 90), Lines{});
    EXPECT_EQ(at("AAPL", "2026-11-23T20:45:00Z", 110), Lines{"AAPL crosses above 100"});
    EXPECT_EQ(at("AAPL", "2026-11-24T14:30:00Z", 90), Lines{});
    EXPECT_EQ(at("AAPL", "2026-11-24T14:30:00Z", 110), Lines{}); // one bar
    EXPECT_EQ(at("AAPL", "2026-11-24T14:45:00Z", 90), Lines{});
    EXPECT_EQ(at("AAPL", "2026-11-24T14:45:00Z", 110), Lines{"AAPL crosses above 100"});

    EXPECT_EQ(at("BTC/USDT", "2026-11-23T20:45:00Z", 90), Lines{});
    EXPECT_EQ(at("BTC/USDT", "2026-11-23T20:45:00Z", 110), Lines{"BTC/USDT crosses above 100"});
    EXPECT_EQ(at("BTC/USDT", "2026-11-23T21:00:00Z", 90), Lines{});
    EXPECT_EQ(at("BTC/USDT", "2026-11-23T21:15:00Z", 110), Lines{"BTC/USDT crosses above 100"});
}

// 22:00 to 07:00 in Berlin (UTC+1 in winter) is 21:00 to 06:00 UTC.
TEST_F(AlertEvaluatorTest, QuietHoursHoldBackAndTellAfterwards)
{
    AlertRule rule = crossing(100);
    rule.name = "Round";
    rule.quiet = hours(22h, 7h, "Europe/Berlin");
    use({rule});
    m_now = utc("2026-11-23T20:59:00Z");
    EXPECT_EQ(sees(90), Lines{});
    EXPECT_EQ(see(priced("MSFT", 90)), Lines{});
    m_now = utc("2026-11-23T21:00:00Z");
    EXPECT_EQ(sees(110), Lines{});
    EXPECT_EQ(m_evaluator->nextRelease(m_now), utc("2026-11-24T06:00:00Z"));
    restart(); // what is held back survives
    m_now = utc("2026-11-24T05:59:59Z");
    EXPECT_EQ(see(priced("MSFT", 110)), Lines{});
    m_now = utc("2026-11-24T06:00:00Z");
    const auto messages = finish();
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(headline(messages[0], 5), "Round: 2 in quiet hours");
    EXPECT_TRUE(messages[0].wasHeldBack);
    EXPECT_EQ(messages[0].events.size(), 2U);
    EXPECT_EQ(finish().size(), 0U);
    restart();
    EXPECT_EQ(finish().size(), 0U); // told once
    EXPECT_EQ(m_evaluator->nextRelease(m_now), std::nullopt);
}

// On 25 October 2026 Berlin's clocks go back from 3:00 to 2:00 (UTC+2 to UTC+1), on 28 March 2027
// they go forward from 2:00 to 3:00. 07:00 is 05:00 UTC before and 06:00 UTC after the first, and
// the reverse for the second.
TEST_F(AlertEvaluatorTest, QuietHoursEndByTheClocksWhenTheyChange)
{
    AlertRule rule = crossing(100);
    rule.quiet = hours(22h, 7h, "Europe/Berlin");
    struct Night
    {
        const char* within;
        const char* end;
    };
    for (const Night& night : {Night{"2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"},
                               Night{"2026-10-23T21:00:00Z", "2026-10-24T05:00:00Z"},
                               Night{"2027-03-27T22:00:00Z", "2027-03-28T05:00:00Z"},
                               Night{"2027-03-26T22:00:00Z", "2027-03-27T06:00:00Z"}}) {
        m_memory = {};
        m_now = utc(night.within);
        use({rule});
        EXPECT_EQ(sees(90), Lines{});
        EXPECT_EQ(sees(110), Lines{});
        EXPECT_EQ(m_evaluator->nextRelease(m_now), utc(night.end)) << night.within;
        m_now = utc(night.end) - 1s;
        EXPECT_EQ(told(), Lines{}) << night.end;
        m_now = utc(night.end);
        EXPECT_EQ(told(), Lines{"AAPL crosses above 100"}) << night.end;
    }
}

// From Friday (27 November 2026) evening to Saturday morning only.
TEST_F(AlertEvaluatorTest, QuietHoursBelongToTheDayOnWhichTheyBegin)
{
    AlertRule rule = crossing(100);
    rule.quiet = hours(22h, 7h, "UTC");
    rule.quiet->days = {false, false, false, false, false, true, false};
    struct Moment
    {
        const char* at;
        bool isQuiet;
    };
    for (const Moment& moment :
         {Moment{"2026-11-26T23:00:00Z", false}, Moment{"2026-11-27T06:00:00Z", false},
          Moment{"2026-11-27T21:59:59Z", false}, Moment{"2026-11-27T22:00:00Z", true},
          Moment{"2026-11-28T06:59:59Z", true}, Moment{"2026-11-28T07:00:00Z", false},
          Moment{"2026-11-28T23:00:00Z", false}}) {
        m_memory = {};
        m_now = utc(moment.at);
        use({rule});
        EXPECT_EQ(sees(90), Lines{});
        EXPECT_EQ(sees(110).empty(), moment.isQuiet) << moment.at;
    }
}

TEST_F(AlertEvaluatorTest, ARuleThatExpiresInQuietHoursStillTellsWhatItHeldBack)
{
    AlertRule rule = crossing(100);
    rule.quiet = hours(22h, 7h, "UTC");
    rule.expires = bar("2026-11-24T00:00:00Z");
    m_now = utc("2026-11-23T23:00:00Z");
    use({rule});
    EXPECT_EQ(sees(90), Lines{});
    EXPECT_EQ(sees(110), Lines{});
    m_now = utc("2026-11-24T08:00:00Z");
    restart();
    EXPECT_EQ(told(), Lines{"AAPL crosses above 100"});
    restart();
    EXPECT_EQ(told(), Lines{});
}

TEST_F(AlertEvaluatorTest, ALongNightIsHeldBackWithinBounds)
{
    AlertRule rule = crossing(100);
    rule.quiet = hours(22h, 7h, "UTC");
    m_now = utc("2026-11-23T23:00:00Z");
    use({rule});
    for (const double price : {90.0, 110.0}) {
        for (int i = 0; i < 1'000; ++i)
            m_evaluator->observe(priced("S" + std::to_string(i), price), m_now);
    }
    EXPECT_EQ(told(), Lines{});
    restart();
    m_now = utc("2026-11-24T07:00:00Z");
    const auto messages = finish();
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(messages[0].total, 1'000U);
    EXPECT_EQ(messages[0].events.size(), AlertMessage::kMostEvents);
}

} // namespace tapesift::alerts
