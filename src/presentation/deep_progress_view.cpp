#include "tapesift/presentation/deep_progress_view.h"

#include <QCoreApplication>
#include <QLocale>

namespace tapesift::presentation {

namespace {

QString countText(std::uint32_t done, std::uint32_t total)
{
    const QLocale locale;
    return QCoreApplication::translate("Progress", "%1 of %2")
        .arg(locale.toString(done), locale.toString(total));
}

StageView stageOf(std::uint32_t done, std::uint32_t total)
{
    StageView stage;
    stage.title = QCoreApplication::translate("Progress", "Analysis");
    stage.share = total == 0 ? 0.0 : static_cast<double>(done) / total;
    stage.isDone = total > 0 && done >= total;
    stage.isActive = !stage.isDone && total > 0;
    stage.detail =
        total > 0 ? countText(done, total) : QCoreApplication::translate("Progress", "waiting");
    return stage;
}

} // namespace

DeepProgressView makeDeepProgressView(const engine::DeepProgress& progress)
{
    DeepProgressView view;
    view.stage = stageOf(progress.done, progress.total);
    view.isOver = progress.remaining() == 0;
    view.isBesideQuick = progress.isBesideQuick;
    // lupdate reads no cast in the call below.
    const int symbols = static_cast<int>(progress.total);
    view.headline =
        QCoreApplication::translate("Progress", "Analysing %n symbol(s)", nullptr, symbols);
    view.count = countText(progress.done, progress.total);
    view.rate = rateText(progress.symbolsPerSecond);
    if (progress.eta && !view.isOver)
        view.timeLeft = QCoreApplication::translate("Progress", "about %1 left")
                            .arg(durationText(*progress.eta));
    return view;
}

DeepProgressView makeDeepProgressView(const store::RunRecord& run)
{
    // The record counts symbols without a result as well: they were passed over.
    const store::RunCounts& counts = run.counts;
    DeepProgressView view;
    view.stage = stageOf(counts.deepCompleted, counts.total);
    if (view.stage.isDone)
        view.stage.detail = QCoreApplication::translate("Progress", "done");
    view.isOver = true;
    return view;
}

DeepProgressView waitingDeepProgress()
{
    DeepProgressView view;
    view.stage = stageOf(0, 0);
    return view;
}

} // namespace tapesift::presentation
