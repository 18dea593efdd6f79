#include "tapesift/presentation/row_order.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

QString sorted(const std::vector<ResultRow>& rows, const char* order)
{
    std::vector<int> indices(rows.size());
    std::iota(indices.begin(), indices.end(), 0);
    RowOrder::fromString(QString::fromLatin1(order)).sort(rows, indices);
    QStringList symbols;
    for (const int index : indices)
        symbols += rows[static_cast<std::size_t>(index)].symbol;
    return symbols.join(QLatin1Char(' '));
}

std::vector<ResultRow> withStrengths(const std::vector<double>& strengths)
{
    std::vector<ResultRow> rows;
    for (const double strength : strengths)
        rows.push_back(
            sampleRow(QString(QChar(static_cast<char16_t>(u'A' + rows.size()))), strength));
    return rows;
}

TEST(RowOrder, SortsNumbersWithBlanksLastInBothDirections)
{
    const auto rows = withStrengths({5, indicators::kNoValue, -3, 0, 1e9, -0.0});
    EXPECT_EQ(sorted(rows, "strength"), QStringLiteral("C D F A E B"));
    EXPECT_EQ(sorted(rows, "-strength"), QStringLiteral("E A D F C B"));
}

TEST(RowOrder, KeepsTheOrderOfArrivalAmongEqualRows)
{
    const auto rows = withStrengths({7, 7, 3, 7, 3});
    EXPECT_EQ(sorted(rows, "strength"), QStringLiteral("C E A B D"));
    EXPECT_EQ(sorted(rows, "-strength"), QStringLiteral("A B D C E"));
    EXPECT_EQ(sorted(rows, ""), QStringLiteral("A B C D E"));
}

TEST(RowOrder, SortsTextsAsPeopleDoWithBlanksLast)
{
    auto rows = sampleRows(
        {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
    rows[0].name = QStringLiteral("fund 10");
    rows[1].name.clear();
    rows[2].name = QStringLiteral("Fund 9");
    rows[3].name = QStringLiteral("alpha");
    EXPECT_EQ(sorted(rows, "name"), QStringLiteral("D C A B"));
    EXPECT_EQ(sorted(rows, "-name"), QStringLiteral("A C D B"));
}

TEST(RowOrder, SortsByUpToFourKeys)
{
    auto rows = withStrengths({1, 1, 1, 2});
    rows[0].sector = rows[1].sector = QStringLiteral("X");
    rows[2].sector = QStringLiteral("W");
    rows[0].price = 3;
    rows[1].price = 4;
    EXPECT_EQ(sorted(rows, "strength,sector,-last"), QStringLiteral("C B A D"));
    EXPECT_EQ(RowOrder::fromString(QStringLiteral("rsi,macd,last,volume,name")).keys().size(), 4U);
}

TEST(RowOrder, SortsSignalsFromStrongSellToStrongBuy)
{
    using analysis::Signal;
    std::vector<ResultRow> rows = {sampleRow(QStringLiteral("A"), 1, Signal::Buy),
                                   sampleRow(QStringLiteral("B"), 1, Signal::StrongSell),
                                   sampleRow(QStringLiteral("C"), 1, Signal::StrongBuy),
                                   sampleRow(QStringLiteral("D"), 1, Signal::Neutral)};
    EXPECT_EQ(sorted(rows, "signal"), QStringLiteral("B D A C"));
}

TEST(RowOrder, FollowsClicksOnTheHeader)
{
    const int strength = indexOf(Column::Strength);
    const int symbol = indexOf(Column::Symbol);
    RowOrder order = RowOrder().clicked(strength, false);
    EXPECT_EQ(order.toString(), QStringLiteral("-strength"));
    order = order.clicked(strength, false);
    EXPECT_EQ(order.toString(), QStringLiteral("strength"));
    order = order.clicked(symbol, true);
    EXPECT_EQ(order.toString(), QStringLiteral("strength,symbol"));
    order = order.clicked(strength, true);
    EXPECT_EQ(order.toString(), QStringLiteral("-strength,symbol"));
    // A further key that becomes the only one begins as it would at first.
    order = order.clicked(symbol, true).clicked(symbol, false);
    EXPECT_EQ(order.toString(), QStringLiteral("symbol"));
    EXPECT_EQ(order.clicked(indexOf(Column::Trend), false), order);
}

TEST(RowOrder, ReplacesTheLastOfFourKeys)
{
    const RowOrder order = RowOrder::fromString(QStringLiteral("rsi,macd,last,volume"));
    EXPECT_EQ(order.clicked(indexOf(Column::Symbol), true).toString(),
              QStringLiteral("rsi,macd,last,symbol"));
}

TEST(RowOrder, SurvivesASettingWithUnknownParts)
{
    EXPECT_EQ(
        RowOrder::fromString(QStringLiteral(" -RSI , nothing,symbol,rsi,trend,,-")).toString(),
        QStringLiteral("-rsi,symbol"));
    EXPECT_TRUE(RowOrder::fromString(QString()).isEmpty());
}

} // namespace
} // namespace tapesift::presentation
