#include "tapesift/presentation/row_clipboard.h"

#include <array>

#include <gtest/gtest.h>

#include "tapesift/presentation/column_catalog.h"
#include "unit/presentation/sample_rows.h"

namespace tapesift::presentation {
namespace {

TEST(TabSeparated, WritesALineOfHeadersAndOneForEachRow)
{
    const ResultRow first = sampleRow(QStringLiteral("AAPL"), 12.5);
    ResultRow second = sampleRow(QStringLiteral("MSFT"));
    second.indicators[indicators::IndicatorId::Rsi14] = indicators::kNoValue;
    const std::array<const ResultRow*, 2> rows = {&first, &second};
    EXPECT_EQ(tabSeparated(rows, {indexOf(Column::Symbol), indexOf(Column::Trend),
                                  indexOf(Column::Strength), indexOf(Column::Rsi)}),
              QStringLiteral("Symbol\tStrength\tRSI\nAAPL\t12.5\t27.44\nMSFT\t50\t\n"));
}

} // namespace
} // namespace tapesift::presentation
