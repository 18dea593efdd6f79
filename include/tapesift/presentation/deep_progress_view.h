#pragma once

#include <QString>

#include "tapesift/engine/deep_progress.h"
#include "tapesift/presentation/progress_view.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// How far the deep phase is, in words and shares.
struct DeepProgressView
{
    StageView stage;            // "Analysis", "120 of 312"
    QString headline;           // "Analysing 312 symbols"
    QString count;              // "120 of 312"
    QString rate;               // "812 symbols/s"; empty until it is known
    QString timeLeft;           // "about 12 s left"; empty until it is known
    bool isOver = true;         // nothing is left to do
    bool isBesideQuick = false; // verdicts still come: those are the news
};

DeepProgressView makeDeepProgressView(const engine::DeepProgress& progress);

// The same for a run that is not being scanned at the moment.
DeepProgressView makeDeepProgressView(const store::RunRecord& run);

// That of a scan whose deep phase has not begun.
DeepProgressView waitingDeepProgress();

} // namespace tapesift::presentation
