#include "scanner_choice.h"

#include <utility>

#include "messages.h"
#include "tapesift/base/text.h"
#include "tapesift/scanners/scanner_folder.h"

namespace tapesift::app {

namespace {

scanners::PropertyValue valueOf(const std::string& text)
{
    if (text == "true" || text == "false")
        return text == "true";
    if (const auto number = base::parseDouble(text))
        return *number;
    return text;
}

} // namespace

std::vector<scanners::ScannerDefinition> ownScanners(Composition& composition)
{
    auto folder =
        scanners::readScannerFolder(composition.files(), scannerFolderOf(composition.home()));
    for (const base::Error& problem : folder.problems)
        warn(base::describe(problem));
    return std::move(folder.scanners);
}

base::Result<scanners::ScannerDefinition>
chosenScanner(const ScannerChoice& choice, std::span<const scanners::ScannerDefinition> own,
              base::FileSystem& files)
{
    auto scanner = findScanner(choice.scanner, own, files);
    if (!scanner)
        return scanner;
    for (const auto& [name, text] : choice.settings)
        scanner->config[name] = valueOf(text);
    if (choice.isIntervalGiven)
        scanner->requirements.interval = choice.scan.spec.interval;
    return scanner;
}

} // namespace tapesift::app
