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

// The text of a file that holds what was set, to be read on another computer. Keys of providers are
// no settings; an address that has a password in it is left out.
std::string exportText(const Settings& settings);

// What such a text holds, or any settings.json: a bad value and a key that is not known are left
// out with a warning. Corrupt: it is no file of settings. Unsupported: a newer version wrote it.
base::Result<LoadedSettings> importText(std::string_view text);

} // namespace tapesift::settings
