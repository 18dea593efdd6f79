#include "scanners/symbol_selection.h"

#include <gtest/gtest.h>

#include "scan_fixture.h"

namespace tapesift::scanners {
namespace {

struct Selection
{
    Selection()
    {
        std::vector<Candidate> universe;
        const auto put = [&](std::string_view name, std::string_view sector, double value,
                             double price, double volume, int bars) {
            Candidate candidate{.member = {sym(name), {}, {}, std::string(sector)}};
            candidate.marketValue = value;
            universe.push_back(std::move(candidate));
            fixture.bars->put(name, quietBars(bars, price, volume));
        };
        put("CHEAP", "Energy", 1e8, 4, 2e6, 100);
        put("DEAR", "energy", 1e12, 600, 2e6, 100);
        put("QUIET", "Utilities", 5e9, 50, 1e4, 100);
        put("YOUNG", "Energy", 5e9, 50, 2e6, 10);
        put("UNKNOWN", "", Candidate::kUnknown, 50, 2e6, 100);
        universe.push_back({.member = {sym("NONE"), {}, {}, {}}}); // without bars
        fixture.session->setUniverse(std::move(universe));
    }

    std::vector<std::string> left(const SymbolRequirements& rules)
    {
        ScanContext context(fixture.session, fixture.scope(kFirstDay + std::chrono::days{150}));
        needBarsForSelection(context, rules);
        counts = selectSymbols(context, rules);
        std::vector<std::string> names;
        for (const market::Symbol& symbol : context.symbols())
            names.push_back(symbol.text());
        return names;
    }

    ScanFixture fixture;
    SelectionCounts counts;
};

using Names = std::vector<std::string>;

} // namespace

TEST(SymbolSelection, WithoutRulesNothingFallsAndNothingIsLoaded)
{
    Selection selection;
    EXPECT_EQ(selection.left({}).size(), 6U);
    EXPECT_EQ(selection.counts.before, 6U);
    EXPECT_EQ(selection.counts.unfit, 0U);
    EXPECT_EQ(selection.fixture.bars->loads(), 0U);
}

TEST(SymbolSelection, EachRuleLeavesOutItsOwn)
{
    Selection selection;
    SymbolRequirements price;
    price.minPrice = 5;
    price.maxPrice = 500;
    EXPECT_EQ(selection.left(price), (Names{"QUIET", "YOUNG", "UNKNOWN", "NONE"}));
    EXPECT_EQ(selection.counts.unfit, 2U);
    SymbolRequirements edge; // the limits themselves pass
    edge.minPrice = 4;
    edge.maxPrice = 600;
    EXPECT_EQ(selection.left(edge).size(), 6U);
    SymbolRequirements volume;
    volume.minVolume = 10'001;
    EXPECT_EQ(selection.left(volume), (Names{"CHEAP", "DEAR", "YOUNG", "UNKNOWN", "NONE"}));
    SymbolRequirements history;
    history.minBars = 11;
    EXPECT_EQ(selection.left(history), (Names{"CHEAP", "DEAR", "QUIET", "UNKNOWN", "NONE"}));
}

TEST(SymbolSelection, AnUnknownSectorFallsAnUnknownValueStays)
{
    Selection selection;
    SymbolRequirements sectors;
    sectors.sectors = {"Energy", "Materials"};
    EXPECT_EQ(selection.left(sectors), (Names{"CHEAP", "DEAR", "YOUNG"}));
    SymbolRequirements value;
    value.minMarketValue = 1e9;
    value.maxMarketValue = 1e11;
    EXPECT_EQ(selection.left(value), (Names{"QUIET", "YOUNG", "UNKNOWN", "NONE"}));
}

TEST(SymbolSelection, TheCapKeepsTheFirstThatPass)
{
    Selection selection;
    SymbolRequirements rules;
    rules.minPrice = 5;
    rules.maxSymbols = 2;
    EXPECT_EQ(selection.left(rules), (Names{"DEAR", "QUIET"}));
    EXPECT_EQ(selection.counts.unfit, 1U);
    EXPECT_EQ(selection.counts.cut, 3U);
}

} // namespace tapesift::scanners
