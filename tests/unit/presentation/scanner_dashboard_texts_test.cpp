#include "tapesift/presentation/scanner_dashboard_texts.h"

#include <gtest/gtest.h>

#include "support/dates.h"
#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

using scanners::RunOutcome;
using scanners::ScannerState;

DashboardRow ran(RunOutcome outcome)
{
    DashboardRow row;
    row.lastRun = scanners::RunRecord{};
    row.lastRun->outcome = outcome;
    return row;
}

DashboardRow inSession(ScannerState state, unsigned failures = 0, const std::string& notice = {})
{
    DashboardRow row = ran(failures > 0 ? RunOutcome::Failed : RunOutcome::Ok);
    row.status = scanners::ScannerStatus{{}, state, notice, failures, row.lastRun, {}};
    return row;
}

TEST(ScannerDashboardTexts, TellsHowAScannerDoes)
{
    EXPECT_EQ(healthOf({}), ScannerHealth::Unknown);
    EXPECT_EQ(healthText(ran(RunOutcome::Ok)), QStringLiteral("OK"));
    EXPECT_EQ(healthText(ran(RunOutcome::Declined)), QStringLiteral("OK"));
    EXPECT_EQ(healthText(ran(RunOutcome::TimedOut)), QStringLiteral("Last run failed"));
    EXPECT_EQ(healthText(inSession(ScannerState::Ready, 2)), QStringLiteral("Failing, 2 of 3"));
    EXPECT_EQ(healthText(inSession(ScannerState::Running)), QStringLiteral("Running…"));
    EXPECT_EQ(healthText(inSession(ScannerState::Unresponsive, 1)),
              QStringLiteral("Does not answer"));
    const DashboardRow disabled = inSession(ScannerState::Disabled, 3, "3 runs in a row failed");
    EXPECT_EQ(healthOf(disabled), ScannerHealth::Stopped);
    EXPECT_EQ(healthText(disabled), QStringLiteral("Disabled"));
    EXPECT_EQ(healthReason(disabled), QStringLiteral("3 runs in a row failed"));
    // Of one that is off failures in a row are not counted.
    DashboardRow off = inSession(ScannerState::Ready, 1);
    off.definition.enabled = false;
    EXPECT_EQ(healthText(off), QStringLiteral("Last run failed"));
    // Switched off by hand is no illness.
    EXPECT_EQ(healthOf(inSession(ScannerState::Disabled)), ScannerHealth::Ok);
    DashboardRow broken;
    broken.problem = QStringLiteral("line 1");
    EXPECT_EQ(healthText(broken), QStringLiteral("Cannot be run"));
    EXPECT_EQ(healthReason(broken), QStringLiteral("line 1"));
}

TEST(ScannerDashboardTexts, CountsDown)
{
    const base::UtcSeconds now = support::utc("2026-11-27");
    const auto text = [now](std::chrono::seconds left) { return countdownText(now + left, now); };
    EXPECT_EQ(text(std::chrono::seconds{0}), QStringLiteral("now"));
    EXPECT_EQ(text(std::chrono::seconds{-5}), QStringLiteral("now"));
    EXPECT_EQ(text(std::chrono::seconds{59}), QStringLiteral("in 59 s"));
    EXPECT_EQ(text(std::chrono::seconds{245}), QStringLiteral("in 4 min 05 s"));
    EXPECT_EQ(text(std::chrono::minutes{200}), QStringLiteral("in 3 h 20 min"));
    EXPECT_EQ(text(std::chrono::hours{52}), QStringLiteral("in 2 d 4 h"));
}

TEST(ScannerDashboardTexts, WritesTimes)
{
    EXPECT_EQ(durationText(4.26, kEnglish), QStringLiteral("4.3 ms"));
    EXPECT_EQ(durationText(48.4, kEnglish), QStringLiteral("48 ms"));
    EXPECT_EQ(durationText(1260, kEnglish), QStringLiteral("1.3 s"));
    // Midnight of 1970 is the day before or the same day anywhere: the form alone is told here.
    EXPECT_TRUE(momentText(support::utc("2017-06-15T12:00:00Z"), kEnglish)
                    .contains(QStringLiteral("Jun 2017")));
}

TEST(ScannerDashboardTexts, PutsSchedulesIntoWords)
{
    const auto calendar = market::ExchangeCalendar::alwaysOpen();
    scanners::ScannerDefinition definition;
    EXPECT_EQ(scheduleText(definition, calendar), QStringLiteral("by hand"));
    definition.preSession = true;
    EXPECT_EQ(scheduleText(definition, calendar), QStringLiteral("by hand, and before the open"));
    definition.preSession = false;
    definition.schedule = scanners::Schedule{};
    EXPECT_TRUE(scheduleText(definition, calendar).startsWith(QStringLiteral("every 5 minutes")));
}

} // namespace
} // namespace tapesift::presentation
