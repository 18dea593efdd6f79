#include "providers/alpaca/alpaca_answers.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

using support::utc;

const AnswerSource kAlpacaSource{"Alpaca", "TEST"};

constexpr std::string_view kPage =
    R"({"bars":{"AAA":[{"t":"2026-03-06T05:00:00Z","o":10,"h":12.5,"l":9.25,"c":11,"v":1000,)"
    R"("n":7,"vw":10.5},{"t":"2026-03-09T04:00:00Z","o":11,"h":13,"l":11,"c":12,"v":2000,"n":8,)"
    R"("vw":12}],"BRK.B":[{"t":"2026-03-06T05:00:00Z","o":1,"h":1,"l":1,"c":1,"v":0,"n":0,)"
    R"("vw":1}]},"next_page_token":"QlJLLkJ8RHwx"})";

TEST(AlpacaBars, AreReadBySymbol)
{
    const auto page = readAlpacaBars(kPage, kAlpacaSource);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->nextToken, "QlJLLkJ8RHwx");
    ASSERT_EQ(page->bars.size(), 2U);
    const auto& bars = page->bars.at("AAA");
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0], (market::Bar{utc("2026-03-06T05:00:00Z"), 10, 12.5, 9.25, 11, 1000}));
    EXPECT_EQ(bars[1].time, utc("2026-03-09T04:00:00Z"));
    EXPECT_EQ(page->bars.at("BRK.B").size(), 1U);
}

TEST(AlpacaBars, MayBeNone)
{
    for (const char* body :
         {R"({"bars":{},"next_page_token":null})", R"({"bars":null,"next_page_token":null})"}) {
        const auto page = readAlpacaBars(body, kAlpacaSource);
        ASSERT_TRUE(page) << body;
        EXPECT_TRUE(page->bars.empty());
        EXPECT_TRUE(page->nextToken.empty());
    }
}

TEST(AlpacaBars, OfAnotherShapeAreCorrupt)
{
    for (const char* body :
         {"", "{}", "[]", "<html>", R"({"bars":7})", R"({"bars":{"AAA":{}}})",
          R"({"bars":{"AAA":[7]}})", R"({"bars":{"AAA":[{"t":"yesterday","o":1}]}})"}) {
        const auto page = readAlpacaBars(body, kAlpacaSource);
        ASSERT_FALSE(page) << body;
        EXPECT_EQ(page.error().code, base::ErrorCode::Corrupt);
    }
    for (std::size_t length = 0; length < kPage.size(); ++length)
        EXPECT_FALSE(readAlpacaBars(kPage.substr(0, length), kAlpacaSource)) << length;
}

TEST(AlpacaSnapshots, GiveTheDaySoFar)
{
    const std::vector<market::Symbol> symbols{*market::Symbol::parse("AAA"),
                                              *market::Symbol::parse("BBB")};
    const std::vector<std::string> spellings{"AAA", "BBB"};
    const auto read = readAlpacaSnapshots(
        R"({"AAA":{"latestTrade":{"t":"2026-03-09T14:33:58.448432206Z","p":161.2},)"
        R"("dailyBar":{"t":"2026-03-09T04:00:00Z","o":160,"h":162,"l":159,"c":161.4,"v":1000,)"
        R"("vw":160.5},"prevDailyBar":{"t":"2026-03-06T05:00:00Z","c":158.5,"v":7}},)"
        R"("BBB":{"latestTrade":null,"dailyBar":null,"prevDailyBar":null}})",
        symbols, spellings, kAlpacaSource);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().symbol.text(), "AAA");
    EXPECT_EQ(read->front().time, utc("2026-03-09T14:33:58Z"));
    EXPECT_EQ(read->front().price, 161.2);
    EXPECT_EQ(read->front().previousClose, 158.5);
    EXPECT_EQ(read->front().volume, 1000);
    EXPECT_EQ(read->front().turnover, 160'500);

    EXPECT_FALSE(readAlpacaSnapshots(R"({"CCC":{}})", symbols, spellings, kAlpacaSource));
}

TEST(AlpacaAssets, AreTheActiveShares)
{
    std::size_t skipped = 0;
    const auto read = readAlpacaAssets(
        R"([{"class":"us_equity","exchange":"NYSE","symbol":"BRK.B","name":"Two","status":"active",)"
        R"("tradable":false},{"class":"us_equity","exchange":"NASDAQ","symbol":"AAA","name":"One",)"
        R"("status":"active","tradable":true},{"class":"us_equity","symbol":"CCC",)"
        R"("status":"inactive"},{"class":"crypto","symbol":"BTC/USD","status":"active"}])",
        kAlpacaSource, skipped);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ(read->at(0).symbol.text(), "AAA");
    EXPECT_EQ(read->at(0).name, "One");
    EXPECT_EQ(read->at(0).exchange, "NASDAQ");
    EXPECT_FALSE(read->at(0).isHalted);
    EXPECT_EQ(read->at(1).symbol.text(), "BRK.B");
    EXPECT_TRUE(read->at(1).isHalted);
    EXPECT_EQ(skipped, 2U);
}

TEST(AlpacaMessage, IsReadIfThereIsOne)
{
    EXPECT_EQ(readAlpacaMessage(R"({"message":"forbidden."})"), "forbidden.");
    EXPECT_EQ(readAlpacaMessage("<html>"), "");
    EXPECT_EQ(readAlpacaMessage("{}"), "");
}

} // namespace
} // namespace tapesift::providers
