#pragma once

#include <array>
#include <map>

#include <QFrame>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/widgets/look.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tapesift::widgets {

class ElidedLabel;
class FunnelBar;
class SlimBar;
class StageBar;

// The strip above the results: the four stages and the deep phase, percent, pace and time left
// while a scan is going on, what came of it afterwards, and how many symbols ended how.
class ScanStrip : public QFrame
{
    Q_OBJECT

public:
    ScanStrip(presentation::RunResults& results, Look& look, QWidget* parent = nullptr);

    void showPhase(presentation::ScanPhase phase);
    void showProgress(const presentation::ProgressView& progress);
    // The deep phase, which follows the four stages.
    void showDeepProgress(const presentation::DeepProgressView& progress);

Q_SIGNALS:
    // A counter of symbols without a result was clicked.
    void outcomeClicked(tapesift::market::Outcome outcome);
    // The counter of results was clicked.
    void resultsClicked();
    // A number of the funnel was clicked; the rule is empty for the whole.
    void funnelClicked(const QString& rule);

private:
    void build();
    void showRun();      // the record of the run that is shown
    void showCounters(); // its outcomes
    void showCounter(market::Outcome outcome, const QString& text, bool isVisible);
    void showStages(const presentation::ProgressView& progress);
    void showDeepStage();
    bool isAnalysing() const;
    QString headline() const;
    QString runFacts() const;

    presentation::RunResults& m_results;
    Look& m_look;
    presentation::ScanPhase m_phase = presentation::ScanPhase::Idle;
    presentation::ProgressView m_progress;
    presentation::DeepProgressView m_deep = presentation::waitingDeepProgress();
    std::array<StageBar*, 4> m_stages{};
    StageBar* m_deepStage = nullptr; // shown where there is a deep phase
    SlimBar* m_bar = nullptr;
    QLabel* m_headline = nullptr;
    ElidedLabel* m_facts = nullptr;
    QLabel* m_pace = nullptr;
    QHBoxLayout* m_counters = nullptr;
    FunnelBar* m_funnel = nullptr;
    std::map<market::Outcome, QPushButton*> m_counterOf;
};

} // namespace tapesift::widgets
