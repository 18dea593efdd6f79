#include "widgets/results/column_layout.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::widgets {
namespace {

using presentation::Column;

// Ten pixels a digit make sums that can be followed.
int widthOf(int digits)
{
    return 10 * digits;
}

QString shownIn(const ColumnLayout& layout, int room)
{
    QStringList keys;
    for (const auto& column : layout.arranged(room, widthOf))
        if (column.isShown)
            keys += QString::fromLatin1(presentation::columnInfo(column.column).key);
    return keys.join(QLatin1Char(' '));
}

int widthIn(const ColumnLayout& layout, int room, Column column)
{
    const auto columns = layout.arranged(room, widthOf);
    return std::ranges::find(columns, indexOf(column), &ColumnLayout::Arranged::column)->width;
}

int sumIn(const ColumnLayout& layout, int room)
{
    int sum = 0;
    for (const auto& column : layout.arranged(room, widthOf))
        sum += column.isShown ? column.width : 0;
    return sum;
}

TEST(ColumnLayout, ShowsTheDefaultColumnsWhereThereIsRoom)
{
    const ColumnLayout layout;
    EXPECT_EQ(shownIn(layout, 3000),
              QStringLiteral("symbol name last change changePercent volume relVolume signal "
                             "strength rsi macd atrPercent trend status"));
    EXPECT_EQ(sumIn(layout, 3000), 3000); // Nothing is left over at the right.
    EXPECT_GT(widthIn(layout, 3000, Column::Name), widthIn(layout, 1500, Column::Name));
}

TEST(ColumnLayout, ShrinksTheNameFirstAndThenLeavesOutTheLeastImportant)
{
    const ColumnLayout layout;
    // Every default column with its digits, and a name of 13.
    const int all = 10 * (10 + 13 + 9 + 9 + 8 + 8 + 7 + 14 + 12 + 6 + 9 + 7 + 13 + 8);
    EXPECT_EQ(widthIn(layout, all, Column::Name), 130);
    EXPECT_TRUE(shownIn(layout, all).contains(QStringLiteral("macd")));
    EXPECT_EQ(widthIn(layout, all + 90, Column::Name), 220);
    EXPECT_FALSE(shownIn(layout, all - 1).contains(QStringLiteral("macd")));
    EXPECT_TRUE(shownIn(layout, all - 1).contains(QStringLiteral("status")));
    EXPECT_EQ(shownIn(layout, 10), QStringLiteral("symbol last changePercent signal strength"));
}

TEST(ColumnLayout, BringsColumnsBackWhenThereIsRoomAgain)
{
    const ColumnLayout layout;
    for (int room = 100; room < 2000; room += 7) {
        if (shownIn(layout, room) != shownIn(layout, 100)) {
            EXPECT_LE(sumIn(layout, room), room) << room;
        }
    }
    EXPECT_TRUE(shownIn(layout, 2000).contains(QStringLiteral("status")));
}

TEST(ColumnLayout, NeverHidesWhatWasPlacedByHand)
{
    ColumnLayout layout;
    layout.setWidth(indexOf(Column::Macd), 95);
    layout.setWanted(indexOf(Column::Sector), true);
    const QString shown = shownIn(layout, 10);
    EXPECT_TRUE(shown.contains(QStringLiteral("macd")));
    EXPECT_TRUE(shown.contains(QStringLiteral("sector")));
    EXPECT_EQ(widthIn(layout, 10, Column::Macd), 95);
    layout.setWanted(indexOf(Column::Macd), false);
    EXPECT_FALSE(shownIn(layout, 3000).contains(QStringLiteral("macd ")));
}

TEST(ColumnLayout, MovesColumnsBothWays)
{
    ColumnLayout layout;
    layout.move(0, 2);
    EXPECT_EQ(layout.entries()[2].column, indexOf(Column::Symbol));
    EXPECT_EQ(layout.entries()[0].column, indexOf(Column::Name));
    layout.move(2, 0);
    EXPECT_EQ(layout.entries()[0].column, indexOf(Column::Symbol));
    layout.move(0, 999);
    EXPECT_EQ(layout.entries()[0].column, indexOf(Column::Symbol));
}

TEST(ColumnLayout, SurvivesBeingWrittenAndRead)
{
    ColumnLayout layout = ColumnLayout::fromString(QStringLiteral("strength,symbol:90,adx14!"));
    EXPECT_EQ(layout.toString(), QStringLiteral("strength,symbol:90,adx14!"));
    EXPECT_EQ(shownIn(layout, 10), QStringLiteral("strength symbol adx14"));
    EXPECT_EQ(layout.entries().size(), static_cast<std::size_t>(presentation::columnCount()));
    layout.setWanted(indexOf(Column::Rsi), true);
    EXPECT_EQ(layout.toString(), QStringLiteral("strength,symbol:90,adx14!,rsi!"));
}

TEST(ColumnLayout, SkipsWhatItDoesNotKnow)
{
    const auto read = [](const char* text) {
        return ColumnLayout::fromString(QString::fromLatin1(text)).toString();
    };
    EXPECT_EQ(read(" symbol , nothing:50,RSI:abc,symbol:70,last:5,,volume:99999999"),
              QStringLiteral("symbol,rsi,last,volume"));
    EXPECT_EQ(read(""), ColumnLayout().toString());
    EXPECT_EQ(read("x,y,z"), ColumnLayout().toString());
}

TEST(ColumnLayout, ShowsDeepColumnsOnlyWhereThereAreDeepResults)
{
    ColumnLayout layout;
    EXPECT_FALSE(shownIn(layout, 3000).contains(QStringLiteral("score")));
    EXPECT_TRUE(layout.setDeep(true));
    EXPECT_FALSE(layout.setDeep(true));
    EXPECT_TRUE(shownIn(layout, 3000).contains(QStringLiteral("strength score regime rsi")));
    EXPECT_EQ(layout.toString(), ColumnLayout().toString()) << "it is no choice of the user";
    // With a score the strength may go.
    EXPECT_EQ(shownIn(layout, 10), QStringLiteral("symbol last changePercent signal score"));
    layout.setDeep(false);
    layout.setWanted(indexOf(Column::StopLoss), true); // By hand: it stays.
    EXPECT_TRUE(shownIn(layout, 3000).contains(QStringLiteral("stopLoss")));
}

TEST(ColumnLayout, ShowsWhatHasChangedOnlyWhereSomethingWasCompared)
{
    ColumnLayout layout;
    EXPECT_FALSE(shownIn(layout, 3000).contains(QStringLiteral("changed")));
    EXPECT_TRUE(layout.setCompared(true));
    EXPECT_FALSE(layout.setCompared(true));
    EXPECT_TRUE(shownIn(layout, 3000).contains(QStringLiteral("strength changed rsi")));
    EXPECT_EQ(layout.toString(), ColumnLayout().toString()) << "it is no choice of the user";
    EXPECT_FALSE(shownIn(layout, 10).contains(QStringLiteral("changed")));
    layout.setCompared(false);
    layout.setWanted(indexOf(Column::PriceSince), true); // By hand: it stays.
    EXPECT_TRUE(shownIn(layout, 3000).contains(QStringLiteral("priceSince")));
}

} // namespace
} // namespace tapesift::widgets
