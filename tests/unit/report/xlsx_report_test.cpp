#include "tapesift/report/xlsx_report.h"

#include <limits>

#include <gtest/gtest.h>

#include "tapesift/base/byte_io.h"

#include "deep_samples.h"

namespace tapesift::report {
namespace {

// What is in a workbook is read by tests/reference/check_export.py.
class XlsxReport : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!canWriteXlsx())
            GTEST_SKIP() << "built without workbooks";
    }
};

TEST_F(XlsxReport, IsAnArchiveThatDependsOnTheReportAlone)
{
    const ScanReport report = deepReport({deepEntry("A"), okEntry("BTC/USDT"), deepFailure("C")});
    const auto first = xlsxOf(report);
    ASSERT_TRUE(first) << first.error().message;
    EXPECT_EQ(base::asText(*first).substr(0, 4), "PK\x03\x04");
    EXPECT_EQ(xlsxOf(report).value(), *first);
    ScanReport other = report;
    other.entries[1].result->price += 1;
    EXPECT_NE(xlsxOf(other).value(), *first);
}

TEST_F(XlsxReport, TakesAnyTextAndNumber)
{
    store::LedgerEntry entry = okEntry("A");
    // Appended piece by piece: GCC 12 warns of a sum of strings that there is no fault in.
    entry.member.name.assign("a\0b\x01\xff", 5).append(40'000, 'x');
    entry.member.sector.assign(31'999, 'x').append("Ä");
    entry.result->price = std::numeric_limits<double>::infinity();
    entry.result->change = std::numeric_limits<double>::quiet_NaN();
    entry.result->volume = std::numeric_limits<double>::max();
    EXPECT_TRUE(xlsxOf(sampleReport({entry})));
    EXPECT_TRUE(xlsxOf(sampleReport({})));
}

} // namespace
} // namespace tapesift::report
