#include "tapesift/settings/settings_file.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/byte_io.h"

namespace tapesift::settings {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVersionKey = "version";
constexpr std::int64_t kVersion = 1;

// A file of settings is a page long; anything beyond these limits is something else, and depth
// without a limit would overrun the stack when the document is written.
constexpr std::size_t kMaxFileBytes = 1024 * 1024;
constexpr int kMaxDepth = 32;

// Each step turns a document of version i into one of version i + 1.
constexpr std::array<void (*)(Json&), kVersion> kMigrations = {
    // A file begun by hand has no version: its keys are those of version 1.
    [](Json& document) { document[kVersionKey] = 1; },
};

// nullopt unless the text is a JSON object whose version, if it has one, is a whole number >= 0.
std::optional<Json> parseDocument(std::string_view text)
{
    if (text.size() > kMaxFileBytes)
        return std::nullopt;
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, Json::parse_event_t, Json&) {
        tooDeep = tooDeep || depth > kMaxDepth;
        return !tooDeep;
    };
    Json document = Json::parse(text, watchDepth, /*allow_exceptions=*/false);
    if (tooDeep || !document.is_object())
        return std::nullopt;
    const auto version = document.find(kVersionKey);
    if (version != document.end() &&
        (!version->is_number_integer() || version->get<std::int64_t>() < 0))
        return std::nullopt;
    return document;
}

std::int64_t versionOf(const Json& document)
{
    const auto version = document.find(kVersionKey);
    return version == document.end() ? 0 : version->get<std::int64_t>();
}

void migrate(Json& document)
{
    for (std::int64_t version = versionOf(document); version < kVersion; ++version)
        kMigrations.at(static_cast<std::size_t>(version))(document);
}

std::optional<SettingValue> valueOf(const Json& json)
{
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    if (json.is_number_integer())
        return SettingValue(json.get<std::int64_t>());
    if (json.is_string())
        return SettingValue(json.get<std::string>());
    return std::nullopt;
}

std::string fallbackText(const SettingInfo& info)
{
    return std::visit([](const auto& value) { return fmt::format("{}", value); }, info.fallback);
}

void takeValues(const Json& document, LoadedSettings& loaded)
{
    for (std::size_t i = 0; i < kSettings.size(); ++i) {
        const SettingInfo& info = kSettings[i];
        const auto json = document.find(std::string(info.key));
        if (json == document.end())
            continue;
        // A value of a type that no setting has fails the check like any other wrong one.
        SettingValue value = valueOf(*json).value_or(SettingValue(std::string()));
        if (const base::Status taken = loaded.settings.set(i, std::move(value)); !taken)
            loaded.warnings.push_back(fmt::format("{} The default, {}, is used.",
                                                  taken.error().message, fallbackText(info)));
    }
}

// "redis://user:secret@host": what stands before the host may be a secret.
bool mayHoldSecret(const SettingValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text && text->find("://") != std::string::npos && text->find('@') != std::string::npos;
}

std::string textOf(const Json& document)
{
    // Texts that are not UTF-8 are replaced rather than refused.
    return document.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Status setAside(base::Directory& folder)
{
    const std::string name(kSettingsFileName);
    return folder.rename(name, name + ".damaged");
}

} // namespace

LoadedSettings loadSettings(base::FileSystem& files, const std::string& home, DamagedFile damaged)
{
    LoadedSettings loaded;
    const auto folder = files.open(home);
    if (!folder)
        return loaded;
    base::ReadBuffer content;
    const auto read = (*folder)->read(std::string(kSettingsFileName), content);
    if (!read) {
        if (read.error().code != base::ErrorCode::NotFound)
            loaded.warnings.push_back(read.error().message + " The default settings are used.");
        return loaded;
    }
    std::optional<Json> document = parseDocument(content.text());
    if (!document) {
        std::string warning = fmt::format(
            "{}/{} is damaged and was not read; the defaults are used.", home, kSettingsFileName);
        if (damaged == DamagedFile::SetAside) {
            const base::Status moved = setAside(**folder);
            warning +=
                moved ? " It was renamed to settings.json.damaged." : " " + describe(moved.error());
        }
        loaded.warnings.push_back(std::move(warning));
        return loaded;
    }
    if (versionOf(*document) > kVersion)
        loaded.warnings.push_back(fmt::format("{}/{} is from a newer version of Tapesift; what "
                                              "this version does not know is ignored.",
                                              home, kSettingsFileName));
    migrate(*document);
    takeValues(*document, loaded);
    return loaded;
}

base::Status saveSettings(base::FileSystem& files, const std::string& home,
                          const Settings& settings)
{
    auto folder = files.create(home);
    if (!folder)
        return folder.error();
    const std::string name(kSettingsFileName);
    base::ReadBuffer content;
    Json document = Json::object();
    const auto read = (*folder)->read(name, content);
    if (!read && read.error().code != base::ErrorCode::NotFound)
        return read.error();
    if (read) {
        if (auto present = parseDocument(content.text()))
            document = std::move(*present);
        else if (const base::Status moved = setAside(**folder); !moved)
            return moved;
    }
    if (versionOf(document) > kVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           fmt::format("{}/{} is from a newer version of Tapesift and was left "
                                       "as it is.",
                                       home, name),
                           "", "Update Tapesift to change settings."};
    migrate(document);
    for (std::size_t i = 0; i < kSettings.size(); ++i) {
        const std::string key(kSettings[i].key);
        if (const auto& value = settings.chosen(i))
            std::visit([&](const auto& chosen) { document[key] = chosen; }, *value);
        else
            document.erase(key);
    }
    return (*folder)->replace(name, base::asBytes(textOf(document)), base::Durability::Synced);
}

std::string exportText(const Settings& settings)
{
    Json document = Json::object();
    document[kVersionKey] = kVersion;
    for (std::size_t i = 0; i < kSettings.size(); ++i) {
        const auto& value = settings.chosen(i);
        if (value && !mayHoldSecret(*value))
            std::visit(
                [&](const auto& chosen) { document[std::string(kSettings[i].key)] = chosen; },
                *value);
    }
    return textOf(document);
}

base::Result<LoadedSettings> importText(std::string_view text)
{
    std::optional<Json> document = parseDocument(text);
    if (!document)
        return base::Error{base::ErrorCode::Corrupt, "The file holds no settings of Tapesift.", "",
                           "Choose a file that was made with \"Export settings\"."};
    if (versionOf(*document) > kVersion)
        return base::Error{base::ErrorCode::Unsupported,
                           "The file is from a newer version of Tapesift.", "",
                           "Update Tapesift to import it."};
    migrate(*document);
    LoadedSettings loaded;
    takeValues(*document, loaded);
    const auto isKnown = [](const std::string& key) {
        return key == kVersionKey ||
               std::ranges::find(kSettings, key, &SettingInfo::key) != kSettings.end();
    };
    std::size_t unknown = 0;
    for (const auto& [key, value] : document->items())
        unknown += isKnown(key) ? 0U : 1U;
    if (unknown > 0)
        loaded.warnings.push_back(fmt::format(
            "{} of its keys are not known to this version and were left out.", unknown));
    return loaded;
}

} // namespace tapesift::settings
