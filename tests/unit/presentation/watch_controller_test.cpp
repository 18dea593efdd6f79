#include "tapesift/presentation/watch_controller.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "support/dates.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/temporary_folder.h"
#include "tapesift/base/real_file_system.h"
#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using namespace std::chrono_literals;

class WatchControllerTest : public testing::Test
{
protected:
    WatchControllerTest() { QLocale::setDefault(kEnglish); }

    base::RealFileSystem files;
    support::TemporaryFolder home;
    support::MemoryLog log;
    support::FakeClock clock{support::utc("2026-11-24T15:07:00Z")}; // Tuesday, 10:07 in New York
    market::CalendarBook calendars;
    SettingsKeeper settings{files, home.path().string(), settings::Settings(),
                            SettingsKeeper::Saving::Never, log};
    WatchController watch{{settings, calendars, clock, log}};
    RunResults shown;
};

TEST_F(WatchControllerTest, IsOffAtFirstAndQuarterHourlyWhenSwitchedOn)
{
    EXPECT_FALSE(watch.view().isOn);
    watch.setOn(true);
    EXPECT_EQ(settings.text(settings::kWatchEvery), QStringLiteral("15m"));
    EXPECT_EQ(watch.view().text, QStringLiteral("Next scan in 8 min 00 s"));
    EXPECT_EQ(watch.view().plan, QStringLiteral("Next scan Tue 10:15 New York"));
    watch.setEvery(QStringLiteral("30m"));
    watch.setOn(false);
    EXPECT_FALSE(watch.view().isOn);
    watch.setOn(true);
    EXPECT_EQ(settings.text(settings::kWatchEvery), QStringLiteral("30m"));
}

TEST_F(WatchControllerTest, AsksForAScanWhenOneIsDue)
{
    QSignalSpy due(&watch, &WatchController::scanDue);
    watch.setOn(true);
    clock.advance(7min + 59s);
    watch.look();
    EXPECT_EQ(due.count(), 0);
    EXPECT_EQ(watch.view().text, QStringLiteral("Next scan in 1 s"));
    clock.advance(1s);
    watch.look();
    watch.look();
    EXPECT_EQ(due.count(), 1);
}

TEST_F(WatchControllerTest, LeavesACycleOutWhileAScanIsGoingOnAndSaysSoInTheLog)
{
    QSignalSpy due(&watch, &WatchController::scanDue);
    watch.setObstacle([] { return QStringLiteral("another scan is going on."); });
    watch.setOn(true);
    clock.advance(8min);
    watch.look();
    EXPECT_EQ(due.count(), 0);
    EXPECT_EQ(log.count("the scan of 2026-11-24T15:15:00Z is left out: another scan"), 1u);
    watch.setObstacle({});
    clock.advance(15min);
    watch.look();
    EXPECT_EQ(due.count(), 1);
}

TEST_F(WatchControllerTest, CatchesUpOnceAfterASleep)
{
    QSignalSpy due(&watch, &WatchController::scanDue);
    watch.setOn(true);
    clock.advance(2h + 3min);
    watch.look();
    watch.look();
    EXPECT_EQ(due.count(), 1);
    EXPECT_EQ(log.count("7 scans before 2026-11-24T17:00:00Z were missed"), 1u);
}

TEST_F(WatchControllerTest, SaysWhyItWaitsAndWhenItGoesOn)
{
    clock.advance(std::chrono::days{4}); // Saturday
    watch.setOn(true);
    EXPECT_TRUE(watch.view().isClosed);
    EXPECT_EQ(watch.view().text, QStringLiteral("Exchange closed, next scan Mon 09:30 New York"));
    watch.setWhenClosed(true);
    EXPECT_FALSE(watch.view().isClosed);
    EXPECT_EQ(watch.view().text, QStringLiteral("Next scan in 8 min 00 s"));
}

TEST_F(WatchControllerTest, FollowsTheExchangeOfWhatIsScanned)
{
    clock.advance(std::chrono::days{4});
    watch.setOn(true);
    ScanSetup setup;
    setup.universe = kTypedUniverse;
    setup.symbols = QStringLiteral("BTC/USDT, ETH/USDT");
    watch.setScanned(setup, shown);
    EXPECT_FALSE(watch.view().isClosed);
    EXPECT_EQ(watch.view().plan, QStringLiteral("Next scan Sat 15:15 UTC"));
    setup.symbols = QStringLiteral("SAP.DE");
    watch.setScanned(setup, shown);
    EXPECT_EQ(watch.view().text, QStringLiteral("Exchange closed, next scan Mon 09:00 Berlin"));
}

TEST_F(WatchControllerTest, KnowsTheExchangeOfASetupBeforeItsFirstScan)
{
    const auto idOf = [this](const char* source, const char* universe) {
        ScanSetup setup;
        setup.source = QString::fromLatin1(source);
        setup.universe = QString::fromLatin1(universe);
        return exchangeOf(setup, shown, calendars).id();
    };
    EXPECT_EQ(idOf("demo", "all"), "us");
    EXPECT_EQ(idOf("yahoo", "crypto20"), "crypto");
    EXPECT_EQ(idOf("binance", "all"), "crypto");
    EXPECT_EQ(idOf("yahoo", "sp500"), "us");
}

TEST(ExchangeTimeText, TellsTheDateOfWhatIsFarAway)
{
    const auto now = support::utc("2026-11-24T15:07:00Z");
    EXPECT_EQ(
        exchangeTimeText(support::utc("2026-12-09T14:30:00Z"), now, "America/New_York", kEnglish),
        QStringLiteral("Wed 9 Dec 09:30 New York"));
    EXPECT_EQ(exchangeTimeText(support::utc("2026-11-25T00:05:00Z"), now, "UTC", kEnglish),
              QStringLiteral("Wed 00:05 UTC"));
}

} // namespace
} // namespace tapesift::presentation
