#include "providers/massive/massive_answers.h"

#include <gtest/gtest.h>

#include "support/dates.h"

namespace tapesift::providers {
namespace {

using support::date;
using support::utc;

const AnswerSource kMassiveSource{"Massive", "TEST"};

// 2026-03-06 05:00Z, midnight in New York.
constexpr std::string_view kBars =
    R"({"ticker":"AAA","queryCount":1,"resultsCount":1,"adjusted":true,"results":[{"v":100.0,)"
    R"("vw":10.5,"o":10,"c":11,"h":12,"l":9,"t":1772773200000,"n":5}],)"
    R"("next_url":"https://api.massive.com/v2/aggs/ticker/AAA/x?cursor=abc","status":"OK"})";

// Midday and the end of the session on 2026-03-06.
constexpr std::string_view kDay =
    R"({"queryCount":2,"resultsCount":2,"adjusted":true,"results":[{"T":"AAA","v":100,"vw":10.5,)"
    R"("o":10,"c":11,"h":12,"l":9,"t":1772830800000,"n":5},{"T":"BACpL","v":5,"o":1,"c":1,"h":1,)"
    R"("l":1,"t":1772830800000}],"status":"OK"})";

TEST(MassiveBars, AreRead)
{
    const auto read = readMassiveBars(kBars, "AAA", true, kMassiveSource);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->bars.size(), 1U);
    EXPECT_EQ(read->bars[0], (market::Bar{utc("2026-03-06T05:00:00Z"), 10, 12, 9, 11, 100}));
    EXPECT_EQ(read->nextUrl, "https://api.massive.com/v2/aggs/ticker/AAA/x?cursor=abc");
}

TEST(MassiveBars, MayBeNone)
{
    const auto read = readMassiveBars(
        R"({"ticker":"AAA","queryCount":0,"resultsCount":0,"adjusted":true,"status":"DELAYED"})",
        "AAA", true, kMassiveSource);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->bars.empty());
    EXPECT_TRUE(read->nextUrl.empty());
}

TEST(MassiveBars, OfAnotherTickerOrBasisAreCorrupt)
{
    const auto ticker = readMassiveBars(kBars, "BBB", true, kMassiveSource);
    ASSERT_FALSE(ticker);
    EXPECT_EQ(ticker.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(ticker.error().details, "the answer is about 'AAA'");
    const auto basis = readMassiveBars(kBars, "AAA", false, kMassiveSource);
    ASSERT_FALSE(basis);
    EXPECT_EQ(basis.error().code, base::ErrorCode::Corrupt);
}

TEST(MassiveBars, OfAnotherShapeAreCorrupt)
{
    for (const char* body : {"", "{}", "[]", "<html>", R"({"status":"ERROR","ticker":"AAA"})",
                             R"({"status":"OK","ticker":"AAA","results":[{"o":1}]})",
                             R"({"status":"OK","ticker":"AAA","results":[{"t":"x"}]})"})
        EXPECT_FALSE(readMassiveBars(body, "AAA", true, kMassiveSource)) << body;
    for (std::size_t length = 0; length < kBars.size(); ++length)
        EXPECT_FALSE(readMassiveBars(kBars.substr(0, length), "AAA", true, kMassiveSource))
            << length;
}

TEST(MassiveDay, IsReadByTicker)
{
    const auto day = readMassiveDay(kDay, date("2026-03-06"), true, kMassiveSource);
    ASSERT_TRUE(day) << day.error().details;
    EXPECT_EQ(day->size(), 2U);
    EXPECT_EQ(day->at("AAA"), (market::Bar{utc("2026-03-06"), 10, 12, 9, 11, 100}));
    EXPECT_TRUE(day->contains("BACpL"));
}

TEST(MassiveDay, OfAnotherDateIsCorrupt)
{
    const auto day = readMassiveDay(kDay, date("2026-03-05"), true, kMassiveSource);
    ASSERT_FALSE(day);
    EXPECT_EQ(day.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(day.error().details, "a row is of 2026-03-06");
}

TEST(MassiveTickers, TellTheirKind)
{
    const auto page = readMassiveTickers(
        R"({"results":[{"ticker":"AAA","name":"One Inc.","primary_exchange":"XNYS","type":"CS"},)"
        R"({"ticker":"BACpL","name":"Two","primary_exchange":"XNYS","type":"PFD"},)"
        R"({"ticker":"XYZw","type":"CS"}],"status":"OK","count":3,)"
        R"("next_url":"https://api.massive.com/v3/reference/tickers?cursor=q"})",
        kMassiveSource);
    ASSERT_TRUE(page);
    ASSERT_EQ(page->members.size(), 2U);
    EXPECT_EQ(page->members[0].exchange, "NYSE");
    EXPECT_EQ(page->members[0].kind, market::SecurityKind::Common);
    EXPECT_EQ(page->members[1].symbol.text(), "BAC.PRL");
    EXPECT_EQ(page->members[1].kind, market::SecurityKind::Preferred);
    EXPECT_EQ(page->skipped, 1U);
    EXPECT_EQ(page->nextUrl, "https://api.massive.com/v3/reference/tickers?cursor=q");
}

TEST(MassiveFault, IsReadFromBothForms)
{
    const MassiveFault plan = readMassiveFault(R"({"status":"NOT_AUTHORIZED","message":"no"})");
    EXPECT_EQ(plan.status, "NOT_AUTHORIZED");
    EXPECT_EQ(plan.text, "no");
    EXPECT_EQ(readMassiveFault(R"({"status":"ERROR","error":"Unknown API Key"})").text,
              "Unknown API Key");
    EXPECT_EQ(readMassiveFault("").status, "");
}

} // namespace
} // namespace tapesift::providers
