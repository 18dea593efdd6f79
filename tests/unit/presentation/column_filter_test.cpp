#include "tapesift/presentation/column_filter.h"

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "tapesift/presentation/row_filter.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

int columnOf(const char* key)
{
    return *columnByKey(QString::fromLatin1(key));
}

TEST(ColumnFilter, ReadsWhatTheTextSaysOfAColumn)
{
    const QString text =
        QStringLiteral("apple rsi>=30 chg%<=2.5 signal:buy,neutral rsi14<=70 -regime:bear");
    EXPECT_EQ(columnFilter(text, columnOf("rsi")),
              (ColumnFilter{QStringLiteral("30"), QStringLiteral("70"), {}}));
    EXPECT_EQ(columnFilter(text, columnOf("changePercent")),
              (ColumnFilter{{}, QStringLiteral("2.5"), {}}));
    EXPECT_EQ(columnFilter(text, columnOf("signal")).values,
              (QStringList{QStringLiteral("buy"), QStringLiteral("neutral")}));
    EXPECT_TRUE(columnFilter(text, columnOf("regime")).isEmpty()); // An opposite.
    EXPECT_TRUE(columnFilter(text, columnOf("last")).isEmpty());
    EXPECT_EQ(filteredColumns(text), (std::vector<int>{columnOf("rsi"), columnOf("changePercent"),
                                                       columnOf("signal"), columnOf("regime")}));
}

TEST(ColumnFilter, WritesTermsWhereTheOldOnesWere)
{
    const QString text = QStringLiteral("apple  rsi<30 \"two words\" rsi14 > 10 vol>1M");
    const ColumnFilter range{QStringLiteral("20"), QStringLiteral("40"), {}};
    EXPECT_EQ(withColumnFilter(text, columnOf("rsi"), range),
              QStringLiteral("apple rsi>=20 rsi<=40 \"two words\" vol>1M"));
    EXPECT_EQ(withColumnFilter(text, columnOf("rsi"), {}),
              QStringLiteral("apple \"two words\" vol>1M"));
    EXPECT_EQ(withColumnFilter(QString(), columnOf("signal"),
                               {{}, {}, {QStringLiteral("buy"), QStringLiteral("neutral")}}),
              QStringLiteral("signal:buy,neutral"));
    EXPECT_EQ(withColumnFilter(QStringLiteral("vol>1M"), columnOf("sector"),
                               {{}, {}, {QStringLiteral("Information \"T")}}),
              QStringLiteral("vol>1M sector:\"Information T\""));
}

// What is written is read back, and is a filter that holds what it says.
TEST(ColumnFilter, OffersValuesThatTheFilterKnows)
{
    for (int column = 0; column < columnCount(); ++column) {
        const std::vector<FilterChoice> choices = filterChoices(column);
        EXPECT_EQ(choices.empty(), columnFilterKind(column) != ColumnFilterKind::Choices);
        for (const FilterChoice& choice : choices) {
            const ColumnFilter filter{{}, {}, {choice.word}};
            const QString text = withColumnFilter({}, column, filter);
            EXPECT_TRUE(RowFilter::parse(text)) << text.toStdString();
            EXPECT_EQ(columnFilter(text, column), filter);
            EXPECT_FALSE(choice.label.isEmpty());
        }
    }
    const auto filter = RowFilter::parse(
        withColumnFilter({}, columnOf("last"), {QStringLiteral("150"), QStringLiteral("250"), {}}));
    ASSERT_TRUE(filter);
    ResultRow row = sampleRow(QStringLiteral("A")); // Its price is 200.
    EXPECT_TRUE(filter->accepts(row));
    row.price = 251;
    EXPECT_FALSE(filter->accepts(row));
}

} // namespace
} // namespace tapesift::presentation
