#include "tapesift/presentation/progress_view.h"

#include <QCoreApplication>
#include <QLocale>

#include "tapesift/presentation/sentences.h"

namespace tapesift::presentation {

namespace {

QString stageTitle(engine::Stage stage)
{
    switch (stage) {
    case engine::Stage::UniverseLoading:
        return QCoreApplication::translate("Progress", "Universe");
    case engine::Stage::DataFetching:
        return QCoreApplication::translate("Progress", "Prices");
    case engine::Stage::SymbolScanning:
        return QCoreApplication::translate("Progress", "Signals");
    case engine::Stage::Finalization:
        break;
    }
    return QCoreApplication::translate("Progress", "Save");
}

// The first and the last stage are one step each: counting it would say nothing.
bool countsSymbols(engine::Stage stage)
{
    return stage == engine::Stage::DataFetching || stage == engine::Stage::SymbolScanning;
}

StageView makeStageView(engine::Stage stage, const engine::StageProgress& progress)
{
    StageView view;
    view.title = stageTitle(stage);
    view.share = progress.total == 0 ? 0.0 : static_cast<double>(progress.done) / progress.total;
    view.isDone = progress.total > 0 && progress.done >= progress.total;
    view.isActive = !view.isDone && progress.done > 0;
    if (countsSymbols(stage) && progress.total > 0) {
        const QLocale locale;
        view.detail = QCoreApplication::translate("Progress", "%1 of %2")
                          .arg(locale.toString(progress.done), locale.toString(progress.total));
    } else {
        view.detail = view.isDone ? QCoreApplication::translate("Progress", "done")
                                  : QCoreApplication::translate("Progress", "waiting");
    }
    return view;
}

} // namespace

QString rateText(double symbolsPerSecond)
{
    if (symbolsPerSecond <= 0)
        return {};
    const int decimals = symbolsPerSecond < 10 ? 1 : 0;
    return QCoreApplication::translate("Progress", "%1 symbols/s")
        .arg(QLocale().toString(symbolsPerSecond, 'f', decimals));
}

QString durationText(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    if (duration < 1s)
        return QCoreApplication::translate("Progress", "less than a second");
    const auto total = duration_cast<seconds>(duration).count();
    const auto padded = [](std::int64_t value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (total < 60)
        return QCoreApplication::translate("Progress", "%1 s").arg(total);
    if (total < 3600)
        return QCoreApplication::translate("Progress", "%1 min %2 s")
            .arg(QString::number(total / 60), padded(total % 60));
    return QCoreApplication::translate("Progress", "%1 h %2 min")
        .arg(QString::number(total / 3600), padded(total % 3600 / 60));
}

ProgressView emptyProgress()
{
    return makeProgressView(engine::ScanProgress{});
}

ProgressView makeProgressView(const store::RunRecord& run)
{
    engine::ScanProgress progress;
    for (const engine::Stage stage : engine::kAllStages) {
        engine::StageProgress& view = progress.stages[static_cast<std::size_t>(stage)];
        view.total = countsSymbols(stage) ? run.counts.total : 1;
        view.done = countsSymbols(stage) ? run.counts.completed : 1;
        if (stage == engine::Stage::Finalization && store::isUnfinished(run.status))
            view.done = 0;
        if (view.total > 0)
            progress.percent += engine::stageWeight(stage) * view.done / view.total;
    }
    progress.message = run.message;
    return makeProgressView(progress);
}

ProgressView makeProgressView(const engine::ScanProgress& progress)
{
    ProgressView view;
    for (const engine::Stage stage : engine::kAllStages) {
        const auto index = static_cast<std::size_t>(stage);
        view.stages[index] = makeStageView(stage, progress.stages[index]);
    }
    view.percent = progress.percent;
    view.message = engineMessage(progress.message);
    const engine::StageProgress& scanning =
        progress.stages[static_cast<std::size_t>(engine::Stage::SymbolScanning)];
    if (scanning.total > 0) {
        const QLocale locale;
        view.count = QCoreApplication::translate("Progress", "%1 of %2 symbols")
                         .arg(locale.toString(scanning.done), locale.toString(scanning.total));
    }
    view.rate = rateText(progress.symbolsPerSecond);
    if (progress.eta && scanning.done < scanning.total)
        view.timeLeft = QCoreApplication::translate("Progress", "about %1 left")
                            .arg(durationText(*progress.eta));
    return view;
}

} // namespace tapesift::presentation
