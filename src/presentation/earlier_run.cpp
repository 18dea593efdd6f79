#include "tapesift/presentation/earlier_run.h"

#include <utility>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "tapesift/presentation/date_patterns.h"
#include "tapesift/report/earlier_runs.h"

namespace tapesift::presentation {

EarlierRun::EarlierRun(store::RunRecord run, std::vector<Result> results)
    : m_run(std::move(run))
    , m_results(std::move(results))
{
    m_bySymbol.reserve(static_cast<qsizetype>(m_results.size()));
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (!m_bySymbol.contains(m_results[i].symbol))
            m_bySymbol.insert(m_results[i].symbol, i);
}

const EarlierRun::Result* EarlierRun::find(const QString& symbol) const
{
    const auto known = m_bySymbol.constFind(symbol);
    return known == m_bySymbol.constEnd() ? nullptr : &m_results[*known];
}

base::Result<std::shared_ptr<const EarlierRun>> readEarlierRun(store::ScanStore& store,
                                                               const store::RunRecord& run)
{
    const auto runs = store.runs();
    if (!runs)
        return runs.error();
    const store::RunRecord* before = report::runBefore(*runs, run);
    if (before == nullptr)
        return std::shared_ptr<const EarlierRun>();
    std::vector<EarlierRun::Result> results;
    results.reserve(before->counts.completed);
    const auto walked =
        store.forEachEncodedEntry(before->id, [&results](const store::EncodedEntry& encoded) {
            const auto entry = store::decodeEntry(encoded.quick);
            if (entry && entry->result)
                results.push_back({QString::fromStdString(entry->member.symbol.text()),
                                   QString::fromStdString(entry->member.name),
                                   report::stateOf(*entry)});
            return true;
        });
    if (!walked)
        return walked.error();
    return std::shared_ptr<const EarlierRun>(
        std::make_shared<EarlierRun>(*before, std::move(results)));
}

RowChange compareRow(const ResultRow& row, const EarlierRun& earlier,
                     const report::DiffRules& rules)
{
    RowChange since;
    const EarlierRun::Result* before = earlier.find(row.symbol);
    if (before == nullptr) {
        since.kind = ChangeKind::Entered;
        return since;
    }
    const report::ResultChange change =
        report::compareResults(before->state, {row.signal, row.price, row.strength}, rules);
    since.kind = change.isFlip()   ? ChangeKind::Flipped
                 : change.isMove() ? ChangeKind::Moved
                                   : ChangeKind::Same;
    since.isPriceMove = change.isPriceMove;
    since.isStrengthMove = change.isStrengthMove;
    since.signalBefore = change.signalBefore;
    since.pricePercent = change.pricePercent;
    since.strength = change.strength.change;
    return since;
}

report::DiffRules loadDiffRules(const SettingsKeeper& keeper)
{
    return {static_cast<double>(keeper.number(settings::kChangesPricePercent)),
            static_cast<double>(keeper.number(settings::kChangesStrengthPoints))};
}

QString whenText(const store::RunRecord& run, const store::RunRecord& shown)
{
    const auto local = [](const store::RunRecord& of) {
        return QDateTime::fromMSecsSinceEpoch(of.startedAt.time_since_epoch().count());
    };
    const QLocale locale;
    const QDateTime begun = local(run);
    const QString time = locale.toString(begun.time(), QLocale::ShortFormat);
    if (begun.date() == local(shown).date())
        return time;
    const bool isThisYear = begun.date().year() == local(shown).date().year();
    const QString day = isThisYear ? dayOfYearPattern() : dayPattern();
    //: day and time of an earlier scan
    return QCoreApplication::translate("EarlierRun", "%1, %2")
        .arg(locale.toString(begun.date(), day), time);
}

} // namespace tapesift::presentation
