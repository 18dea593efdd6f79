#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// What a folder of scanners holds.
struct ScannerFolder
{
    std::vector<ScannerDefinition> scanners; // by name; a script's module is "script:PATH"
    std::vector<base::Error> problems;       // files that were passed over, and why
};

// Reads every definition (.json) and script (.lua) of the folder; a file's name without its ending
// is the scanner's name. A folder that does not exist has none.
ScannerFolder readScannerFolder(base::FileSystem& files, const std::string& folder);

// One of them, by the path of its file. NotFound, or the errors of scannerDefinitionFromJson().
base::Result<ScannerDefinition> readScannerFile(base::FileSystem& files, const std::string& path);

} // namespace tapesift::scanners
