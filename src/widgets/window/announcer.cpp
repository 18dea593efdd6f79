#include "widgets/window/announcer.h"

#include <utility>

#include <QAccessible>

#include "tapesift/presentation/message_text.h"

namespace tapesift::widgets {

using presentation::ScanController;
using presentation::ScanPhase;

namespace {

constexpr double kQuarter = 25; // percent

} // namespace

Announcer::Announcer(ScanController& scans, QWidget& widget)
    : QObject(&widget)
    , m_widget(widget)
{
    setObjectName(QStringLiteral("announcer"));
    connect(&scans, &ScanController::phaseChanged, this, &Announcer::tellPhase);
    connect(&scans, &ScanController::progressed, this, &Announcer::tellProgress);
    connect(&scans, &ScanController::ended, this, &Announcer::tellEnd);
    connect(&scans, &ScanController::failed, this,
            [this](const base::Error& error) { say(presentation::messageText(error.message)); });
}

void Announcer::say(const QString& sentence)
{
    m_widget.setAccessibleName(sentence);
    QAccessibleEvent event(&m_widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT said(sentence);
}

void Announcer::tellPhase(ScanPhase phase)
{
    const ScanPhase before = std::exchange(m_phase, phase);
    if (phase == ScanPhase::Preparing) {
        m_quarter = 0;
        say(tr("The scan begins."));
    } else if (phase == ScanPhase::Paused) {
        say(tr("The scan is paused."));
    } else if (phase == ScanPhase::Running && before == ScanPhase::Paused) {
        say(tr("The scan goes on."));
    }
}

void Announcer::tellProgress(const presentation::ProgressView& progress)
{
    const int quarter = static_cast<int>(progress.percent / kQuarter);
    if (quarter <= m_quarter || quarter >= 4)
        return;
    m_quarter = quarter;
    say(tr("%1 percent scanned").arg(quarter * static_cast<int>(kQuarter)));
}

void Announcer::tellEnd(const store::RunRecord& run)
{
    // lupdate reads no cast in the call below.
    const int done = static_cast<int>(run.counts.completed);
    say(run.status == store::RunStatus::Completed
            ? tr("The scan is finished: %n symbol(s).", nullptr, done)
            : tr("The scan was stopped after %n symbol(s).", nullptr, done));
}

} // namespace tapesift::widgets
