#include "tapesift/scanners/scanner_folder.h"

#include <algorithm>
#include <utility>

namespace tapesift::scanners {

namespace {

constexpr std::string_view kDefinition = ".json";
constexpr std::string_view kScript = ".lua";

constexpr std::size_t kMostBytes = 1'000'000; // No scanner is that long.

bool isScanner(std::string_view file)
{
    return file.ends_with(kDefinition) || file.ends_with(kScript);
}

base::Result<ScannerDefinition> definitionOf(const std::string& path, const std::string& text)
{
    const std::string file = base::splitPath(path).name;
    ScannerDefinition script;
    script.name = file.substr(0, file.rfind('.'));
    script.module = "script:" + path;
    if (file.ends_with(kScript))
        return script;
    auto definition = scannerDefinitionFromJson(text);
    if (!definition) {
        base::Error error = definition.error();
        error.message = path + ": " + error.message;
        return error;
    }
    definition->name = script.name; // The file's name is the scanner's.
    return definition;
}

} // namespace

base::Result<std::vector<ScannerFile>> scannerFiles(base::FileSystem& files,
                                                    const std::string& folder)
{
    std::vector<ScannerFile> found;
    const auto opened = files.open(folder);
    if (!opened && opened.error().code == base::ErrorCode::NotFound)
        return found;
    if (!opened)
        return opened.error();
    auto entries = (*opened)->list();
    if (!entries)
        return entries.error();
    std::ranges::sort(*entries, {}, &base::DirectoryEntry::name);
    base::ReadBuffer buffer;
    for (const base::DirectoryEntry& entry : *entries) {
        if (entry.isDirectory || !isScanner(entry.name))
            continue;
        const auto read = (*opened)->readPart(entry.name, 0, kMostBytes, buffer);
        found.push_back({entry.name, read ? base::Result<std::string>(std::string(buffer.text()))
                                          : base::Result<std::string>(read.error())});
    }
    return found;
}

base::Result<ScannerDefinition> readScannerFile(base::FileSystem& files, const std::string& path)
{
    const auto text = base::readTextFile(files, path);
    if (!text)
        return text.error();
    return definitionOf(path, *text);
}

ScannerFolder readScannerFolder(base::FileSystem& files, const std::string& folder)
{
    ScannerFolder found;
    const auto listed = scannerFiles(files, folder);
    if (!listed) {
        found.problems.push_back(listed.error());
        return found;
    }
    for (const ScannerFile& file : *listed) {
        auto scanner = file.text ? definitionOf(folder + "/" + file.name, *file.text)
                                 : base::Result<ScannerDefinition>(file.text.error());
        if (scanner)
            found.scanners.push_back(std::move(*scanner));
        else
            found.problems.push_back(scanner.error());
    }
    return found;
}

} // namespace tapesift::scanners
