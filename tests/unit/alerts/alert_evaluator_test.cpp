// Edges: what is news and what is not.
#include "tapesift/alerts/alert_evaluator.h"

#include <map>

#include "unit/alerts/evaluator_fixture.h"

namespace tapesift::alerts {

namespace {

using namespace std::chrono_literals;

Observation signalled(analysis::Signal signal)
{
    Observation seen = priced("AAPL", 10);
    seen.signal = signal;
    return seen;
}

Observation strong(double strength)
{
    Observation seen = priced("AAPL", 10);
    seen.strength = strength;
    return seen;
}

// Answers as a test says.
class FakeJudge final : public FormulaJudge
{
public:
    formula::Truth judge(const formula::Program& program, const market::Symbol&) override
    {
        asked = program.text();
        return answer;
    }

    formula::Truth answer = formula::Truth::Unknown;
    std::string asked;
};

} // namespace

TEST_F(AlertEvaluatorTest, ACrossIsToldOnceAndTheFirstSightIsNot)
{
    use({crossing(100)});
    EXPECT_EQ(sees(120), Lines{}); // first sight, already above
    EXPECT_EQ(sees(90), Lines{});
    EXPECT_EQ(sees(100), Lines{}); // on the line is not above
    EXPECT_EQ(sees(100.5), Lines{"AAPL crosses above 100"});
    EXPECT_EQ(sees(130), Lines{});
    EXPECT_EQ(sees(kUnknownNumber), Lines{}); // not known changes nothing
    EXPECT_EQ(sees(130), Lines{});
    EXPECT_EQ(sees(99), Lines{});
    EXPECT_EQ(sees(101), Lines{"AAPL crosses above 100"});
}

TEST_F(AlertEvaluatorTest, ACrossDownAndBothWays)
{
    AlertRule both = crossing(100, Direction::Both);
    both.id = "both";
    use({crossing(100, Direction::Down), both});
    EXPECT_EQ(sees(110), Lines{});
    EXPECT_EQ(sees(90), (Lines{"AAPL crosses below 100", "AAPL crosses below 100"}));
    EXPECT_EQ(sees(100), Lines{});                        // has not gone beyond the line
    EXPECT_EQ(sees(90), Lines{"AAPL crosses below 100"}); // the first: 100 was not below
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"});
}

TEST_F(AlertEvaluatorTest, OnlyTheSymbolsOfARuleAreLookedAt)
{
    AlertRule rule = crossing(100);
    rule.symbols = {symbolOf("MSFT")};
    use({rule});
    for (const double price : {90.0, 110.0}) {
        m_evaluator->observe(priced("AAPL", price), m_now);
        m_evaluator->observe(priced("MSFT", price), m_now);
    }
    EXPECT_EQ(told(), Lines{"MSFT crosses above 100"});
}

TEST_F(AlertEvaluatorTest, ASignalFlipsToOneOrToAny)
{
    using analysis::Signal;
    AlertRule toBuy = ruleOf(RuleKind::SignalFlips);
    toBuy.id = "buy";
    toBuy.signal = Signal::Buy;
    use({ruleOf(RuleKind::SignalFlips), toBuy});
    EXPECT_EQ(see(signalled(Signal::Neutral)), Lines{});
    EXPECT_EQ(see(signalled(Signal::Buy)),
              (Lines{"AAPL signal NEUTRAL → BUY", "AAPL signal becomes BUY"}));
    EXPECT_EQ(see(signalled(Signal::Buy)), Lines{});
    EXPECT_EQ(see(signalled(Signal::StrongBuy)), Lines{"AAPL signal BUY → STRONG_BUY"});
    EXPECT_EQ(see(priced("AAPL", 10)), Lines{}); // without a signal
    EXPECT_EQ(see(signalled(Signal::Buy)),
              (Lines{"AAPL signal STRONG_BUY → BUY", "AAPL signal becomes BUY"}));
}

TEST_F(AlertEvaluatorTest, BarsOfAnotherLengthAreAnotherMatter)
{
    use({ruleOf(RuleKind::SignalFlips), crossing(100)});
    m_rules.back().id = "price";
    use(m_rules);
    Observation daily = signalled(analysis::Signal::Buy);
    Observation hourly = signalled(analysis::Signal::Sell);
    hourly.interval = market::Interval::Hour1;
    EXPECT_EQ(see(daily), Lines{});
    EXPECT_EQ(see(hourly), Lines{});
    EXPECT_EQ(see(daily), Lines{});
    hourly.signal = analysis::Signal::Neutral;
    hourly.price = 110;
    EXPECT_EQ(see(hourly), (Lines{"AAPL signal SELL → NEUTRAL", "AAPL crosses above 100"}));
}

// 100 is seen first. 104 is +4 %. 105 is +5 % of 100 and told; from then on 105 counts. 100 is
// -4.76 % of 105, 99.75 is -5 % exactly.
TEST_F(AlertEvaluatorTest, APriceMovesAgainstWhatWasToldLast)
{
    AlertRule rule = ruleOf(RuleKind::PriceMoves);
    rule.amount = 5;
    use({rule});
    EXPECT_EQ(sees(100), Lines{});
    EXPECT_EQ(sees(104), Lines{});
    EXPECT_EQ(sees(105), Lines{"AAPL price +5.00 % from 100"});
    EXPECT_EQ(sees(100), Lines{});
    EXPECT_EQ(sees(99.75), Lines{"AAPL price -5.00 % from 105"});
    EXPECT_EQ(sees(0), Lines{}); // no price
    EXPECT_EQ(sees(99.75), Lines{});
}

TEST_F(AlertEvaluatorTest, ASlowMoveIsNewsTooAndADirectionCounts)
{
    AlertRule rule = ruleOf(RuleKind::StrengthMoves);
    rule.amount = 20;
    rule.direction = Direction::Up;
    use({rule});
    for (const double strength : {40.0, 47.0, 54.0})
        EXPECT_EQ(see(strong(strength)), Lines{});
    EXPECT_EQ(see(strong(61)), Lines{"AAPL strength +21 from 40"});
    EXPECT_EQ(see(strong(10)), Lines{}); // down
    AlertRule score = ruleOf(RuleKind::ScoreMoves);
    score.amount = 10;
    score.direction = Direction::Down;
    use({score});
    Observation seen = priced("AAPL", 10);
    seen.score = 80;
    EXPECT_EQ(see(seen), Lines{});
    seen.score = 70;
    EXPECT_EQ(see(seen), Lines{"AAPL score -10 from 80"});
}

TEST_F(AlertEvaluatorTest, AFormulaBecomesTrueAndUnknownChangesNothing)
{
    using formula::Truth;
    AlertRule rule = ruleOf(RuleKind::FormulaTrue);
    rule.formula = "rsi(14) < 30";
    use({rule});
    EXPECT_EQ(m_evaluator->formulas(), Lines{"rsi(14) < 30"});
    FakeJudge judge;
    const auto seen = [&](Truth answer) {
        judge.answer = answer;
        m_evaluator->observe(priced("AAPL", 10), m_now, &judge);
        return told();
    };
    EXPECT_EQ(seen(Truth::No), Lines{});
    EXPECT_EQ(judge.asked, "rsi(14) < 30");
    EXPECT_EQ(seen(Truth::Unknown), Lines{});
    EXPECT_EQ(seen(Truth::Yes), Lines{"AAPL rsi(14) < 30"});
    EXPECT_EQ(seen(Truth::Unknown), Lines{});
    EXPECT_EQ(seen(Truth::Yes), Lines{});
    EXPECT_EQ(see(priced("AAPL", 10)), Lines{}); // without a judge
}

TEST_F(AlertEvaluatorTest, ASymbolEntersAScannerThatHasRunBefore)
{
    AlertRule rule = ruleOf(RuleKind::EntersScanner);
    rule.scanner = "gap";
    use({rule});
    EXPECT_EQ(m_evaluator->scanners(), Lines{"gap"});
    EXPECT_EQ(runs({"AAPL"}), Lines{});                          // its first run
    EXPECT_EQ(runs({"AAPL", "MSFT"}), Lines{"MSFT enters gap"}); // never seen before: it is new
    EXPECT_EQ(runs({"MSFT"}), Lines{});
    EXPECT_EQ(runs({"MSFT", "AAPL"}), Lines{"AAPL enters gap"});
    restart();
    EXPECT_EQ(runs({"MSFT", "AAPL", "NVDA"}), Lines{"NVDA enters gap"});
}

TEST_F(AlertEvaluatorTest, ASymbolLeavesAScannerUnlessNobodyKnows)
{
    AlertRule rule = ruleOf(RuleKind::LeavesScanner);
    rule.scanner = "gap";
    AlertRule other = rule;
    other.id = "other";
    other.scanner = "breakout";
    use({rule, other});
    EXPECT_EQ(runs({"AAPL", "MSFT"}), Lines{});
    EXPECT_EQ(runs({"MSFT"}, {"AAPL"}), Lines{}); // its bars were missing
    EXPECT_EQ(runs({}, {"AAPL"}), Lines{"MSFT leaves gap"});
    EXPECT_EQ(runs({}), Lines{"AAPL leaves gap"});
    EXPECT_EQ(runs({}), Lines{});
}

TEST_F(AlertEvaluatorTest, ARestartNeitherRepeatsNorForgets)
{
    AlertRule rule = crossing(100);
    rule.coolDown = {30, CoolDown::Unit::Minutes};
    use({rule});
    EXPECT_EQ(sees(90), Lines{});
    restart();
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"}); // the state was remembered
    restart();
    EXPECT_EQ(sees(110), Lines{});
    EXPECT_EQ(sees(90), Lines{});
    m_now += 29min;
    restart();
    EXPECT_EQ(sees(110), Lines{}); // the cool-down was remembered
}

TEST_F(AlertEvaluatorTest, AChangedConditionBeginsAnewAndARenamedRuleDoesNot)
{
    use({crossing(100)});
    EXPECT_EQ(sees(90), Lines{});
    m_rules.front().name = "Breakout of the year";
    m_rules.front().channels = {"sound"};
    restart();
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"});
    m_rules.front().level = 105;
    restart();
    EXPECT_EQ(sees(110), Lines{}); // first sight of another condition
    EXPECT_EQ(sees(104), Lines{});
    EXPECT_EQ(sees(106), Lines{"AAPL crosses above 105"});
}

TEST_F(AlertEvaluatorTest, ARuleThatWasDisabledBeginsAnew)
{
    use({crossing(100)});
    EXPECT_EQ(sees(90), Lines{});
    m_rules.front().enabled = false;
    restart();
    EXPECT_EQ(sees(95), Lines{});
    m_rules.front().enabled = true;
    restart();
    EXPECT_EQ(sees(110), Lines{}); // nobody knows when it crossed
}

TEST_F(AlertEvaluatorTest, AnExpiredRuleIsSilentFromThatMomentOn)
{
    AlertRule rule = crossing(100);
    rule.expires = bar("2026-11-23T16:00:00Z");
    use({rule});
    EXPECT_EQ(sees(90), Lines{});
    m_now = utc("2026-11-23T15:59:59Z");
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"});
    EXPECT_EQ(sees(90), Lines{});
    m_now = utc("2026-11-23T16:00:00Z");
    EXPECT_EQ(sees(110), Lines{});
}

TEST_F(AlertEvaluatorTest, WithoutADigestEachSymbolHasItsMessage)
{
    AlertRule rule = crossing(100);
    rule.name = "Round";
    rule.sound = "bell";
    use({rule});
    for (const double price : {90.0, 110.0}) {
        m_evaluator->observe(priced("AAPL", price), m_now);
        m_evaluator->observe(priced("MSFT", price), m_now);
    }
    const auto messages = finish();
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(headline(messages[0], 5), "Round: AAPL crosses above 100");
    EXPECT_EQ(messages[0].sound, "bell");
    EXPECT_EQ(messages[0].at, m_now);
    EXPECT_FALSE(messages[0].isDigest);
}

TEST_F(AlertEvaluatorTest, ADigestIsOneMessageWithTheHeaviestFirst)
{
    AlertRule rule = ruleOf(RuleKind::PriceMoves);
    rule.name = "Movers";
    rule.amount = 1;
    rule.digest = true;
    use({rule});
    // Moves of 2, 9 and 5 percent.
    for (const auto& [symbol, price] :
         std::map<std::string, double>{{"AAPL", 102}, {"MSFT", 91}, {"NVDA", 105}}) {
        m_evaluator->observe(priced(symbol, 100), m_now);
        m_evaluator->observe(priced(symbol, price), m_now);
    }
    const auto messages = finish();
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_EQ(headline(messages[0], 2), "Movers: 3 new, top 2");
    ASSERT_EQ(messages[0].events.size(), 3U);
    EXPECT_EQ(messages[0].events[0].symbol, "MSFT");
    EXPECT_EQ(messages[0].events[1].symbol, "NVDA");
    EXPECT_EQ(messages[0].events[2].symbol, "AAPL");
}

TEST_F(AlertEvaluatorTest, TenThousandFiringsAreOneMessageOfBoundedSize)
{
    use({crossing(100)});
    for (const double price : {90.0, 110.0}) {
        for (int i = 0; i < 10'000; ++i)
            m_evaluator->observe(priced("S" + std::to_string(i), price), m_now);
    }
    const auto messages = finish();
    ASSERT_EQ(messages.size(), 1U);
    EXPECT_TRUE(messages[0].isDigest);
    EXPECT_EQ(messages[0].total, 10'000U);
    EXPECT_EQ(messages[0].events.size(), AlertMessage::kMostEvents);
    EXPECT_EQ(messages[0].events.front().symbol, "S0"); // equal weights: as they came
    EXPECT_EQ(headline(messages[0], 5), "r: 10,000 new, top 5");
}

TEST_F(AlertEvaluatorTest, ARuleThatCannotBeUsedLeavesTheOthersAlone)
{
    AlertRule wrong = ruleOf(RuleKind::FormulaTrue);
    wrong.id = "wrong";
    wrong.formula = "rsi(";
    use({wrong, crossing(100)});
    EXPECT_EQ(sees(90), Lines{});
    EXPECT_EQ(sees(110), Lines{"AAPL crosses above 100"});
}

} // namespace tapesift::alerts
