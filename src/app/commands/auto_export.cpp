#include "auto_export.h"

namespace tapesift::app {

std::optional<AutoExport> autoExportOf(const settings::Settings& settings, const std::string& home)
{
    const auto format = report::parseReportFormat(settings.get(settings::kExportAfterScan));
    if (!format)
        return std::nullopt;
    const std::string folder = settings.get(settings::kExportFolder);
    return AutoExport{*format, folder.empty() ? home + "/exports" : folder};
}

} // namespace tapesift::app
