#pragma once

#include <optional>
#include <string>

#include "tapesift/base/file_system.h"
#include "tapesift/market/scan_spec.h"
#include "tapesift/scanners/scanner_manager.h"
#include "tapesift/scanners/session_config.h"

namespace tapesift::app {

// A session's file, read anew when it changes.
class SessionFile
{
public:
    SessionFile(base::FileSystem& files, std::string path);

    // What can be used of it; what is left out is told as warnings.
    base::Result<scanners::SessionConfig> read();
    // Since it was read.
    bool hasChanged() const { return stamp() != m_stamp; }

private:
    std::optional<base::FileStamp> stamp() const;

    base::FileSystem& m_files;
    const std::string m_path;
    std::optional<base::FileStamp> m_stamp;
};

// The universe is that of the file, else the symbols that are watched; without either it stays.
void takeUniverse(const scanners::SessionConfig& config, market::ScanSpec& spec);

// Takes over the scanners of the file; those that cannot be run are told as warnings.
void loadScanners(scanners::ScannerManager& manager, const scanners::SessionConfig& config);

} // namespace tapesift::app
