#include "providers/tiingo/tiingo_answers.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

using support::utc;

const AnswerSource kTiingoSource{"Tiingo", "TEST"};

constexpr std::string_view kTiingoRows =
    R"([{"date":"2026-03-06T00:00:00.000Z","close":400.0,"high":410.0,"low":390.0,"open":395.0,)"
    R"("volume":1000,"adjClose":100.0,"adjHigh":102.5,"adjLow":97.5,"adjOpen":98.75,)"
    R"("adjVolume":4000,"divCash":0.0,"splitFactor":1.0},)"
    R"({"date":"2026-03-09T00:00:00.000Z","close":101.0,"high":102.0,"low":99.0,"open":100.0,)"
    R"("volume":4100,"adjClose":101.0,"adjHigh":102.0,"adjLow":99.0,"adjOpen":100.0,)"
    R"("adjVolume":4100,"divCash":0.25,"splitFactor":4.0}])";

TEST(TiingoBars, AreAsTradedWithTheirActions)
{
    const auto read = readTiingoBars(kTiingoRows, kTiingoSource);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->bars.size(), 2U);
    EXPECT_EQ(read->bars[0], (market::Bar{utc("2026-03-06"), 395, 410, 390, 400, 1000}));
    EXPECT_EQ(read->bars[1], (market::Bar{utc("2026-03-09"), 100, 102, 99, 101, 4100}));
    ASSERT_EQ(read->actions.size(), 1U);
    EXPECT_EQ(read->actions[0], (market::CorporateAction{utc("2026-03-09"), 4, 0.25}));
}

TEST(TiingoBars, MayBeNone)
{
    const auto read = readTiingoBars("[]", kTiingoSource);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->bars.empty());
}

TEST(TiingoBars, OfAnotherShapeAreCorrupt)
{
    for (const char* body :
         {"", "{}", "null", "<html>", "[7]", R"([{"close":1}])", R"([{"date":"x","close":1}])"})
        EXPECT_FALSE(readTiingoBars(body, kTiingoSource)) << body;
    for (std::size_t length = 0; length < kTiingoRows.size(); ++length)
        EXPECT_FALSE(readTiingoBars(kTiingoRows.substr(0, length), kTiingoSource)) << length;
}

TEST(TiingoPrices, AreThoseAskedFor)
{
    const std::vector<market::Symbol> symbols{*market::Symbol::parse("BRK.B"),
                                              *market::Symbol::parse("AAA")};
    const std::vector<std::string> spellings{"BRK-B", "AAA"};
    const auto read = readTiingoPrices(
        R"([{"ticker":"aaa","date":"2026-03-09T00:00:00.000Z","close":10.5,"volume":200},)"
        R"({"ticker":"bbb","date":"2026-03-09T00:00:00.000Z","close":1,"volume":2},)"
        R"({"ticker":"brk-b","date":"2026-03-09T00:00:00.000Z","close":null,"volume":2}])",
        symbols, spellings, kTiingoSource);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().symbol.text(), "AAA");
    EXPECT_EQ(read->front().time, utc("2026-03-09"));
    EXPECT_EQ(read->front().price, 10.5);
    EXPECT_EQ(read->front().turnover, 2100);
}

TEST(TiingoDetail, IsReadIfThereIsOne)
{
    EXPECT_EQ(readTiingoDetail(R"({"detail":"Invalid token."})"), "Invalid token.");
    EXPECT_EQ(readTiingoDetail(""), "");
}

} // namespace
} // namespace tapesift::providers
