#include "tapesift/formula/program.h"

#include <gtest/gtest.h>

#include "support/dates.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

// Closes 10, 20, 30, 60: each bar opens where the one before closed.
Asked fourBars()
{
    return Asked(closes({10, 20, 30, 60}));
}

struct Worked
{
    std::string_view formula;
    double value;
};

// Worked by hand at the last bar: open 30, high 60, low 30, close 60, volume 1000; before it opens
// 10, 10, 20, highs 10, 20, 30, lows 10, 10, 20.
constexpr Worked kWorked[] = {
    {"close", 60},
    {"price", 60},
    {"open", 30},
    {"high[1]", 30},
    {"low[2]", 10},
    {"close[0]", 60},
    {"close[1][1]", 20},
    {"hl2", 45},
    {"hlc3", 50},
    {"ohlc4", 45},
    {"change", 100},   // 30 to 60
    {"change[1]", 50}, // 20 to 30
    {"gap", 0},        // opens at the close before
    {"truerange", 30},
    {"truerange[3]", 0}, // the first bar: high - low
    {"sma(3)", 110.0 / 3},
    {"avg(3)", 110.0 / 3},
    {"wma(3)", (20 * 1 + 30 * 2 + 60 * 3) / 6.0},
    {"sum(close, 2)", 90},
    {"stddev(2)", 15}, // 30 and 60 lie 15 off their mean
    {"highest(3)", 60},
    {"highest(3)[1]", 30},
    {"lowest(2)", 20},
    {"highest(close, 2)[1]", 30},
    {"roc(3)", 500},
    {"percent_rank(close, 3)", 100},
    {"percent_rank(-close, 3)", 0},
    {"percent_rank(volume, 3)", 100}, // equal ones are not above
    {"relvol(3)", 1},
    {"bb_upper(2, 2)", 75}, // 45 + 2 * 15
    {"bb_middle(2, 2)", 45},
    {"bb_lower(2, 1)", 30},
    {"bb_width(2, 2)", 100 * 60 / 45.0},
    {"obv", 4000},
    {"willr(2)", 0},        // closes at its high
    {"stoch_k(2, 1)", 100}, //
    {"mfi(2)", 100},        // nothing fell
    {"count(3, close > 25)", 2},
    {"count(2, close > 100)", 0},
    {"bars_since(close < 25)", 2},
    {"bars_since(close > 25)", 0},
    {"abs(-3.5)", 3.5},
    {"min(close, open)", 30},
    {"max(close, open)", 60},
    {"round(2.5)", 3},
    {"round(-2.5)", -3},
    {"sqrt(16)", 4},
    {"log(close / 60)", 0},
    {"7 % 4", 3},
    {"-7 % 4", -3},
    {"2 + 3 * 4", 14},
    {"(2 + 3) * 4", 20},
    {"10 - 4 - 3", 3},
    {"-close", -60},
    {"1.5K", 1500},
    {"strong_buy - strong_sell", 4},
};

TEST(Program, WorksOutWhatIsWorkedByHand)
{
    Asked asked = fourBars();
    for (const Worked& worked : kWorked)
        EXPECT_NEAR(asked.value(worked.formula), worked.value, 1e-12) << worked.formula;
}

struct Judged
{
    std::string_view formula;
    Truth truth;
};

constexpr Judged kJudged[] = {
    {"close > 59", Truth::Yes},
    {"close > 60", Truth::No},
    {"close >= 60", Truth::Yes},
    {"close < 60", Truth::No},
    {"close <= 60", Truth::Yes},
    {"close = 60", Truth::Yes},
    {"close != 60", Truth::No},
    {"close > 59 and open > 31", Truth::No},
    {"close > 61 or open > 29", Truth::Yes},
    {"not close > 61", Truth::Yes},
    {"!(close > 61) && !(open > 31)", Truth::Yes},
    {"crosses_above(close, 50)", Truth::Yes},
    {"crosses_above(close, 30)", Truth::Yes}, // was on it, which is not above
    {"crosses_above(close, 29)", Truth::No},
    {"crosses_above(close, 60)", Truth::No},
    {"crosses_below(50, close)", Truth::Yes},
    {"crosses_above(close, 50)[1]", Truth::No},
    {"within(2, crosses_above(close, 25))", Truth::Yes},
    {"within(1, crosses_above(close, 25))", Truth::No},
    {"for(3, close >= 20)", Truth::Yes},
    {"for(3, close > 20)", Truth::No},
    {"rising(close, 3)", Truth::Yes},
    {"falling(close, 1)", Truth::No},
    {"falling(-close, 3)", Truth::Yes},
    {"rising(volume, 1)", Truth::No}, // equal is not above
    // Not known: too few bars, no finite value, no facts.
    {"sma(5) > 1", Truth::Unknown},
    {"close[4] > 1", Truth::Unknown},
    {"rising(close, 4)", Truth::Unknown},
    {"for(5, close > 1)", Truth::Unknown},
    {"for(5, close > 1000)", Truth::No}, // one is enough
    {"within(5, close > 1000)", Truth::Unknown},
    {"within(5, close > 1)", Truth::Yes},
    {"count(5, close > 1) > 0", Truth::Unknown},
    {"bars_since(close > 1000) > 0", Truth::Unknown},
    {"close / (open - 30) > 1", Truth::Unknown},
    {"close / (open - 30) != 1", Truth::Unknown},
    {"log(0 - close) > 1", Truth::Unknown},
    {"sqrt(-1) > 1", Truth::Unknown},
    {"close % 0 > 1", Truth::Unknown},
    {"0 / 0 > 1", Truth::Unknown},
    {"1e308 * 10 > 1", Truth::Unknown},
    {"max(close, 0 / 0) > 1", Truth::Unknown},
    {"min(0 / 0, close) > 1", Truth::Unknown},
    {"score > 1", Truth::Unknown},
    {"not watched", Truth::Unknown},
    {"sector != \"Energy\"", Truth::Unknown},
    // Unknown among others
    {"score > 1 and close > 61", Truth::No},
    {"score > 1 and close > 59", Truth::Unknown},
    {"score > 1 or close > 59", Truth::Yes},
    {"score > 1 or close > 61", Truth::Unknown},
    {"not score > 1", Truth::Unknown},
    {"close > 61 and score > 1 and close > 59", Truth::No},
    // A number is no condition.
    {"close", Truth::Unknown},
};

TEST(Program, JudgesByThreeValues)
{
    Asked asked = fourBars();
    for (const Judged& judged : kJudged)
        EXPECT_EQ(asked.matches(judged.formula), judged.truth) << judged.formula;
}

// New York, 2024-01-02 and -03: two bars late on one day, after which UTC's date changes, and two
// on the next. Typical prices 10, 20, 40, 30 with volumes 1, 3, 0, 5.
TEST(Program, VwapBeginsWithTheExchangesDay)
{
    const auto us = market::CalendarBook().of(*market::Symbol::parse("AAPL"));
    const auto at = [](std::string_view time, double price, double volume) {
        return market::Bar{support::utc(time), price, price, price, price, volume};
    };
    Asked asked{market::BarSeries(std::vector<market::Bar>{
        at("2024-01-02T23:30:00Z", 10, 1), at("2024-01-03T00:30:00Z", 20, 3),
        at("2024-01-03T14:30:00Z", 40, 0), at("2024-01-03T15:30:00Z", 30, 5)})};
    asked.subject.interval = market::Interval::Hour1;
    asked.subject.calendar = &us;
    // (10 * 1 + 20 * 3) / 4; the typical price until something is traded.
    EXPECT_EQ(asked.series("vwap"), (std::vector<double>{10, 17.5, 40, 30}));
    EXPECT_EQ(asked.series("vwap", 3), (std::vector<double>{17.5, 40, 30}));
    EXPECT_EQ(asked.value("vwap[2]"), 17.5);
    asked.subject.calendar = nullptr;
    EXPECT_TRUE(std::isnan(asked.value("vwap")));
}

TEST(Program, ConditionsHaveNumbersToo)
{
    Asked asked = fourBars();
    EXPECT_EQ(asked.series("close > 25"), (std::vector<double>{0, 0, 1, 1}));
    EXPECT_EQ(asked.series("close > 25", 2), (std::vector<double>{1, 1}));
    EXPECT_EQ(asked.value("close > 60"), 0);
    EXPECT_TRUE(std::isnan(asked.value("score > 60")));
    EXPECT_TRUE(asked.program("close > 25").isCondition());
    EXPECT_FALSE(asked.program("close").isCondition());
}

TEST(Program, TheFirstBarsAreNotKnown)
{
    Asked asked = fourBars();
    const auto change = asked.series("change");
    EXPECT_TRUE(std::isnan(change[0]));
    EXPECT_EQ(change[1], 100);
    const auto mean = asked.series("sma(2)");
    EXPECT_TRUE(std::isnan(mean[0]));
    EXPECT_EQ(mean[1], 15);
}

TEST(Program, WithoutBarsNothingIsKnown)
{
    Asked asked(market::BarSeries{});
    EXPECT_EQ(asked.matches("close > 1"), Truth::Unknown);
    EXPECT_TRUE(std::isnan(asked.value("close")));
    EXPECT_TRUE(asked.series("close").empty());
    Asked four = fourBars();
    EXPECT_TRUE(four.series("close", 0).empty());
}

TEST(Program, ReadsFacts)
{
    SymbolFacts facts;
    facts.symbol = "AAPL";
    facts.name = "Apple Inc.";
    facts.sector = "Technology";
    facts.exchange = "NASDAQ";
    facts.signal = 2;
    facts.strength = 80;
    facts.score = 65;
    facts.rs = 97;
    facts.marketValue = 3e12;
    facts.watched = true;
    Asked asked = fourBars();
    asked.subject.facts = &facts;
    for (const char* formula :
         {"symbol == \"aapl\"", "name == \"Apple Inc.\"", "\"Technology\" == sector",
          "sector != \"Energy\"", "sector in (\"Energy\", \"technology\")",
          "exchange == \"NASDAQ\"", "signal == strong_buy", "signal >= buy", "strength == 80",
          "score == 65", "rs == 97", "marketcap == 3000B", "watched", "for(3, watched)",
          "sma(score, 4) == 65"})
        EXPECT_EQ(asked.matches(formula), Truth::Yes) << formula;
    for (const char* formula : {"symbol == \"AAP\"", "sector in (\"Energy\")", "not watched",
                                "exchange not in (\"NASDAQ\", \"NYSE\")", "signal < neutral"})
        EXPECT_EQ(asked.matches(formula), Truth::No) << formula;
    facts.score = std::numeric_limits<double>::infinity();
    EXPECT_EQ(asked.matches("score > 5"), Truth::Unknown);
}

TEST(Program, NamedParametersStandForNumbers)
{
    Asked asked = fourBars();
    asked.parameters = {{"period", 2}, {"Limit", 44}};
    EXPECT_EQ(asked.value("sma(period)"), 45);
    EXPECT_DOUBLE_EQ(asked.value("sma(PERIOD * 2 - 1)"), 110.0 / 3);
    EXPECT_EQ(asked.value("close[period]"), 20);
    EXPECT_EQ(asked.matches("sma(period) > limit"), Truth::Yes);
    EXPECT_FALSE(Program::compile("sma(period) > limit", {{"period", 0}, {"limit", 44}}));
}

TEST(Program, TellsWhatItNeeds)
{
    const auto needs = [](std::string_view text) { return Program::compile(text)->needs(); };
    EXPECT_EQ(needs("close > 5").bars, 1U);
    EXPECT_EQ(needs("close > sma(20)").bars, 20U);
    EXPECT_EQ(needs("close > sma(20)[5]").bars, 25U);
    EXPECT_EQ(needs("relvol(20) > 2").bars, 21U);
    EXPECT_EQ(needs("highest(sma(20), 10) > 2").bars, 29U);
    EXPECT_EQ(needs("within(5, crosses_above(sma(50), sma(200)))").bars, 205U);
    EXPECT_EQ(needs("bars_since(gap > 5) < 3").bars, 252U);
    // Wilder 14: 94 bars until (13/14)^b < 0.1 %, as in conventions 3.2; EMA 200: 691.
    EXPECT_EQ(needs("rsi(14) > 50").bars, 15U + 94U);
    EXPECT_EQ(needs("close > ema(200)").bars, 200U + 691U);
    EXPECT_EQ(needs("atr(14) > 1").bars, 14U + 94U);
    EXPECT_EQ(needs("adx(14) > 1").bars, 28U + 2 * 94U);
    EXPECT_TRUE(needs("close > 5").facts.empty());
    EXPECT_EQ(needs("rs > 90 and sector == \"Energy\" and not watched and rs < 95").facts,
              (std::vector<std::string>{"rs", "sector", "watched"}));
    const Needs longer = needs("close > sma(10, \"1wk\") and rsi(14, \"1mo\") > 50");
    EXPECT_EQ(longer.bars, 1U);
    EXPECT_EQ(longer.longer, (std::map<market::Interval, std::size_t>{
                                 {market::Interval::Week1, 10}, {market::Interval::Month1, 109}}));
}

TEST(Program, IsUnknownUntilItsSeedHasFaded)
{
    for (const char* formula :
         {"rsi(14)", "ema(50)", "macd_signal()", "adx(7)", "ema(rsi(5), 9)"}) {
        Asked asked(walk(400));
        const std::size_t needed = asked.program(formula).needs().bars;
        const auto series = asked.series(formula);
        EXPECT_TRUE(std::isnan(series[needed - 2])) << formula;
        EXPECT_FALSE(std::isnan(series[needed - 1])) << formula;
        const std::string condition = std::string(formula) + " > -1M";
        EXPECT_TRUE(std::isnan(asked.series(condition)[needed - 2])) << formula;
        EXPECT_EQ(asked.series(condition)[needed - 1], 1) << formula;
    }
}

// A window over values that are not settled is not settled either, and the seed of an average over
// a series that begins late counts from its beginning.
TEST(Program, SeedsAreCountedFromTheFirstKnownValue)
{
    Asked asked(walk(300));
    // ema(3): (1/2)^b < 0.001 takes 10 bars after the third value: index 12.
    const auto first = [&](std::string_view formula) {
        const auto series = asked.series(formula);
        return std::find_if(series.begin(), series.end(), [](double v) { return !std::isnan(v); }) -
               series.begin();
    };
    EXPECT_EQ(first("ema(3)"), 12);
    EXPECT_EQ(first("highest(ema(3), 5)"), 16);
    EXPECT_EQ(first("ema(3)[7]"), 19);
    EXPECT_EQ(first("ema(close[40], 3)"), 52);
    EXPECT_EQ(first("ema(ema(3), 3)"), 24);
    EXPECT_EQ(first("rising(ema(3), 2)"), 14);
    EXPECT_EQ(first("crosses_above(ema(3), close)"), 13);
}

TEST(Program, IsCheapToCopyAndKeepsItsText)
{
    const std::string text = "close  >  5";
    const Program program = *Program::compile(text);
    const Program copy = program; // NOLINT: the copy is what is tested
    EXPECT_EQ(copy.text(), text);
    EXPECT_EQ(&copy.needs(), &program.needs());
}

} // namespace
} // namespace tapesift::formula
