#pragma once

#include <optional>
#include <string>

#include "app/composition.h"
#include "tapesift/report/report_file.h"

namespace tapesift::app {

// Where and how each completed scan is exported by itself.
struct AutoExport
{
    report::ReportFormat format = report::ReportFormat::Csv;
    std::string folder;
};

// As the settings export.afterScan and export.folder say; nullopt: not at all. Without a folder it
// is "exports" in the home.
std::optional<AutoExport> autoExportOf(const settings::Settings& settings, const std::string& home);

// Exports a completed scan as the settings say, and tells where, or why it could not be done: the
// scan is saved whatever becomes of it.
void exportBySettings(Composition& composition, const report::ScanReport& report, bool isQuiet);

} // namespace tapesift::app
