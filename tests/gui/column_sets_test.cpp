#include "widgets/results/column_sets.h"

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::widgets {
namespace {

int columnOf(const char* key)
{
    return *presentation::columnByKey(QString::fromLatin1(key));
}

TEST(ColumnSets, BeginsWithTheOverviewAndHasASymbolInEverySet)
{
    ColumnSets sets;
    EXPECT_EQ(sets.chosen(), ColumnSet::Overview);
    EXPECT_EQ(sets.layout().toString(), ColumnLayout().toString());
    for (const ColumnSet set : kColumnSets) {
        sets.choose(set);
        EXPECT_EQ(sets.layout().entries().front().column, columnOf("symbol"));
        EXPECT_FALSE(columnSetName(set).isEmpty());
        EXPECT_EQ(columnSetByKey(columnSetKey(set)), set);
    }
    sets.choose(ColumnSet::Risk);
    EXPECT_TRUE(sets.layout().isWanted(columnOf("atrPercent")));
    EXPECT_FALSE(sets.layout().isWanted(columnOf("macd")));
}

// A key that is misspelt in a set would fall away in silence.
TEST(ColumnSets, KnowsEveryColumnThatASetNames)
{
    const std::array<int, kColumnSets.size()> expected = {17, 14, 18, 16, 13, 17};
    ColumnSets sets;
    for (std::size_t i = 0; i < kColumnSets.size(); ++i) {
        sets.choose(kColumnSets[i]);
        EXPECT_EQ(sets.layout().toString().count(QLatin1Char(',')) + 1, expected[i])
            << columnSetKey(kColumnSets[i]).toStdString();
    }
}

TEST(ColumnSets, MakesAnotherChoiceOfColumnsACustomSet)
{
    ColumnSets sets;
    sets.choose(ColumnSet::Technical);
    sets.setWanted(columnOf("sector"), true);
    EXPECT_EQ(sets.chosen(), ColumnSet::Custom);
    EXPECT_TRUE(sets.layout().isWanted(columnOf("sector")));
    EXPECT_TRUE(sets.layout().isWanted(columnOf("cci20")));
    sets.choose(ColumnSet::Technical);
    EXPECT_FALSE(sets.layout().isWanted(columnOf("sector")));
}

TEST(ColumnSets, KeepsOrderAndWidthForEachSet)
{
    ColumnSets sets;
    sets.choose(ColumnSet::Risk);
    sets.setWidth(columnOf("last"), 123);
    sets.move(2, 1);
    const QString risk = sets.layout().toString();
    EXPECT_TRUE(risk.startsWith(QStringLiteral("symbol,last:123,name,")));
    sets.choose(ColumnSet::Deep);
    EXPECT_FALSE(sets.layout().toString().contains(QStringLiteral("123")));
    const QString text = sets.toString();
    EXPECT_EQ(text, QStringLiteral("deep;risk=") + risk);
    ColumnSets read = ColumnSets::fromString(text);
    EXPECT_EQ(read.chosen(), ColumnSet::Deep);
    EXPECT_EQ(read.toString(), text);
    read.choose(ColumnSet::Risk);
    EXPECT_EQ(read.layout().toString(), risk);
    read.reset();
    EXPECT_EQ(read.toString(), QStringLiteral("risk"));
}

TEST(ColumnSets, TakesTheColumnsOfEarlierVersionsForCustomOnes)
{
    const ColumnSets sets = ColumnSets::fromString(QStringLiteral("strength,symbol,last:90"));
    EXPECT_EQ(sets.chosen(), ColumnSet::Custom);
    EXPECT_EQ(sets.layout().toString(), QStringLiteral("strength,symbol,last:90"));
    EXPECT_EQ(ColumnSets::fromString({}).chosen(), ColumnSet::Overview);
    EXPECT_EQ(ColumnSets::fromString(QStringLiteral("risk;nonsense;=;bad=x")).toString(),
              QStringLiteral("risk"));
}

} // namespace
} // namespace tapesift::widgets
