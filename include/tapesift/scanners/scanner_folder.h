#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/base/result.h"
#include "tapesift/scanners/scanner_definition.h"

namespace tapesift::scanners {

// The file of a definition (.json) or a script (.lua).
struct ScannerFile
{
    std::string name; // without the folder
    base::Result<std::string> text;
};

// All of them in a folder, by name; of one that is longer than a megabyte its beginning. A folder
// that does not exist has none.
base::Result<std::vector<ScannerFile>> scannerFiles(base::FileSystem& files,
                                                    const std::string& folder);

// What a folder of scanners holds.
struct ScannerFolder
{
    std::vector<ScannerDefinition> scanners; // by name; a script's module is "script:PATH"
    std::vector<base::Error> problems;       // files that were passed over, and why
};

// Reads every file of the folder; a file's name without its ending is the scanner's name.
ScannerFolder readScannerFolder(base::FileSystem& files, const std::string& folder);

// One of them, by the path of its file. NotFound, or the errors of scannerDefinitionFromJson().
base::Result<ScannerDefinition> readScannerFile(base::FileSystem& files, const std::string& path);

} // namespace tapesift::scanners
