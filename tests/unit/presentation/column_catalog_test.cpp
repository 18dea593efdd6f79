#include "tapesift/presentation/column_catalog.h"

#include <cstring>
#include <set>

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

using indicators::IndicatorId;

QString shown(const ResultRow& row, Column column)
{
    return textOf(row, indexOf(column), kEnglishNumbers);
}

TEST(ColumnCatalog, HasTheNamedColumnsInTheirPlaces)
{
    EXPECT_STREQ(columnInfo(indexOf(Column::Symbol)).key, "symbol");
    EXPECT_STREQ(columnInfo(indexOf(Column::ChangePercent)).key, "changePercent");
    EXPECT_STREQ(columnInfo(indexOf(Column::AtrPercent)).key, "atrPercent");
    EXPECT_STREQ(columnInfo(indexOf(Column::Trend)).key, "trend");
    EXPECT_STREQ(columnInfo(indexOf(Column::Updated)).key, "updated");
}

TEST(ColumnCatalog, ShowsEveryIndicatorOnceWithItsName)
{
    std::set<IndicatorId> shownIds;
    for (int column = 0; column < columnCount(); ++column) {
        const ColumnInfo& info = columnInfo(column);
        if (!info.indicator)
            continue;
        EXPECT_TRUE(shownIds.insert(*info.indicator).second) << info.key;
        if (info.group == ColumnGroup::Indicators) {
            EXPECT_EQ(info.key, indicators::indicatorInfo(*info.indicator).name);
        }
    }
    EXPECT_EQ(shownIds.size(), indicators::kIndicatorCount);
}

TEST(ColumnCatalog, HasTextsForEveryColumnAndDistinctKeys)
{
    std::set<QString> headers;
    for (int column = 0; column < columnCount(); ++column) {
        EXPECT_TRUE(headers.insert(columnHeader(column)).second) << column;
        EXPECT_FALSE(columnName(column).isEmpty());
        EXPECT_TRUE(columnDefinition(column).endsWith(QLatin1Char('.'))) << column;
        EXPECT_EQ(columnByKey(QString::fromLatin1(columnInfo(column).key).toUpper()), column);
        EXPECT_GT(columnInfo(column).digits, 0);
    }
    EXPECT_FALSE(columnByKey(u"nothing").has_value());
}

TEST(ColumnCatalog, ShowsTheDefaultColumnsInOrder)
{
    std::string keys;
    for (int column = 0; column < columnCount(); ++column)
        if (columnInfo(column).isDefault)
            keys += std::string(columnInfo(column).key) + " ";
    EXPECT_EQ(keys, "symbol name last change changePercent volume relVolume signal strength "
                    "changed score regime rsi macd atrPercent trend status ");
}

TEST(ColumnCatalog, WritesNumbersAsTradersReadThem)
{
    const ResultRow row = sampleRow(QStringLiteral("AAPL"), 72.4, analysis::Signal::StrongBuy);
    EXPECT_EQ(shown(row, Column::Symbol), QStringLiteral("AAPL"));
    EXPECT_EQ(shown(row, Column::Last), QStringLiteral("200.00"));
    EXPECT_EQ(shown(row, Column::Change), QStringLiteral("+5.00"));
    EXPECT_EQ(shown(row, Column::ChangePercent), QStringLiteral("+2.56"));
    EXPECT_EQ(shown(row, Column::Volume), QStringLiteral("54.32M"));
    EXPECT_EQ(shown(row, Column::RelVolume), QStringLiteral("1.75"));
    EXPECT_EQ(shown(row, Column::Signal), QStringLiteral("\u25B2\u25B2 Strong Buy"));
    EXPECT_EQ(shown(row, Column::Strength), QStringLiteral("72"));
    EXPECT_EQ(shown(row, Column::Rsi), QStringLiteral("27.4"));
    EXPECT_EQ(shown(row, Column::Macd), QStringLiteral("\u22120.50"));
    EXPECT_EQ(shown(row, Column::MacdHist), QStringLiteral("+0.125"));
    EXPECT_EQ(shown(row, Column::AtrPercent), QStringLiteral("2.50")); // 5 of 200
    EXPECT_EQ(shown(row, Column::VerdictScore), QStringLiteral("+0.72"));
    EXPECT_EQ(shown(row, Column::Status), QStringLiteral("Quick"));
    EXPECT_EQ(shown(row, Column::Trend), QString());
}

TEST(ColumnCatalog, WritesAverageLikeThePriceTheyBelongTo)
{
    ResultRow row = sampleRow(QStringLiteral("SHIB/USDT"));
    row.price = 0.001234;
    row.indicators[IndicatorId::Sma20] = 1.5;
    row.indicators[IndicatorId::MacdHist] = 0.0000123;
    EXPECT_EQ(textOf(row, *columnByKey(u"sma20"), kEnglishNumbers), QStringLiteral("1.500000"));
    EXPECT_EQ(shown(row, Column::MacdHist), QStringLiteral("+0.0000123"));
}

TEST(ColumnCatalog, ShowsADashForBlanks)
{
    ResultRow row = sampleRow(QStringLiteral("NEW"));
    row.name.clear();
    row.change = indicators::kNoValue;
    row.indicators[IndicatorId::Rsi14] = indicators::kNoValue;
    row.price = 0; // A share of nothing is no number.
    EXPECT_EQ(shown(row, Column::Name), QStringLiteral("\u2014"));
    EXPECT_EQ(shown(row, Column::Change), QStringLiteral("\u2014"));
    EXPECT_EQ(shown(row, Column::Rsi), QStringLiteral("\u2014"));
    EXPECT_TRUE(std::isnan(valueOf(row, indexOf(Column::AtrPercent))));
    EXPECT_TRUE(std::isnan(valueOf(row, indexOf(Column::Name))));
    EXPECT_TRUE(rawText(row, indexOf(Column::Rsi)).isEmpty());
    EXPECT_TRUE(rawText(row, indexOf(Column::Name)).isEmpty());
}

TEST(ColumnCatalog, ShowsADateAndTheTimeOnlyOfIntradayBars)
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"));
    EXPECT_EQ(shown(row, Column::Updated), QStringLiteral("2026-11-20"));
    row.timestamp += std::chrono::hours(14) + std::chrono::minutes(30);
    EXPECT_EQ(shown(row, Column::Updated), QStringLiteral("2026-11-20 14:30"));
    EXPECT_EQ(rawText(row, indexOf(Column::Updated)), QStringLiteral("2026-11-20T14:30:00Z"));
}

TEST(ColumnCatalog, GivesOtherProgramsFullPrecisionAndSafeTexts)
{
    ResultRow row = sampleRow(QStringLiteral("AAPL"), 12.345678);
    row.name = QStringLiteral("=HYPERLINK(\"x\")\tnext\nline");
    EXPECT_EQ(rawText(row, indexOf(Column::Strength)), QStringLiteral("12.345678"));
    EXPECT_EQ(rawText(row, indexOf(Column::Macd)), QStringLiteral("-0.5"));
    EXPECT_EQ(rawText(row, indexOf(Column::Signal)), QStringLiteral("Buy"));
    EXPECT_EQ(rawText(row, indexOf(Column::Name)), QStringLiteral("'=HYPERLINK(\"x\") next line"));
}

} // namespace
} // namespace tapesift::presentation
