#include "app/alert_scanners.h"

#include <utility>

#include <fmt/format.h>

#include "app/scanner_session.h"
#include "tapesift/scanners/scanner_folder.h"

namespace tapesift::app {

std::vector<base::Error> missingScanners(const alerts::AlertBook& book, base::FileSystem& files,
                                         const std::string& home)
{
    const std::string folder = scannerFolderOf(home);
    const auto own = scanners::readScannerFolder(files, folder).scanners;
    const auto registry = scannerRegistry(files, folder);
    std::vector<base::Error> missing;
    for (const alerts::AlertRule& rule : book.rules) {
        if (rule.scanner.empty())
            continue;
        const auto scanner = findScanner(rule.scanner, own, files);
        const auto made = scanner ? registry.make(*scanner, own) : scanner.error();
        if (made)
            continue;
        base::Error error = made.error();
        error.message = fmt::format("The rule {} never fires: {}", rule.id, error.message);
        missing.push_back(std::move(error));
    }
    return missing;
}

} // namespace tapesift::app
