#include "tapesift/presentation/setting_catalog.h"

#include <algorithm>
#include <set>

#include <QLocale>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

const SettingEntry& entryOf(const std::vector<SettingEntry>& entries, const char* key)
{
    return *std::ranges::find(entries, QString::fromLatin1(key), &SettingEntry::key);
}

TEST(SettingCatalog, ShowsEachSettingOnceWithWordsOfItsOwn)
{
    const auto entries = settingEntries();
    std::set<QString> keys;
    for (const SettingEntry& entry : entries) {
        EXPECT_TRUE(keys.insert(entry.key).second) << entry.key.toStdString();
        EXPECT_EQ(entry.key.toStdString(), entry.info().key);
        EXPECT_FALSE(entry.page.isEmpty()) << entry.key.toStdString();
        EXPECT_FALSE(entry.title.isEmpty()) << entry.key.toStdString();
        EXPECT_FALSE(entry.explanation.isEmpty()) << entry.key.toStdString();
        for (const std::string_view choice : entry.info().choices)
            EXPECT_FALSE(choiceText(entry.key.toStdString(), choice).isEmpty());
    }
    EXPECT_TRUE(keys.contains(QStringLiteral("watch.every")));
    // How the window was left, and what the setup pane shows, are no settings to choose here.
    for (const char* key : {"window.layout", "window.source", "window.commands", "window.keys"})
        EXPECT_FALSE(keys.contains(QString::fromLatin1(key))) << key;
}

TEST(SettingCatalog, TellsTypesApart)
{
    const auto entries = settingEntries();
    EXPECT_TRUE(entryOf(entries, "watch.whenClosed").isSwitch());
    EXPECT_FALSE(entryOf(entries, "scan.threads").isSwitch());
    EXPECT_FALSE(entryOf(entries, "scan.threads").isText());
    EXPECT_TRUE(entryOf(entries, "window.theme").isText());
}

TEST(SettingCatalog, SaysRangeAndDefault)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto entries = settingEntries();
    EXPECT_EQ(rangeText(entryOf(entries, "scan.threads")), QStringLiteral("0 to 64, normally 0"));
    EXPECT_EQ(rangeText(entryOf(entries, "cache.megabytes")),
              QStringLiteral("16 to 1,048,576, normally 2,048"));
    // A port is a name made of digits.
    EXPECT_EQ(rangeText(entryOf(entries, "api.port")), QStringLiteral("0 to 65535, normally 8787"));
    EXPECT_EQ(rangeText(entryOf(entries, "window.theme")), QStringLiteral("Normally: Dark"));
    EXPECT_EQ(rangeText(entryOf(entries, "watch.whenClosed")), QStringLiteral("Normally off"));
    EXPECT_EQ(rangeText(entryOf(entries, "cache.redis")), QStringLiteral("Normally empty"));
}

TEST(SettingCatalog, FindsByTitleExplanationPageAndKey)
{
    const auto entries = settingEntries();
    const auto count = [&entries](const char* typed) {
        return std::ranges::count_if(entries, [typed](const SettingEntry& entry) {
            return matchesSetting(entry, QString::fromLatin1(typed));
        });
    };
    EXPECT_EQ(count("scan.threads"), 1);
    EXPECT_EQ(count("redis"), 1);
    EXPECT_EQ(count("account risk"), 2); // the account itself, and the share of it
    EXPECT_EQ(count("no such thing"), 0);
    EXPECT_EQ(count(""), static_cast<std::ptrdiff_t>(entries.size()));
}

TEST(SettingCatalog, NamesLanguagesInThemselves)
{
    EXPECT_EQ(choiceText("window.language", "de"), QStringLiteral("Deutsch"));
    EXPECT_EQ(choiceText("watch.every", "session"), QStringLiteral("By session, after the close"));
    EXPECT_EQ(choiceText("watch.every", "4h"), QStringLiteral("Every 4 hours"));
}

} // namespace
} // namespace tapesift::presentation
