#include "tapesift/presentation/row_change.h"

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/row_filter.h"
#include "unit/presentation/locales.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

using analysis::Signal;

ResultRow changedRow(ChangeKind kind, double price = 0.4, double strength = 3)
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"));
    row.since.kind = kind;
    row.since.signalBefore = Signal::Buy;
    row.since.pricePercent = price;
    row.since.strength = strength;
    return row;
}

bool changeFilterAccepts(const char* text, const ResultRow& row)
{
    const auto filter = RowFilter::parse(QString::fromUtf8(text));
    EXPECT_TRUE(filter.has_value()) << text;
    return filter && filter->accepts(row);
}

TEST(RowChange, IsSaidByItsMostTellingPart)
{
    const ResultRow none = sampleRow(QStringLiteral("AAPL"));
    EXPECT_EQ(changeText(none, kEnglishNumbers), QStringLiteral("\u2014"));
    EXPECT_EQ(changeText(changedRow(ChangeKind::Same), kEnglishNumbers), QStringLiteral("Same"));
    EXPECT_EQ(changeText(changedRow(ChangeKind::Entered), kEnglishNumbers), QStringLiteral("New"));
    EXPECT_EQ(changeText(flippedRow(QStringLiteral("A")), kEnglishNumbers),
              QStringLiteral("was \u25BC"));
    EXPECT_EQ(changeText(flippedRow(QStringLiteral("A"), Signal::StrongBuy), kEnglishNumbers),
              QStringLiteral("was \u25B2\u25B2"));
    ResultRow moved = changedRow(ChangeKind::Moved, -6.2, 25);
    moved.since.isStrengthMove = true;
    EXPECT_EQ(changeText(moved, kEnglishNumbers), QStringLiteral("\u25B2 +25 pts"));
    moved.since.isPriceMove = true; // Money comes first.
    EXPECT_EQ(changeText(moved, kEnglishNumbers), QStringLiteral("\u25BC \u22126.20 %"));
}

TEST(RowChange, PointsWhereTheChangeDoes)
{
    EXPECT_EQ(directionOf(flippedRow(QStringLiteral("A"))), Direction::Up);
    EXPECT_EQ(directionOf(flippedRow(QStringLiteral("A"), Signal::StrongBuy)), Direction::Down);
    EXPECT_EQ(directionOf(changedRow(ChangeKind::Entered)), Direction::Flat);
    EXPECT_EQ(directionOf(changedRow(ChangeKind::Same)), Direction::Flat);
    ResultRow moved = changedRow(ChangeKind::Moved, -6.2, 25);
    moved.since.isPriceMove = true;
    EXPECT_EQ(directionOf(moved), Direction::Down);
}

TEST(RowChange, IsExplainedInSentences)
{
    EXPECT_TRUE(changeExplanation(sampleRow(QStringLiteral("A")), kEnglishNumbers).isEmpty());
    EXPECT_EQ(changeExplanation(flippedRow(QStringLiteral("A")), kEnglishNumbers),
              QStringLiteral("The signal was Sell in the scan before.\n"
                             "Price since then: +6.20 %\nStrength since then: \u22124 pts"));
    EXPECT_TRUE(changeExplanation(changedRow(ChangeKind::Entered), kEnglishNumbers)
                    .startsWith(QStringLiteral("New")));
}

TEST(RowChange, FillsItsColumns)
{
    const auto shown = [](const ResultRow& row, Column column) {
        return textOf(row, indexOf(column), kEnglishNumbers);
    };
    const ResultRow flipped = flippedRow(QStringLiteral("A"));
    EXPECT_EQ(shown(flipped, Column::PriceSince), QStringLiteral("+6.20"));
    EXPECT_EQ(shown(flipped, Column::StrengthSince), QStringLiteral("\u22124"));
    EXPECT_TRUE(shown(flipped, Column::SignalBefore).endsWith(QStringLiteral("Sell")));
    EXPECT_EQ(rawText(flipped, indexOf(Column::SignalBefore)), QStringLiteral("Sell"));
    EXPECT_EQ(rawText(flipped, indexOf(Column::PriceSince)), QStringLiteral("6.2"));
    const ResultRow none = sampleRow(QStringLiteral("A"));
    for (const Column column :
         {Column::Since, Column::PriceSince, Column::SignalBefore, Column::StrengthSince}) {
        EXPECT_TRUE(isChangeColumn(indexOf(column)));
        EXPECT_TRUE(std::isnan(valueOf(none, indexOf(column))));
        EXPECT_EQ(rawText(none, indexOf(column)), QString());
        EXPECT_EQ(shown(none, column), QStringLiteral("\u2014"));
    }
    // What tells most is highest.
    EXPECT_LT(valueOf(changedRow(ChangeKind::Same), indexOf(Column::Since)),
              valueOf(changedRow(ChangeKind::Moved), indexOf(Column::Since)));
    EXPECT_LT(valueOf(changedRow(ChangeKind::Entered), indexOf(Column::Since)),
              valueOf(flipped, indexOf(Column::Since)));
}

TEST(RowChange, IsFilteredByWords)
{
    const ResultRow flipped = flippedRow(QStringLiteral("A")); // It has moved as well.
    EXPECT_TRUE(changeFilterAccepts("changed:flipped", flipped));
    EXPECT_TRUE(changeFilterAccepts("changed:moved", flipped));
    EXPECT_TRUE(changeFilterAccepts("changed:any", flipped));
    EXPECT_FALSE(changeFilterAccepts("changed:entered", flipped));
    EXPECT_FALSE(changeFilterAccepts("changed:same", flipped));
    EXPECT_FALSE(changeFilterAccepts("-changed:flipped", flipped));
    EXPECT_TRUE(changeFilterAccepts("changed:entered,flipped before:sell since>6", flipped));
    EXPECT_FALSE(changeFilterAccepts("before:buy", flipped));
    const ResultRow entered = changedRow(ChangeKind::Entered);
    EXPECT_TRUE(changeFilterAccepts("changed:new", entered));
    EXPECT_FALSE(changeFilterAccepts("before:neutral", entered)) << "there was none";
    EXPECT_TRUE(changeFilterAccepts("changed:same", changedRow(ChangeKind::Same)));
    EXPECT_FALSE(changeFilterAccepts("changed:any", changedRow(ChangeKind::Same)));
    // Without a scan before nothing can be said, not even the opposite.
    const ResultRow none = sampleRow(QStringLiteral("A"));
    EXPECT_FALSE(changeFilterAccepts("changed:any", none));
    EXPECT_FALSE(changeFilterAccepts("-changed:any", none));
    EXPECT_FALSE(RowFilter::parse(QStringLiteral("changed:fliped")).has_value());
    EXPECT_TRUE(RowFilter::parse(QStringLiteral("changed:any"))->looksAtChanges());
    EXPECT_TRUE(RowFilter::parse(QStringLiteral("priceSince>2"))->looksAtChanges());
    EXPECT_FALSE(RowFilter::parse(QStringLiteral("rsi<30 tech"))->looksAtChanges());
}

} // namespace
} // namespace tapesift::presentation
