#pragma once

#include <optional>
#include <set>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/presentation/scanner_library.h"

namespace tapesift::presentation {

// The names that stand in the formulas of a definition; nullopt: one of them cannot be read.
std::optional<std::set<std::string>> namesIn(const scanners::ScannerDefinition& definition);

// The bytes of a scanner's file.
std::string scannerFileText(const ScannerItem& item);

// A scanner from its file. A file that cannot be read gives one that is Broken.
ScannerItem scannerFromFile(const QString& fileName, const std::string& text);

// All scanners of a folder by name. Other files are passed over; a folder that does not exist has
// none.
base::Result<std::vector<ScannerItem>> readScannerFolder(base::FileSystem& files,
                                                         const std::string& folder);

// The scanners that come with the program.
std::vector<ScannerItem> builtinItems();

} // namespace tapesift::presentation
