#pragma once

#include <optional>
#include <string>

#include "tapesift/report/report_file.h"
#include "tapesift/settings/settings.h"

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

} // namespace tapesift::app
