#include "tapesift/scanners/scanner_folder.h"

#include <algorithm>
#include <utility>

namespace tapesift::scanners {

namespace {

constexpr std::string_view kDefinition = ".json";
constexpr std::string_view kScript = ".lua";

bool isScanner(std::string_view file)
{
    return file.ends_with(kDefinition) || file.ends_with(kScript);
}

} // namespace

base::Result<ScannerDefinition> readScannerFile(base::FileSystem& files, const std::string& path)
{
    const std::string file = base::splitPath(path).name;
    const std::string name = file.substr(0, file.rfind('.'));
    auto text = base::readTextFile(files, path);
    if (!text)
        return text.error();
    if (file.ends_with(kScript)) {
        ScannerDefinition script;
        script.name = name;
        script.module = "script:" + path;
        return script;
    }
    auto definition = scannerDefinitionFromJson(*text);
    if (!definition) {
        base::Error error = definition.error();
        error.message = path + ": " + error.message;
        return error;
    }
    definition->name = name;
    return definition;
}

ScannerFolder readScannerFolder(base::FileSystem& files, const std::string& folder)
{
    ScannerFolder found;
    const auto opened = files.open(folder);
    if (!opened && opened.error().code == base::ErrorCode::NotFound)
        return found;
    auto entries = opened ? (*opened)->list()
                          : base::Result<std::vector<base::DirectoryEntry>>(opened.error());
    if (!entries) {
        found.problems.push_back(entries.error());
        return found;
    }
    std::ranges::sort(*entries, {}, &base::DirectoryEntry::name);
    for (const base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory || !isScanner(entry.name))
            continue;
        auto scanner = readScannerFile(files, folder + "/" + entry.name);
        if (scanner)
            found.scanners.push_back(std::move(*scanner));
        else
            found.problems.push_back(scanner.error());
    }
    return found;
}

} // namespace tapesift::scanners
