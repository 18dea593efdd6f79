#include "tapesift/market/builtin_universe.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tapesift/base/utc_time.h"

#include "market/csv_records.h"
#include "support/real_data.h"

namespace tapesift::market {
namespace {

std::vector<Member> membersOf(std::string_view id)
{
    return loadBuiltinUniverse(id).value().members;
}

TEST(BuiltinUniverse, EachHasALabelAndTheDayItWasChecked)
{
    std::map<std::string, std::string> labels;
    for (const BuiltinUniverse& universe : builtinUniverses()) {
        labels[universe.id] = universe.label;
        EXPECT_TRUE(base::isDate(universe.asOf)) << universe.id << ": " << universe.asOf;
    }
    EXPECT_EQ(labels, (std::map<std::string, std::string>{{"dow30", "Dow 30"},
                                                          {"nasdaq100", "Nasdaq 100"},
                                                          {"sp500", "S&P 500"},
                                                          {"crypto20", "Crypto 20"}}));
}

TEST(BuiltinUniverse, EachIsReadWithoutALoss)
{
    // Some companies are in an index with two share classes.
    const std::map<std::string, std::size_t> sizes = {
        {"dow30", 30}, {"nasdaq100", 101}, {"sp500", 503}, {"crypto20", 20}};
    for (const BuiltinUniverse& description : builtinUniverses()) {
        const auto universe = loadBuiltinUniverse(description.id);
        ASSERT_TRUE(universe) << description.id;
        EXPECT_EQ(universe->name, description.id);
        EXPECT_EQ(universe->asOf, description.asOf);
        EXPECT_EQ(universe->members.size(), sizes.at(description.id));
        EXPECT_EQ(universe->report.unknownCount, 0U);
        EXPECT_EQ(universe->report.duplicates, 0U);
        EXPECT_EQ(universe->report.mapped, 0U);
        for (const Member& member : universe->members)
            EXPECT_FALSE(member.name.empty()) << member.symbol.text();
    }
}

TEST(BuiltinUniverse, SharesHaveOneOfTheElevenSectors)
{
    for (const std::string_view id : {"dow30", "nasdaq100", "sp500"}) {
        std::set<std::string> sectors;
        for (const Member& member : membersOf(id))
            sectors.insert(member.sector);
        EXPECT_FALSE(sectors.contains("")) << id;
        if (id == "sp500") {
            EXPECT_EQ(sectors.size(), 11U);
        }
    }
}

TEST(BuiltinUniverse, CryptoPairsAreAgainstTether)
{
    for (const Member& member : membersOf("crypto20"))
        EXPECT_EQ(member.symbol.quote(), "USDT");
}

TEST(BuiltinUniverse, UnknownNameListsThoseThereAre)
{
    const auto universe = loadBuiltinUniverse("sp5000");
    ASSERT_FALSE(universe);
    EXPECT_EQ(universe.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(universe.error().suggestion.find("sp500"), std::string::npos);
    EXPECT_NE(universe.error().suggestion.find("crypto20"), std::string::npos);
}

TEST(BuiltinUniverse, RealConstituentsAndSectorsOfTheSp500)
{
    const auto text = support::realDataFile("universe/sp500_constituents_2026-08.csv");
    if (!text)
        GTEST_SKIP() << "TAPESIFT_REAL_DATA is not set";
    std::map<std::string, std::string> expected;
    CsvRecords records(*text, ',');
    ASSERT_TRUE(records.next());
    ASSERT_EQ(records.field(2), "GICS Sector");
    while (records.next())
        expected[std::string(records.field(0))] = records.field(2);

    std::map<std::string, std::string> ours;
    for (const Member& member : membersOf("sp500"))
        ours[member.symbol.text()] = member.sector;
    EXPECT_EQ(ours.size(), 503U);
    EXPECT_EQ(ours, expected);
}

} // namespace
} // namespace tapesift::market
