#pragma once

#include <array>

#include <QString>

#include "tapesift/engine/scan_progress.h"
#include "tapesift/store/run_record.h"

namespace tapesift::presentation {

// A stage as the strip above the results shows it.
struct StageView
{
    QString title;    // "Fetch"
    QString detail;   // "412 of 500", or what is going on
    double share = 0; // 0-1
    bool isDone = false;
    bool isActive = false;
};

// How far a scan is, in words and shares.
struct ProgressView
{
    std::array<StageView, 4> stages;
    double percent = 0; // 0-100
    QString message;    // "Scanning"
    QString count;      // "3,412 of 8,000 symbols"
    QString rate;       // "812 symbols/s"; empty until it is known
    QString timeLeft;   // "about 12 s left"; empty until it is known
};

ProgressView makeProgressView(const engine::ScanProgress& progress);

// The same for a run that is not being scanned at the moment.
ProgressView makeProgressView(const store::RunRecord& run);

// That of a scan that has not begun: all stages wait.
ProgressView emptyProgress();

// "less than a second", "12 s", "3 min 05 s", "1 h 12 min".
QString durationText(std::chrono::milliseconds duration);

// "812 symbols/s"; empty for 0.
QString rateText(double symbolsPerSecond);

} // namespace tapesift::presentation
