#include "providers/directory/nasdaq_trader_files.h"

#include <algorithm>
#include <iostream>

#include <gtest/gtest.h>

#include "support/real_data.h"
#include "tapesift/market/universe_filter.h"

namespace tapesift::providers {
namespace {

using market::SecurityKind;

constexpr std::string_view kNasdaqFile =
    "Symbol|Security Name|Market Category|Test Issue|Financial "
    "Status|Round Lot Size|ETF|NextShares\r\n"
    "ABCD|Abc Company - Common Stock|Q|N|N|100|N|N\r\n"
    "ABCDW|Abc Company - Warrant|S|N|D|100|N|N\r\n"
    "QTST|Nasdaq Test Stock|G|Y|N|100||N\r\n"
    "XQQ|Example 3X Bull ETF|G|N|N|100|Y|N\r\n"
    "File Creation Time: 0815201621:32|||||||\r\n";

constexpr std::string_view kOtherFile =
    "ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue|NASDAQ Symbol\n"
    "XA|Xa Industries Common Stock|N|XA|N|100|N|XA\n"
    "XA$B|Xa Industries Pfd Ser B|N|XApB|N|100|N|XA-B\n"
    "XB.B|Xb Holdings Class B Common Stock|A|XB.B|N|100|N|XB.B\n"
    "XC|Xc Broad Market ETF|P|XC|Y|100|N|XC\n"
    "XD|Xd Small ETF|Z|XD|Y|100|N|XD\n"
    "|no symbol|N||N|100|N|\n"
    "File Creation Time: 0815201621:32|||||||\n";

TEST(NasdaqTraderFiles, ReadsNasdaqsOwnListings)
{
    const auto file = parseNasdaqTraderFile(kNasdaqFile, "nasdaqlisted.txt");
    ASSERT_TRUE(file) << base::describe(file.error());
    EXPECT_EQ(file->createdAt, "2016-08-15T21:32");
    ASSERT_EQ(file->members.size(), 4U);
    EXPECT_EQ(file->members[0].symbol.text(), "ABCD");
    EXPECT_EQ(file->members[0].exchange, "NASDAQ");
    EXPECT_EQ(file->members[0].name, "Abc Company - Common Stock");
    EXPECT_EQ(file->members[0].kind, SecurityKind::Common);
    EXPECT_EQ(file->members[1].kind, SecurityKind::Warrant);
    EXPECT_TRUE(file->members[2].isTestIssue);
    EXPECT_FALSE(file->members[0].isTestIssue);
    EXPECT_EQ(file->members[3].kind, SecurityKind::LeveragedEtf);
}

TEST(NasdaqTraderFiles, ReadsTheOtherExchanges)
{
    const auto file = parseNasdaqTraderFile(kOtherFile, "otherlisted.txt");
    ASSERT_TRUE(file) << base::describe(file.error());
    ASSERT_EQ(file->members.size(), 5U);
    EXPECT_EQ(file->unreadable, 1U);
    EXPECT_EQ(file->members[0].exchange, "NYSE");
    EXPECT_EQ(file->members[1].symbol.text(), "XA.PRB");
    EXPECT_EQ(file->members[1].kind, SecurityKind::Preferred);
    EXPECT_EQ(file->members[2].symbol.text(), "XB.B");
    EXPECT_EQ(file->members[2].exchange, "NYSE AMERICAN");
    EXPECT_EQ(file->members[2].kind, SecurityKind::Common);
    EXPECT_EQ(file->members[3].exchange, "NYSE ARCA");
    EXPECT_EQ(file->members[3].kind, SecurityKind::Etf);
    EXPECT_EQ(file->members[4].exchange, "CBOE BZX");
}

TEST(NasdaqTraderFiles, SaysWhatItGotInstead)
{
    const auto messageOf = [](std::string_view text) {
        const auto file = parseNasdaqTraderFile(text, "nasdaqlisted.txt");
        EXPECT_FALSE(file);
        EXPECT_EQ(file.error().code, base::ErrorCode::Corrupt);
        return file.error().message;
    };
    EXPECT_EQ(messageOf("\r\n\r\n<!DOCTYPE html><html>Page Not Available</html>"),
              "nasdaqlisted.txt is a web page instead of a list of symbols.");
    EXPECT_EQ(messageOf(" \n"), "nasdaqlisted.txt is empty.");
    EXPECT_EQ(messageOf("a,b\n1,2\n"),
              "nasdaqlisted.txt has another header than NASDAQ's symbol directory.");
    EXPECT_EQ(messageOf(kNasdaqFile.substr(0, kNasdaqFile.find("File"))),
              "nasdaqlisted.txt is cut off: the line with its creation time is missing.");
    EXPECT_EQ(messageOf("Symbol|Security Name|Market Category|Test Issue|Financial Status|Round "
                        "Lot Size|ETF|NextShares\nFile Creation Time: 0815201621:32|||||||\n"),
              "nasdaqlisted.txt has no symbol in it.");
}

TEST(NasdaqTraderFiles, SurvivesCutsAnywhere)
{
    for (std::size_t size = 0; size < kOtherFile.size(); size += 3) {
        const auto file = parseNasdaqTraderFile(kOtherFile.substr(0, size), "otherlisted.txt");
        EXPECT_TRUE(file || file.error().code == base::ErrorCode::Corrupt);
    }
}

TEST(NasdaqTraderFiles, RealFilesOf2016)
{
    const auto nasdaq = support::realDataFile("universe/raw_2016-08_nasdaqlisted.txt");
    if (!nasdaq)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    const auto other = support::realDataFile("universe/raw_2016-08_otherlisted.txt");
    const auto page = support::realDataFile("universe/fault_html_instead_of_nasdaqlisted.txt");
    EXPECT_FALSE(parseNasdaqTraderFile(*page, "nasdaqlisted.txt"));
    auto first = parseNasdaqTraderFile(*nasdaq, "nasdaqlisted.txt");
    const auto second = parseNasdaqTraderFile(*other, "otherlisted.txt");
    ASSERT_TRUE(first) << base::describe(first.error());
    ASSERT_TRUE(second) << base::describe(second.error());
    // A line a symbol: header and footer are two more.
    const auto lines = [](const std::string& text) {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    };
    EXPECT_EQ(first->members.size() + first->unreadable, lines(*nasdaq) - 2);
    EXPECT_LE(second->members.size() + second->unreadable, lines(*other) - 2);
    EXPECT_GE(second->members.size(), lines(*other) - 12);
    EXPECT_EQ(first->createdAt, "2016-08-15T21:32");

    std::vector<market::Member> all = std::move(first->members);
    all.insert(all.end(), second->members.begin(), second->members.end());
    const std::size_t before = all.size();
    const auto funnel = market::applyDirectoryRules(all, market::smartRules());
    EXPECT_EQ(before, all.size() + market::removedBy(funnel));
    std::cout << market::funnelText(before, funnel) << '\n';
    const auto isLeft = [&all](std::string_view symbol) {
        return std::ranges::any_of(
            all, [&](const market::Member& m) { return m.symbol.text() == symbol; });
    };
    for (const char* symbol : {"AAPL", "BRK.B", "BF.B", "GOOGL", "UNT", "PFBC", "SPY", "CHK"})
        EXPECT_TRUE(isLeft(symbol)) << symbol;
    for (const char* symbol : {"ZVZZT", "TQQQ", "SQQQ"})
        EXPECT_FALSE(isLeft(symbol)) << symbol;
}

} // namespace
} // namespace tapesift::providers
