#include "tapesift/presentation/settings_keeper.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "tapesift/settings/settings_file.h"

namespace tapesift::presentation {
namespace {

class SettingsKeeperTest : public testing::Test
{
protected:
    std::unique_ptr<SettingsKeeper> make(SettingsKeeper::Saving saving)
    {
        return std::make_unique<SettingsKeeper>(files, home.path().string(), settings::Settings(),
                                                saving, log);
    }

    settings::Settings saved()
    {
        return settings::loadSettings(files, home.path().string()).settings;
    }

    base::RealFileSystem files;
    support::TemporaryFolder home;
    support::MemoryLog log;
};

TEST_F(SettingsKeeperTest, SavesWhatIsLeftWhenItGoes)
{
    {
        const auto keeper = make(SettingsKeeper::Saving::Allowed);
        keeper->set(settings::kWindowTheme, QStringLiteral("light"));
        keeper->set(settings::kWindowDemoSymbols, 77);
    }
    EXPECT_EQ(saved().get(settings::kWindowTheme), "light");
    EXPECT_EQ(saved().get(settings::kWindowDemoSymbols), 77);
}

TEST_F(SettingsKeeperTest, TellsOfRealChangesOnly)
{
    const auto keeper = make(SettingsKeeper::Saving::Allowed);
    QSignalSpy changes(keeper.get(), &SettingsKeeper::changed);
    keeper->set(settings::kWindowTheme, QStringLiteral("dark")); // The default.
    EXPECT_EQ(changes.count(), 0);
    keeper->set(settings::kWindowTheme, QStringLiteral("light"));
    EXPECT_EQ(changes.count(), 1);
}

TEST_F(SettingsKeeperTest, KeepsAWrongValueOut)
{
    const auto keeper = make(SettingsKeeper::Saving::Allowed);
    keeper->set(settings::kWindowScale, 5000);
    EXPECT_EQ(keeper->number(settings::kWindowScale), 100);
}

TEST_F(SettingsKeeperTest, WritesNothingWhereAnotherOwnsTheFolder)
{
    {
        const auto keeper = make(SettingsKeeper::Saving::Never);
        keeper->set(settings::kWindowTheme, QStringLiteral("light"));
        EXPECT_EQ(keeper->text(settings::kWindowTheme), QStringLiteral("light"));
    }
    EXPECT_EQ(saved(), settings::Settings());
}

TEST_F(SettingsKeeperTest, BringsDefaultsBackAndTakesAllAtOnce)
{
    const auto keeper = make(SettingsKeeper::Saving::Never);
    const settings::Settings before = keeper->settings();
    EXPECT_TRUE(
        keeper->set(settings::kScanThreads.index(), settings::SettingValue(std::int64_t{3})));
    EXPECT_FALSE(
        keeper->set(settings::kScanThreads.index(), settings::SettingValue(std::int64_t{99})));
    EXPECT_EQ(keeper->number(settings::kScanThreads), 3);
    QSignalSpy changes(keeper.get(), &SettingsKeeper::changed);
    const settings::Settings after = keeper->settings();
    EXPECT_TRUE(keeper->set(settings::kScanThreads.index(), std::nullopt));
    EXPECT_EQ(keeper->settings(), before);
    keeper->replace(after);
    keeper->replace(after);
    EXPECT_EQ(keeper->number(settings::kScanThreads), 3);
    EXPECT_EQ(changes.count(), 2);
}

} // namespace
} // namespace tapesift::presentation
