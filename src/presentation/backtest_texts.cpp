#include "tapesift/presentation/backtest_texts.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDate>

#include <fmt/format.h>

#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_patterns.h"
#include "tapesift/presentation/number_format.h"

namespace tapesift::presentation {

namespace {

class BacktestTexts
{
    Q_DECLARE_TR_FUNCTIONS(BacktestTexts)
};

QString shareText(double share, const QLocale& locale)
{
    return BacktestTexts::tr("%1 %").arg(locale.toString(100 * share, 'f', 0));
}

QString intervalText(const std::optional<scanners::MeanInterval>& interval,
                     const NumberFormat& numbers)
{
    if (!interval)
        return NumberFormat::none();
    return BacktestTexts::tr("%1 to %2 %")
        .arg(numbers.percent(interval->low), numbers.percent(interval->high));
}

std::string dateOf(std::chrono::sys_days day)
{
    return base::formatDate(base::UtcSeconds(day));
}

} // namespace

QString sessionsText(std::size_t sessions)
{
    return BacktestTexts::tr("%n session(s)", nullptr, static_cast<int>(sessions));
}

QStringList horizonCells(const scanners::HorizonReport& horizon, const QLocale& locale)
{
    const NumberFormat numbers(locale);
    QStringList cells = {sessionsText(horizon.sessions),
                         locale.toString(static_cast<qulonglong>(horizon.hits))};
    if (!horizon.means) {
        for (int i = 0; i < 8; ++i)
            cells += NumberFormat::none();
        return cells;
    }
    const scanners::OutcomeMeans& means = *horizon.means;
    cells += numbers.percentWithSign(means.gain);
    cells += numbers.percentWithSign(means.universe);
    cells += numbers.percentWithSign(means.excess);
    cells += intervalText(means.excessInterval, numbers);
    cells += shareText(means.winShare, locale);
    cells += shareText(means.beatShare, locale);
    cells += numbers.percentWithSign(means.mfe);
    cells += numbers.percentWithSign(means.mae);
    return cells;
}

QStringList hitCells(const FinishedBacktest& backtest, const scanners::BacktestHit& hit,
                     const QLocale& locale)
{
    const NumberFormat numbers(locale);
    QStringList cells = {dayText(hit.date, locale), backtest.symbols[hit.series],
                         hit.score ? numbers.ratio(*hit.score, 2) : NumberFormat::none(),
                         numbers.price(hit.entry)};
    for (const auto& outcome : hit.outcomes)
        cells += outcome ? numbers.percentWithSign(outcome->gain) : NumberFormat::none();
    return cells;
}

QString backtestHeadline(const FinishedBacktest& backtest, const QLocale& locale)
{
    const auto& sessions = backtest.report.sessions;
    const auto days = std::ranges::count_if(
        sessions, [](const scanners::BacktestSession& session) { return session.hits > 0; });
    return BacktestTexts::tr("%1 hits on %2 of %3 sessions, %4 to %5.")
        .arg(locale.toString(static_cast<qulonglong>(backtest.report.hits.size())),
             locale.toString(static_cast<qlonglong>(days)),
             locale.toString(static_cast<qulonglong>(sessions.size())),
             dayText(backtest.request.from, locale), dayText(backtest.request.to, locale));
}

QStringList backtestCautions(const FinishedBacktest& backtest, const QLocale& locale)
{
    QStringList cautions;
    QStringList few;
    for (const scanners::HorizonReport& horizon : backtest.report.horizons)
        if (horizon.hasTooFewHits())
            few += BacktestTexts::tr("%1 after %2")
                       .arg(locale.toString(static_cast<qulonglong>(horizon.independentDays)),
                            sessionsText(horizon.sessions));
    if (!few.isEmpty())
        cautions +=
            BacktestTexts::tr("Too few hits to conclude from: it takes %1 days with hits that do "
                              "not overlap, and there are %2.")
                .arg(scanners::kMinIndependentDays)
                .arg(few.join(QStringLiteral(", ")));
    QStringList unknown;
    for (const std::string& fact : backtest.report.unknownFacts)
        unknown += QString::fromStdString(fact);
    if (!unknown.isEmpty())
        cautions += BacktestTexts::tr("Not known of the past, so never met: %1.")
                        .arg(unknown.join(QStringLiteral(", ")));
    if (backtest.missing > 0)
        cautions += BacktestTexts::tr("%n symbol(s) have no prices of that time.", nullptr,
                                      static_cast<int>(backtest.missing));
    return cautions;
}

QString dayText(std::chrono::sys_days day, const QLocale& locale)
{
    const QDate date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return locale.toString(date, dayPattern());
}

std::string backtestCsv(const FinishedBacktest& backtest)
{
    std::string csv = "date,symbol,score,entry";
    for (const std::size_t sessions : scanners::kHorizons)
        csv += fmt::format(",return_{0},excess_{0},mfe_{0},mae_{0}", sessions);
    csv += '\n';
    for (const scanners::BacktestHit& hit : backtest.report.hits) {
        csv +=
            fmt::format("{},{},{},{}", dateOf(hit.date), backtest.symbols[hit.series].toStdString(),
                        hit.score ? fmt::format("{}", *hit.score) : std::string(), hit.entry);
        for (const auto& outcome : hit.outcomes)
            csv += outcome ? fmt::format(",{:.4f},{:.4f},{:.4f},{:.4f}", outcome->gain,
                                         outcome->excess(), outcome->mfe, outcome->mae)
                           : std::string(",,,,");
        csv += '\n';
    }
    return csv;
}

} // namespace tapesift::presentation
