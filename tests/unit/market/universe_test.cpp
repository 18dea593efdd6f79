#include "tapesift/market/universe.h"

#include <gtest/gtest.h>

#include "unit/market/members.h"

namespace tapesift::market {
namespace {

Universe universeOf(std::initializer_list<std::string_view> texts)
{
    Universe universe;
    for (const std::string_view text : texts)
        universe.members.push_back({symbol(text), {}, {}, {}});
    return universe;
}

std::string spelledUniverse(const Universe& universe)
{
    std::string text;
    for (const Member& member : universe.members)
        text += member.symbol.text() + " ";
    return text;
}

TEST(Universe, IntersectKeepsTheOrderOfTheUniverse)
{
    Universe universe = universeOf({"MSFT", "AAPL", "BRK.B", "IBM"});
    EXPECT_EQ(intersect(universe, {symbol("BRK-B"), symbol("MSFT"), symbol("XOM")}), 2U);
    EXPECT_EQ(spelledUniverse(universe), "MSFT BRK.B ");
}

TEST(Universe, ExcludeKeepsTheOrderOfTheUniverse)
{
    Universe universe = universeOf({"MSFT", "AAPL", "BRK.B", "IBM"});
    EXPECT_EQ(exclude(universe, {symbol("BRK/B"), symbol("XOM")}), 1U);
    EXPECT_EQ(spelledUniverse(universe), "MSFT AAPL IBM ");
}

TEST(Universe, EmptyListExcludesNothingAndIntersectsAll)
{
    Universe universe = universeOf({"MSFT", "AAPL"});
    EXPECT_EQ(exclude(universe, {}), 0U);
    EXPECT_EQ(universe.members.size(), 2U);
    EXPECT_EQ(intersect(universe, {}), 2U);
    EXPECT_TRUE(universe.members.empty());
}

TEST(ImportReport, SummaryNamesRepetitionsOnlyIfThereAreAny)
{
    ImportReport report;
    report.found = 492;
    report.mapped = 6;
    report.unknownCount = 2;
    EXPECT_EQ(report.summary(), "492 found, 6 mapped, 2 unknown");
    report.duplicates = 3;
    EXPECT_EQ(report.summary(), "492 found, 6 mapped, 2 unknown, 3 repeated");
}

} // namespace
} // namespace tapesift::market
