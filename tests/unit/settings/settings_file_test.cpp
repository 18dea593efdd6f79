#include "tapesift/settings/settings_file.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::settings {
namespace {

class SettingsFile : public ::testing::Test
{
protected:
    LoadedSettings load() { return loadSettings(m_files, m_folder.path().string()); }
    base::Status save(const Settings& settings)
    {
        return saveSettings(m_files, m_folder.path().string(), settings);
    }
    void write(std::string_view text) { m_folder.write("settings.json", text); }
    std::string read(std::string_view name = "settings.json") const
    {
        std::ostringstream content;
        content << std::ifstream(m_folder.file(name), std::ios::binary).rdbuf();
        return content.str();
    }
    bool exists(std::string_view name) const
    {
        return std::filesystem::exists(m_folder.file(name));
    }

    support::TemporaryFolder m_folder;
    base::RealFileSystem m_files;
};

TEST_F(SettingsFile, GivesDefaultsWithoutAFileOrFolder)
{
    const LoadedSettings loaded = load();
    EXPECT_EQ(loaded.settings, Settings());
    EXPECT_TRUE(loaded.warnings.empty());

    const LoadedSettings nowhere = loadSettings(m_files, m_folder.file("no/such/folder"));
    EXPECT_EQ(nowhere.settings, Settings());
    EXPECT_TRUE(nowhere.warnings.empty());
}

TEST_F(SettingsFile, ReadsBackWhatWasSaved)
{
    Settings settings;
    ASSERT_TRUE(settings.set(kScanThreads, 3));
    ASSERT_TRUE(settings.set(kLogLevel, "warning"));
    ASSERT_TRUE(save(settings));
    const LoadedSettings loaded = load();
    EXPECT_EQ(loaded.settings, settings);
    EXPECT_TRUE(loaded.warnings.empty());
}

TEST_F(SettingsFile, HoldsOnlyTheVersionAndWhatWasSet)
{
    Settings settings;
    ASSERT_TRUE(settings.set(kScanBatch, 25));
    ASSERT_TRUE(save(settings));
    EXPECT_EQ(read(), "{\n    \"version\": 1,\n    \"scan.batch\": 25\n}\n");
    ASSERT_TRUE(save(Settings()));
    EXPECT_EQ(read(), "{\n    \"version\": 1\n}\n");
}

TEST_F(SettingsFile, MakesTheHomeFolder)
{
    const std::string home = m_folder.file("new/home");
    ASSERT_TRUE(saveSettings(m_files, home, Settings()));
    EXPECT_TRUE(std::filesystem::exists(home + "/settings.json"));
}

TEST_F(SettingsFile, KeepsKeysItDoesNotKnow)
{
    write(R"({"version":1,"window":{"theme":"dark"},"scan.batch":20})");
    LoadedSettings loaded = load();
    EXPECT_TRUE(loaded.warnings.empty());
    ASSERT_TRUE(loaded.settings.set(kScanBatch, 30));
    ASSERT_TRUE(save(loaded.settings));
    EXPECT_NE(read().find("\"theme\": \"dark\""), std::string::npos);
    EXPECT_EQ(load().settings.get(kScanBatch), 30);
}

TEST_F(SettingsFile, GivesTheDefaultForABadKeyOnly)
{
    const struct
    {
        const char* value;
        const char* what;
    } cases[] = {{"\"4\"", "text"}, {"4.5", "fraction"},
                 {"65", "above"},   {"-1", "below"},
                 {"null", "null"},  {"[4]", "array"},
                 {"true", "bool"},  {"18446744073709551615", "beyond 64 bits"}};
    for (const auto& [value, what] : cases) {
        write(std::string(R"({"scan.threads":)") + value + R"(,"scan.batch":77})");
        const LoadedSettings loaded = load();
        EXPECT_EQ(loaded.settings.get(kScanThreads), 0) << what;
        EXPECT_EQ(loaded.settings.get(kScanBatch), 77) << what;
        ASSERT_EQ(loaded.warnings.size(), 1U) << what;
        EXPECT_EQ(loaded.warnings[0], "The setting scan.threads must be a whole number from 0 to "
                                      "64. The default, 0, is used.");
    }
}

TEST_F(SettingsFile, SetsADamagedFileAside)
{
    for (const std::string& content :
         {std::string(), std::string("{\"version\":1,\"scan.thr"), std::string("[1,2]"),
          std::string("\x01\x02\xFF"), std::string(R"({"version":"one"})"),
          std::string(R"({"version":-3})"), std::string(100'000, '['),
          R"({"x":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
          std::string(2'000'000, ' ')}) {
        write(content);
        const LoadedSettings loaded = load();
        EXPECT_EQ(loaded.settings, Settings());
        ASSERT_EQ(loaded.warnings.size(), 1U);
        EXPECT_NE(loaded.warnings[0].find("settings.json.damaged"), std::string::npos);
        EXPECT_FALSE(exists("settings.json"));
        EXPECT_EQ(read("settings.json.damaged"), content);
    }
}

TEST_F(SettingsFile, LeavesADamagedFileToThoseWhoOnlyLook)
{
    write("{\"version\":1,\"scan.thr");
    const LoadedSettings loaded =
        loadSettings(m_files, m_folder.path().string(), DamagedFile::Leave);
    EXPECT_EQ(loaded.settings, Settings());
    EXPECT_EQ(loaded.warnings.size(), 1U);
    EXPECT_TRUE(exists("settings.json"));
    EXPECT_FALSE(exists("settings.json.damaged"));
}

TEST_F(SettingsFile, SurvivesEveryCutOfItsText)
{
    const std::string whole = R"({"version":1,"scan.threads":4,"log.level":"debug"})";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        write(whole.substr(0, length));
        const LoadedSettings loaded = load();
        EXPECT_EQ(loaded.settings, Settings()) << length;
        EXPECT_EQ(loaded.warnings.size(), 1U) << length;
    }
    write(whole);
    EXPECT_EQ(load().settings.get(kScanThreads), 4);
}

TEST_F(SettingsFile, SavingSetsADamagedFileAsideToo)
{
    write("not json");
    ASSERT_TRUE(save(Settings()));
    EXPECT_EQ(read("settings.json.damaged"), "not json");
    EXPECT_EQ(read(), "{\n    \"version\": 1\n}\n");
}

TEST_F(SettingsFile, TakesAFileWithoutAVersionAsVersionOne)
{
    write(R"({"scan.threads":2})");
    const LoadedSettings loaded = load();
    EXPECT_EQ(loaded.settings.get(kScanThreads), 2);
    EXPECT_TRUE(loaded.warnings.empty());
    ASSERT_TRUE(save(loaded.settings));
    EXPECT_NE(read().find("\"version\": 1"), std::string::npos);
}

TEST_F(SettingsFile, ReadsButNeverWritesAFileOfANewerVersion)
{
    const std::string newer = R"({"version":99,"scan.threads":2,"scan.warp":true})";
    write(newer);
    const LoadedSettings loaded = load();
    EXPECT_EQ(loaded.settings.get(kScanThreads), 2);
    ASSERT_EQ(loaded.warnings.size(), 1U);
    const base::Status saved = save(Settings());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, base::ErrorCode::Unsupported);
    EXPECT_EQ(read(), newer);
}

TEST_F(SettingsFile, SaysWhyTheHomeCannotBeMade)
{
    m_folder.write("file", "in the way");
    EXPECT_FALSE(saveSettings(m_files, m_folder.file("file/home"), Settings()));
    EXPECT_EQ(read("file"), "in the way");
}

TEST(SettingsText, IsReadBackOnAnotherComputer)
{
    Settings settings;
    ASSERT_TRUE(settings.set(kScanThreads, 4));
    ASSERT_TRUE(settings.set(kWatchEvery, "30m"));
    const auto read = importText(exportText(settings));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->settings, settings);
    EXPECT_TRUE(read->warnings.empty());
}

TEST(SettingsText, HoldsNoPassword)
{
    Settings settings;
    ASSERT_TRUE(settings.set(kCacheRedis, "redis://me:canary@example.org"));
    ASSERT_TRUE(settings.set(kScanThreads, 4));
    const std::string text = exportText(settings);
    EXPECT_EQ(text.find("canary"), std::string::npos);
    EXPECT_NE(text.find("\"scan.threads\": 4"), std::string::npos);
    // Without one the address is as good as any other setting.
    ASSERT_TRUE(settings.set(kCacheRedis, "redis://example.org:6379"));
    EXPECT_NE(exportText(settings).find("example.org"), std::string::npos);
}

TEST(SettingsText, LeavesOutWhatItCannotTake)
{
    const auto read = importText(R"({"scan.threads":500,"scan.batch":20,"no.such":1})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->settings.get(kScanThreads), 0);
    EXPECT_EQ(read->settings.get(kScanBatch), 20);
    EXPECT_EQ(read->warnings.size(), 2U);
}

TEST(SettingsText, RefusesWhatIsNoFileOfSettings)
{
    for (const char* text : {"", "[1,2]", "{", "\x89PNG", "{\"version\":\"1\"}"}) {
        const auto read = importText(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, base::ErrorCode::Corrupt);
        EXPECT_FALSE(read.error().suggestion.empty());
    }
    EXPECT_FALSE(importText(std::string(2'000'000, ' ')));
    const auto newer = importText(R"({"version":99})");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, base::ErrorCode::Unsupported);
}

} // namespace
} // namespace tapesift::settings
