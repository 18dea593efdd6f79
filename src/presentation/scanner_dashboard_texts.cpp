#include "tapesift/presentation/scanner_dashboard_texts.h"

#include <QCoreApplication>
#include <QDateTime>

#include "schedule_words.h"

#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/message_text.h"

namespace tapesift::presentation {

namespace {

using scanners::RunOutcome;
using scanners::ScannerState;
using std::chrono::hours;
using std::chrono::minutes;

class DashboardTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScannerDashboardTexts)
};

} // namespace

ScannerHealth healthOf(const DashboardRow& row)
{
    if (!row.problem.isEmpty())
        return ScannerHealth::Stopped;
    if (row.status) {
        const scanners::ScannerStatus& status = *row.status;
        if (status.state == ScannerState::Unresponsive || !status.notice.empty())
            return ScannerHealth::Stopped;
        if (status.state == ScannerState::Running)
            return ScannerHealth::Running;
        if (status.failures > 0)
            return ScannerHealth::Failing;
    }
    if (!row.lastRun)
        return ScannerHealth::Unknown;
    return scanners::isFailure(row.lastRun->outcome) ? ScannerHealth::Failing : ScannerHealth::Ok;
}

QString healthText(const DashboardRow& row)
{
    if (!row.problem.isEmpty())
        return DashboardTexts::tr("Cannot be run");
    switch (healthOf(row)) {
    case ScannerHealth::Unknown:
        return QStringLiteral("–");
    case ScannerHealth::Ok:
        return DashboardTexts::tr("OK");
    case ScannerHealth::Running:
        return DashboardTexts::tr("Running…");
    case ScannerHealth::Failing:
        if (row.status && row.isOn() && row.status->failures > 0)
            return DashboardTexts::tr("Failing, %1 of %2")
                .arg(row.status->failures)
                .arg(scanners::ScannerManager::kMaxFailures);
        return DashboardTexts::tr("Last run failed");
    case ScannerHealth::Stopped:
        break;
    }
    return row.status && row.status->state == ScannerState::Unresponsive
               ? DashboardTexts::tr("Does not answer")
               : DashboardTexts::tr("Disabled");
}

QString healthReason(const DashboardRow& row)
{
    if (!row.problem.isEmpty())
        return row.problem;
    if (row.status && !row.status->notice.empty())
        return messageText(row.status->notice);
    const bool hasFailed = row.lastRun && scanners::isFailure(row.lastRun->outcome);
    if (hasFailed && row.lastRun->error)
        return errorText(*row.lastRun->error);
    return {};
}

QString scheduleText(const scanners::ScannerDefinition& definition,
                     const market::ExchangeCalendar& calendar)
{
    QString text = DashboardTexts::tr("by hand");
    if (definition.schedule) {
        const auto times = scanners::RunTimes::of(*definition.schedule, calendar);
        text = times ? scheduleWords(times->text(), QLocale()) : messageText(times.error().message);
    }
    return definition.preSession ? DashboardTexts::tr("%1, and before the open").arg(text) : text;
}

QString countdownText(base::UtcSeconds next, base::UtcSeconds now)
{
    const auto left = next - now;
    if (left <= left.zero())
        return DashboardTexts::tr("now");
    const auto seconds = left.count();
    if (left < minutes{1})
        return DashboardTexts::tr("in %1 s").arg(seconds);
    if (left < hours{1})
        return DashboardTexts::tr("in %1 min %2 s")
            .arg(seconds / 60)
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (left < hours{24})
        return DashboardTexts::tr("in %1 h %2 min")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
    return DashboardTexts::tr("in %1 d %2 h").arg(seconds / 86'400).arg(seconds / 3600 % 24);
}

QString momentText(base::UtcSeconds moment, const QLocale& locale)
{
    const auto time = QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count());
    return locale.toString(time, dayPattern() + QStringLiteral(" HH:mm:ss"));
}

QString runOutcomeText(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Ok:
        return DashboardTexts::tr("OK");
    case RunOutcome::Declined:
        return DashboardTexts::tr("nothing to look at");
    case RunOutcome::Failed:
        return DashboardTexts::tr("failed");
    case RunOutcome::TimedOut:
        return DashboardTexts::tr("timed out");
    case RunOutcome::Skipped:
        return DashboardTexts::tr("skipped");
    case RunOutcome::Unresponsive:
        break;
    }
    return DashboardTexts::tr("does not answer");
}

QString durationText(double milliseconds, const QLocale& locale)
{
    if (milliseconds < 1000)
        return DashboardTexts::tr("%1 ms").arg(
            locale.toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0));
    return DashboardTexts::tr("%1 s").arg(locale.toString(milliseconds / 1000, 'f', 1));
}

} // namespace tapesift::presentation
