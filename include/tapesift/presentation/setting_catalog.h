#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <QString>

#include "tapesift/settings/setting.h"

namespace tapesift::presentation {

// When a changed setting holds.
enum class SettingEffect { Now, NextScan, NextStart };

// One setting as the settings dialog shows it, in the chosen language.
struct SettingEntry
{
    std::size_t index = 0; // in settings::kSettings
    QString key;           // "scan.threads"
    QString page;          // "Scans"
    QString title;         // "Threads"
    QString explanation;   // a sentence or two, with the unit
    SettingEffect effect = SettingEffect::NextScan;

    const settings::SettingInfo& info() const { return settings::kSettings[index]; }
    bool isText() const { return std::holds_alternative<std::string_view>(info().fallback); }
    // A number that names something, such as a port: its digits are not grouped.
    bool isIdentifier() const { return key == QLatin1String("api.port"); }
    // A number that is 0 or 1.
    bool isSwitch() const { return !isText() && info().minimum == 0 && info().maximum == 1; }
};

// All settings that are chosen and not arranged, page by page. What the setup pane and the
// providers dialog show, and how the window was left, is not among them.
std::vector<SettingEntry> settingEntries();

// The pages in their order.
QStringList settingPages(const std::vector<SettingEntry>& entries);

// A choice of a text setting as a person calls it: "High contrast" for contrast.
QString choiceText(const std::string& key, std::string_view choice);

// The range or the choices and the default: "0 to 64, normally 0".
QString rangeText(const SettingEntry& entry);

// "Holds at once.", "Holds from the next scan on.", "Holds from the next start on."
QString effectText(SettingEffect effect);

// Whether every word is in the title, the explanation, the page or the key.
bool matchesSetting(const SettingEntry& entry, const QString& typed);

} // namespace tapesift::presentation
