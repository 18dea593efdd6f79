#include <gtest/gtest.h>

#include "support/dates.h"
#include "tapesift/indicators/rsi.h"
#include "tapesift/market/resample.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

// Three weeks from Monday, 2024-01-01, on: closes 1 to 15.
Asked threeWeeks()
{
    std::vector<market::Bar> bars;
    for (int day = 0; day < 15; ++day) {
        const double close = day + 1;
        bars.push_back({support::utc("2024-01-01") + std::chrono::days{day + 2 * (day / 5)}, close,
                        close + 0.5, close - 0.5, close, 10});
    }
    return Asked(market::BarSeries(bars));
}

market::ExchangeCalendar usCalendar()
{
    return market::CalendarBook().of(*market::Symbol::parse("AAPL"));
}

constexpr double kNoValueYet = std::numeric_limits<double>::quiet_NaN();

void expectValues(const std::vector<double>& values, const std::vector<double>& expected)
{
    ASSERT_EQ(values.size(), expected.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_TRUE(sameBits(values[i], expected[i]))
            << i << ": " << values[i] << ", expected " << expected[i];
}

// The US week closes with Friday's session.
TEST(LongerBars, AreSeenWhenTheyClose)
{
    Asked asked = threeWeeks();
    const auto us = usCalendar();
    asked.subject.calendar = &us;
    expectValues(asked.series("close(\"1wk\")"),
                 {kNoValueYet, kNoValueYet, kNoValueYet, kNoValueYet, 5, 5, 5, 5, 5, 10, 10, 10, 10,
                  10, 15});
    expectValues(asked.series("volume(\"1wk\")", 2), {50, 50});
    expectValues(asked.series("open(\"1wk\")", 2), {6, 11});
    expectValues(asked.series("sma(2, \"1wk\")"),
                 {kNoValueYet, kNoValueYet, kNoValueYet, kNoValueYet, kNoValueYet, kNoValueYet,
                  kNoValueYet, kNoValueYet, kNoValueYet, 7.5, 7.5, 7.5, 7.5, 7.5, 12.5});
}

// Around the clock a week closes on Sunday at midnight: Friday's bar does not know it yet.
TEST(LongerBars, CloseByTheCalendar)
{
    Asked asked = threeWeeks();
    expectValues(asked.series("close(\"1wk\")", 6), {5, 10, 10, 10, 10, 10});
}

TEST(LongerBars, BarsBackAreCountedInTheirOwnLength)
{
    Asked asked = threeWeeks();
    const auto us = usCalendar();
    asked.subject.calendar = &us;
    expectValues(asked.series("close(\"1wk\")[1]", 7), {kNoValueYet, 5, 5, 5, 5, 5, 10});
    expectValues(asked.series("(close(\"1wk\") + 0)[1]", 7), {5, 5, 10, 10, 10, 10, 10});
    expectValues(asked.series("change(\"1wk\")", 2), {100, 50});
    // In daily bars the value stays the same within the week; in weekly ones it rises.
    EXPECT_EQ(asked.matches("rising(close(\"1wk\"), 2)"), Truth::No);
    EXPECT_EQ(asked.matches("rising(close, 2, \"1wk\")"), Truth::Yes);
    EXPECT_EQ(asked.value("sum(volume * close, 2, \"1wk\")"), 50 * 10 + 50 * 15);
    EXPECT_EQ(asked.matches("within(2, close == 10, \"1wk\")"), Truth::Yes);
    EXPECT_EQ(asked.value("highest(3, \"1wk\") - high(\"1wk\")"), 0);
}

TEST(LongerBars, HaveTheBitsOfTheirOwnSeries)
{
    const auto bars = walk(1500, 5);
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    const auto weeks =
        market::resample(bars.view(), market::Interval::Day1, market::Interval::Week1, calendar)
            .value();
    // The last week is not over: bar 1499 is a Friday, and the clock runs until Sunday.
    const auto closed = weeks.view().slice(0, weeks.size() - 1);
    Asked asked(walk(1500, 5));
    EXPECT_TRUE(
        sameBits(asked.value("rsi(14, \"1wk\")"), indicators::rsiSeries(closed.close, 14).back()));
    EXPECT_TRUE(sameBits(asked.value("rsi(14, \"1wk\")[3]"),
                         indicators::rsiSeries(closed.close, 14)[closed.size() - 4]));
}

TEST(LongerBars, OfTheSameLengthAreTheBarsThemselves)
{
    Asked asked(walk(300));
    for (const char* pair : {"rsi(14)", "sma(volume, 20)", "highest(20)"}) {
        std::string daily(pair);
        daily.insert(daily.size() - 1, ", \"1d\"");
        expectValues(asked.series(daily), asked.series(pair));
    }
}

TEST(LongerBars, MayBeSeveral)
{
    Asked asked(walk(800));
    const double weekly = asked.value("close(\"1wk\")");
    const double monthly = asked.value("close(\"1mo\")");
    EXPECT_NE(weekly, monthly);
    EXPECT_EQ(asked.value("close(\"1wk\") - close(\"1mo\")"), weekly - monthly);
    EXPECT_EQ(asked.matches("close(\"1wk\") > 1 and close(\"1mo\") > 1 and close > 1"), Truth::Yes);
}

TEST(LongerBars, ThatDoNotFitAreToldBeforehand)
{
    const Program weekly = *Program::compile("rsi(14, \"1wk\") > 50");
    EXPECT_TRUE(weekly.fits(market::Interval::Day1));
    EXPECT_TRUE(weekly.fits(market::Interval::Min5));
    EXPECT_TRUE(weekly.fits(market::Interval::Week1));
    const auto months = weekly.fits(market::Interval::Month1);
    ASSERT_FALSE(months);
    EXPECT_EQ(months.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(months.error().message,
              "The formula asks for 1wk bars, which cannot be made of 1mo bars.");
    // A week lies in two months.
    EXPECT_FALSE(Program::compile("close(\"1mo\") > 50")->fits(market::Interval::Week1));

    Asked asked(walk(300));
    EXPECT_EQ(asked.matches("close(\"1h\") > 0"), Truth::Unknown);
    EXPECT_EQ(asked.series("close(\"1h\")", 3).size(), 3U);
    asked.subject.calendar = nullptr;
    EXPECT_EQ(asked.matches("close(\"1wk\") > 0"), Truth::Unknown);
    EXPECT_EQ(asked.matches("close > 0"), Truth::Yes);
}

// Series and the value of each moment agree, with sessions, early closes and clock changes.
void expectNoLookAhead(const market::BarView& bars, market::Interval interval,
                       const market::ExchangeCalendar& calendar, std::string_view formula)
{
    const Program program = *Program::compile(formula);
    Scratch scratch;
    Scratch other;
    Subject subject{bars, interval, &calendar, nullptr};
    const auto series = program.series(subject, bars.size(), scratch);
    std::size_t known = 0;
    // Every third: a session has 13 half hours, so that each of them comes up.
    for (std::size_t i = 0; i < bars.size(); i += 3) {
        Subject then = subject;
        then.bars = bars.slice(0, i + 1);
        ASSERT_TRUE(sameBits(series[i], program.value(then, other))) << formula << " at " << i;
        known += std::isnan(series[i]) ? 0U : 1U;
    }
    EXPECT_GT(known, bars.size() / 12) << formula;
}

TEST(LongerBars, KnowNothingOfWhatComes)
{
    const auto us = usCalendar();
    // Half hours of regular sessions over a clock change (2024-03-10) and an early close
    // (2024-07-03).
    std::vector<market::Bar> bars;
    base::SeededRandom random(4);
    for (const auto& session :
         us.sessions(support::date("2024-03-04"), support::date("2024-07-12"))) {
        for (auto time = session.open; time < session.close; time += std::chrono::minutes{30}) {
            const double price = 50 + 10 * random.uniform();
            bars.push_back({time, price, price + 1, price - 1, price, 1000});
        }
    }
    const market::BarSeries series(bars);
    for (const char* formula : {"close(\"1h\")", "close(\"4h\")", "sma(5, \"1d\")",
                                "close(\"1wk\")", "high(\"1mo\")", "ema(close(\"1d\"), 3)"})
        expectNoLookAhead(series.view(), market::Interval::Min30, us, formula);
}

// A single value is made of no more bars than it needs; a whole series of all of them.
TEST(LongerBars, OfTheNewestBarsAloneAreTheSame)
{
    const auto us = usCalendar();
    const auto bars = walk(700, 9);
    for (const char* formula :
         {"sma(3, \"1wk\")", "highest(close, 3, \"1mo\")", "change(\"1mo\")[2]",
          "within(3, rising(close, 2), \"1wk\")", "sma(10, \"1wk\") - rsi(3, \"1mo\")",
          "percent_rank(close, 4, \"1wk\")", "for(3, stoch_k(3, 2) > 5, \"1wk\")",
          "sma(close(\"1wk\"), 12)"}) {
        expectNoLookAhead(bars.view(), market::Interval::Day1, us, formula);
        expectNoLookAhead(bars.view(), market::Interval::Day1,
                          market::ExchangeCalendar::alwaysOpen(), formula);
    }
}

// 2024-03-29 was Good Friday: that week's last session is Thursday. A row with volume for the
// holiday is kept by the quality gate, and it lies behind the close of its week and month.
TEST(LongerBars, LeaveOutRowsBehindTheirClose)
{
    const auto us = usCalendar();
    std::vector<market::Bar> bars;
    double close = 0;
    for (auto day = support::date("2024-03-18"); day < support::date("2024-04-10");
         day += std::chrono::days{1}) {
        if (us.hasSession(day) || day == support::date("2024-03-29")) {
            ++close;
            bars.push_back({day, close, close, close, close, 10});
        }
    }
    const market::BarSeries series(bars);
    // Closes 1 to 5, 6 to 9 and the holiday's 10, from Monday, April 1st, on 11 and later.
    Asked asked{market::BarSeries(bars)};
    asked.subject.calendar = &us;
    const auto weekly = asked.series("close(\"1wk\")");
    EXPECT_EQ(weekly[8], 9); // Thursday
    EXPECT_EQ(weekly[9], 9); // the holiday
    EXPECT_EQ(weekly[10], 9);
    expectNoLookAhead(series.view(), market::Interval::Day1, us, "close(\"1wk\")");
    expectNoLookAhead(series.view(), market::Interval::Day1, us, "sum(volume, 1, \"1mo\")");
}

// Hourly bars that begin before the session cannot be put together.
TEST(LongerBars, ThatCannotBeMadeAreUnknown)
{
    const auto us = usCalendar();
    std::vector<market::Bar> bars;
    for (int hour = 14; hour < 20; ++hour) // 9 to 15 o'clock in New York
        bars.push_back({support::utc("2024-01-02") + std::chrono::hours{hour}, 5, 5, 5, 5, 10});
    Asked asked{market::BarSeries(bars)};
    asked.subject.calendar = &us;
    asked.subject.interval = market::Interval::Hour1;
    EXPECT_TRUE(asked.program("close(\"1d\") > 0").fits(market::Interval::Hour1));
    EXPECT_EQ(asked.matches("close(\"1d\") > 0"), Truth::Unknown);
    EXPECT_EQ(asked.matches("close(\"1d\") > 0 or close > 0"), Truth::Yes);
}

} // namespace
} // namespace tapesift::formula
