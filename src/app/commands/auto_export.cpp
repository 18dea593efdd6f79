#include "auto_export.h"

#include "messages.h"

namespace tapesift::app {

std::optional<AutoExport> autoExportOf(const settings::Settings& settings, const std::string& home)
{
    const auto format = report::parseReportFormat(settings.get(settings::kExportAfterScan));
    if (!format)
        return std::nullopt;
    const std::string folder = settings.get(settings::kExportFolder);
    return AutoExport{*format, folder.empty() ? home + "/exports" : folder};
}

void exportBySettings(Composition& composition, const report::ScanReport& report, bool isQuiet)
{
    const auto wanted = autoExportOf(composition.settings(), composition.home());
    if (!wanted)
        return;
    const auto path =
        report::writeReportInto(composition.files(), wanted->folder, report, wanted->format);
    if (!path)
        warn("The scan could not be exported. " + base::describe(path.error()));
    else if (!isQuiet)
        say("Exported: " + *path);
}

} // namespace tapesift::app
