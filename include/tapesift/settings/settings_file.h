#pragma once

#include <string>
#include <vector>

#include "tapesift/base/file_system.h"
#include "tapesift/settings/settings.h"

namespace tapesift::settings {

inline constexpr std::string_view kSettingsFileName = "settings.json";

struct LoadedSettings
{
    Settings settings;
    std::vector<std::string> warnings; // sentences for the user; empty if all was well
};

enum class DamagedFile {
    SetAside, // renamed to settings.json.damaged
    Leave,    // for those who only look
};

// Reads settings.json of the home folder. Never fails: without a file, or a folder, there are only
// defaults; a bad value gives the default for its key and a warning; a damaged file gives defaults
// and a warning.
LoadedSettings loadSettings(base::FileSystem& files, const std::string& home,
                            DamagedFile damaged = DamagedFile::SetAside);

// Writes what was set, survives a power cut. Keys in the file that this version does not know
// stay. Unsupported, with the file left as it is, if a newer version of the program wrote it.
base::Status saveSettings(base::FileSystem& files, const std::string& home,
                          const Settings& settings);

} // namespace tapesift::settings
