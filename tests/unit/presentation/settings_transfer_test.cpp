#include "tapesift/presentation/settings_transfer.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"

namespace tapesift::presentation {
namespace {

class SettingsTransferTest : public testing::Test
{
protected:
    QString path(const char* name) { return QString::fromStdString(folder.file(name)); }

    base::RealFileSystem files;
    support::TemporaryFolder folder;
    support::MemoryLog log;
    SettingsKeeper keeper{files, folder.path().string(), settings::Settings(),
                          SettingsKeeper::Saving::Never, log};
    SettingsTransfer transfer{files, keeper};
};

TEST_F(SettingsTransferTest, CarriesSettingsOverButNotHowTheWindowWasLeft)
{
    keeper.set(settings::kScanThreads, 4);
    keeper.set(settings::kWindowSymbol, QStringLiteral("AAPL"));
    QSignalSpy exported(&transfer, &SettingsTransfer::exported);
    transfer.exportTo(path("mine.json"));
    ASSERT_TRUE(exported.count() > 0 || exported.wait());

    keeper.replace({});
    keeper.set(settings::kScanBatch, 50);
    keeper.set(settings::kWindowSymbol, QStringLiteral("MSFT"));
    const settings::Settings present = keeper.settings();
    QSignalSpy imported(&transfer, &SettingsTransfer::imported);
    transfer.importFrom(path("mine.json"));
    ASSERT_TRUE(imported.count() > 0 || imported.wait());
    EXPECT_EQ(keeper.number(settings::kScanThreads), 4);
    EXPECT_EQ(keeper.number(settings::kScanBatch), 10); // not in the file: its default
    EXPECT_EQ(keeper.text(settings::kWindowSymbol), QStringLiteral("MSFT"));
    EXPECT_EQ(imported.at(0).at(1).value<settings::Settings>(), present);
}

TEST_F(SettingsTransferTest, ChangesNothingWhereTheFileIsNone)
{
    keeper.set(settings::kScanThreads, 4);
    folder.write("picture.png", std::string("\x89PNG\0\1", 6));
    QSignalSpy failed(&transfer, &SettingsTransfer::failed);
    transfer.importFrom(path("picture.png"));
    ASSERT_TRUE(failed.count() > 0 || failed.wait());
    transfer.importFrom(path("none.json"));
    ASSERT_TRUE(failed.count() > 1 || failed.wait());
    EXPECT_EQ(keeper.number(settings::kScanThreads), 4);
}

} // namespace
} // namespace tapesift::presentation
