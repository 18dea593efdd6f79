#include "tapesift/report/report_file.h"

#include <sstream>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/report/xlsx_report.h"

#include "sample_report.h"

namespace tapesift::report {
namespace {

TEST(ReportFile, KnowsItsFormatsByName)
{
    EXPECT_EQ(parseReportFormat("csv"), ReportFormat::Csv);
    EXPECT_EQ(parseReportFormat("tradingview"), ReportFormat::TradingView);
    EXPECT_EQ(parseReportFormat("xlsx"), ReportFormat::Xlsx);
    EXPECT_EQ(parseReportFormat("off"), std::nullopt);
    EXPECT_EQ(parseReportFormat(""), std::nullopt);
}

TEST(ReportFile, MakesTheFolderAndNamesTheFileAfterTheRun)
{
    base::RealFileSystem files;
    const support::TemporaryFolder home;
    const ScanReport report = sampleReport({okEntry("AAPL")});
    std::ostringstream csv;
    writeCsv(csv, report);
    const auto path = writeReportInto(files, home.file("a/b"), report, ReportFormat::Csv);
    ASSERT_TRUE(path) << path.error().message;
    EXPECT_EQ(*path, home.file("a/b/scan_20261121_060000.csv"));
    EXPECT_EQ(base::readTextFile(files, *path).value(), csv.str());
    const auto workbook = writeReportInto(files, home.file("a/b"), report, ReportFormat::Xlsx);
    EXPECT_EQ(workbook.has_value(), canWriteXlsx());
    EXPECT_FALSE(writeReportInto(files, "/dev/null/x", report, ReportFormat::Csv));
}

} // namespace
} // namespace tapesift::report
