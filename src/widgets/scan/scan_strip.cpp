#include "widgets/scan/scan_strip.h"

#include <set>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "tapesift/base/utc_time.h"
#include "tapesift/presentation/date_text.h"
#include "tapesift/presentation/scan_setup.h"
#include "tapesift/presentation/sentences.h"
#include "widgets/controls/elided_label.h"
#include "widgets/controls/slim_bar.h"
#include "widgets/scan/funnel_bar.h"
#include "widgets/scan/stage_bar.h"

namespace tapesift::widgets {

using presentation::ScanPhase;

namespace {

constexpr int kBarHeight = 6;

QString separator()
{
    return QStringLiteral("  ·  ");
}

} // namespace

ScanStrip::ScanStrip(presentation::RunResults& results, Look& look, QWidget* parent)
    : QFrame(parent)
    , m_results(results)
    , m_look(look)
{
    setProperty("surface", QStringLiteral("panel"));
    build();
    connect(&m_results, &presentation::RunResults::runChanged, this, &ScanStrip::showRun);
    connect(&m_results, &presentation::RunResults::countsChanged, this, &ScanStrip::showCounters);
    m_progress = presentation::emptyProgress();
    showStages(m_progress);
}

void ScanStrip::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(8);
    auto* stages = new QHBoxLayout;
    stages->setSpacing(18);
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        m_stages[i] = new StageBar(static_cast<int>(i) + 1, m_look, this);
        stages->addWidget(m_stages[i]);
    }
    m_deepStage = new StageBar(static_cast<int>(m_stages.size()) + 1, m_look, this);
    m_deepStage->setObjectName(QStringLiteral("deepStage"));
    m_deepStage->hide();
    stages->addWidget(m_deepStage);
    column->addLayout(stages);
    m_bar = new SlimBar(kBarHeight, m_look, this);
    m_bar->setObjectName(QStringLiteral("overallBar"));
    column->addWidget(m_bar);

    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("headlineLabel"));
    m_facts = new ElidedLabel(this);
    m_facts->setObjectName(QStringLiteral("factsLabel"));
    m_facts->setProperty("style", QStringLiteral("muted"));
    m_pace = new QLabel(this);
    m_pace->setObjectName(QStringLiteral("paceLabel"));
    m_pace->setProperty("style", QStringLiteral("muted"));
    m_counters = new QHBoxLayout;
    m_counters->setSpacing(6);
    line->addWidget(m_headline);
    line->addWidget(m_facts, 1);
    line->addWidget(m_pace);
    line->addLayout(m_counters);
    column->addLayout(line);
    m_funnel = new FunnelBar(this);
    connect(m_funnel, &FunnelBar::clicked, this, &ScanStrip::funnelClicked);
    column->addWidget(m_funnel);
}

void ScanStrip::showPhase(ScanPhase phase)
{
    m_phase = phase;
    if (phase == ScanPhase::Preparing) {
        m_progress = presentation::emptyProgress();
        m_deep = presentation::waitingDeepProgress();
    }
    if (phase == ScanPhase::Idle && m_results.run()) {
        m_progress = presentation::makeProgressView(*m_results.run());
        m_deep = presentation::makeDeepProgressView(*m_results.run());
    }
    showStages(m_progress);
}

void ScanStrip::showProgress(const presentation::ProgressView& progress)
{
    m_progress = progress;
    showStages(progress);
}

void ScanStrip::showDeepProgress(const presentation::DeepProgressView& progress)
{
    m_deep = progress;
    showStages(m_progress);
}

// The quick phase is over, and there is something left to analyse.
bool ScanStrip::isAnalysing() const
{
    return m_phase != ScanPhase::Idle && !m_deep.isOver && !m_deep.isBesideQuick;
}

void ScanStrip::showDeepStage()
{
    const bool isAsked = m_phase != ScanPhase::Idle && m_deep.stage.isActive;
    m_deepStage->setVisible(m_results.isDeep() || isAsked);
    m_deepStage->show(m_deep.stage);
}

void ScanStrip::showRun()
{
    m_funnel->show(presentation::makeFunnelView(m_results));
    if (m_phase != ScanPhase::Idle || !m_results.run())
        return;
    m_progress = presentation::makeProgressView(*m_results.run());
    m_deep = presentation::makeDeepProgressView(*m_results.run());
    showStages(m_progress);
}

void ScanStrip::showStages(const presentation::ProgressView& progress)
{
    for (std::size_t i = 0; i < m_stages.size(); ++i)
        m_stages[i]->show(progress.stages[i]);
    showDeepStage();
    const bool isHeld = m_phase == ScanPhase::Paused || m_phase == ScanPhase::Pausing;
    m_bar->show(isAnalysing() ? m_deep.stage.share : progress.percent / 100, isHeld);
    m_headline->setText(headline());
    m_facts->setText(runFacts());
    const QString rate = isAnalysing() ? m_deep.rate : progress.rate;
    m_pace->setText(m_phase == ScanPhase::Running ? rate : QString());
    m_pace->setVisible(!m_pace->text().isEmpty());
}

QString ScanStrip::headline() const
{
    const double share = isAnalysing() ? 100 * m_deep.stage.share : m_progress.percent;
    const QString percent = QLocale().toString(share, 'f', 0) + QStringLiteral(" %");
    switch (m_phase) {
    case ScanPhase::Preparing:
        return tr("Preparing…");
    case ScanPhase::Running:
        return isAnalysing() ? m_deep.headline : percent;
    case ScanPhase::Pausing:
        return tr("Pausing…");
    case ScanPhase::Paused:
        return tr("Paused at %1").arg(percent);
    case ScanPhase::Finishing:
        return tr("Finishing…");
    case ScanPhase::Stopping:
        return tr("Stopping, what is done is kept…");
    case ScanPhase::Idle:
        break;
    }
    const auto& run = m_results.run();
    if (!run)
        return tr("No scan yet");
    switch (run->status) {
    case store::RunStatus::Completed:
        return tr("Finished");
    case store::RunStatus::Failed:
        return tr("Interrupted at %1").arg(percent);
    default:
        return tr("Stopped at %1").arg(percent);
    }
}

QString ScanStrip::runFacts() const
{
    QStringList facts;
    if (m_phase == ScanPhase::Paused || m_phase == ScanPhase::Pausing)
        return isAnalysing() ? m_deep.count : m_progress.count;
    if (isAnalysing())
        return m_deep.timeLeft.isEmpty() ? m_deep.count
                                         : m_deep.count + separator() + m_deep.timeLeft;
    if (m_phase != ScanPhase::Idle) {
        for (const QString& fact : {m_progress.message, m_progress.count, m_progress.timeLeft})
            if (!fact.isEmpty())
                facts.push_back(fact);
        return facts.join(separator());
    }
    const auto& run = m_results.run();
    if (!run)
        return tr("Press Scan Now to see which symbols stand out.");
    facts.push_back(presentation::sourceText(QString::fromStdString(run->spec.provider)));
    if (run->universeName != "all")
        facts.push_back(presentation::universeText(QString::fromStdString(run->universeName)));
    facts.push_back(presentation::intervalText(run->spec.interval));
    if (run->spec.asOf)
        facts.push_back(tr("as of %1").arg(presentation::dateText(*run->spec.asOf)));
    facts.push_back(tr("in %1").arg(presentation::durationText(run->elapsed)));
    return facts.join(separator());
}

void ScanStrip::showCounters()
{
    showCounter(market::Outcome::Ok, tr("%n result(s)", nullptr, m_results.results().totalRows()),
                m_results.completed() > 0);
    std::set<market::Outcome> present = {market::Outcome::Ok};
    for (const auto& [outcome, count] : m_results.failures().outcomeCounts()) {
        showCounter(outcome, presentation::outcomeCountText(outcome, static_cast<int>(count)),
                    true);
        present.insert(outcome);
    }
    for (const auto& [outcome, counter] : m_counterOf)
        counter->setVisible(counter->isVisibleTo(this) && present.contains(outcome));
    m_funnel->show(presentation::makeFunnelView(m_results));
}

void ScanStrip::showCounter(market::Outcome outcome, const QString& text, bool isVisible)
{
    QPushButton*& counter = m_counterOf[outcome];
    if (!counter) {
        counter = new QPushButton(this);
        counter->setObjectName(QString::fromStdString(std::string(market::outcomeName(outcome))) +
                               QStringLiteral("Counter"));
        counter->setProperty("role", QStringLiteral("chip"));
        counter->setToolTip(outcome == market::Outcome::Ok
                                ? tr("Show all results")
                                : presentation::outcomeExplanation(outcome));
        connect(counter, &QPushButton::clicked, this, [this, outcome] {
            if (outcome == market::Outcome::Ok)
                Q_EMIT resultsClicked();
            else
                Q_EMIT outcomeClicked(outcome);
        });
        // In the order of the outcomes, whichever occurs first.
        const auto place = std::distance(m_counterOf.begin(), m_counterOf.find(outcome));
        m_counters->insertWidget(static_cast<int>(place), counter);
    }
    counter->setText(text);
    counter->setAccessibleName(text);
    counter->setVisible(isVisible);
}

} // namespace tapesift::widgets
