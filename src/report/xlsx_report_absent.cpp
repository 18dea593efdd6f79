// In place of xlsx_report.cpp where libxlsxwriter is missing or switched off.
#include "tapesift/report/xlsx_report.h"

namespace tapesift::report {

bool canWriteXlsx()
{
    return false;
}

base::Result<std::vector<std::byte>> xlsxOf(const ScanReport&)
{
    return base::Error{base::ErrorCode::Unsupported,
                       "This Tapesift was built without Excel workbooks.",
                       {},
                       "Write CSV, which every spreadsheet opens."};
}

} // namespace tapesift::report
