#include "widgets/scan/scan_desk.h"

#include <utility>

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include "tapesift/presentation/sentences.h"
#include "widgets/controls/banner_area.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/results_pane.h"
#include "widgets/scan/failure_dialog.h"
#include "widgets/scan/scan_contents.h"
#include "widgets/scan/scan_rail.h"
#include "widgets/scan/scan_strip.h"

namespace tapesift::widgets {

using presentation::ScanPhase;

namespace {

const QString kResumeBanner = QStringLiteral("resume");
const QString kErrorBanner = QStringLiteral("error");
const QString kWarningBanner = QStringLiteral("warning");

QString progressOf(const store::RunRecord& run)
{
    const QLocale locale;
    return ScanDesk::tr("%1 of %2")
        .arg(locale.toString(run.counts.completed), locale.toString(run.counts.total));
}

} // namespace

ScanDesk::ScanDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_parts.rail, &ScanRail::scanRequested, this, &ScanDesk::scan);
    connect(&m_parts.rail, &ScanRail::pauseRequested, this, &ScanDesk::togglePause);
    connect(&m_parts.rail, &ScanRail::cancelRequested, this, &ScanDesk::askToCancel);
    connect(&m_parts.strip, &ScanStrip::outcomeClicked, this,
            qOverload<market::Outcome>(&ScanDesk::showFailures));
    connect(&m_parts.strip, &ScanStrip::resultsClicked, &m_parts.pane,
            [pane = &m_parts.pane] { pane->setFilterText({}); });
    connectArchive();
    if (m_parts.scans)
        connectController();
}

void ScanDesk::connectController()
{
    using presentation::ScanController;
    ScanController& scans = *m_parts.scans;
    connect(&scans, &ScanController::phaseChanged, this, &ScanDesk::enter);
    connect(&scans, &ScanController::runCreated, this, [this](const store::RunRecord& run) {
        m_hasBegun = true;
        m_parts.results.begin(run);
    });
    connect(&scans, &ScanController::progressed, &m_parts.strip, &ScanStrip::showProgress);
    connect(&scans, &ScanController::entriesArrived, this,
            [this](const std::shared_ptr<presentation::ArrivedEntries>& entries) {
                m_parts.results.add(std::move(*entries));
            });
    connect(&scans, &ScanController::warned, this, [this](const QString& warning) {
        m_warnings.push_back(warning);
        m_parts.banners.add(kWarningBanner, Banner::Kind::Warning,
                            m_warnings.join(QLatin1Char('\n')));
    });
    connect(&scans, &ScanController::ended, this, &ScanDesk::finish);
    connect(&scans, &ScanController::failed, this, &ScanDesk::fail);
}

void ScanDesk::connectArchive()
{
    using presentation::RunArchive;
    connect(&m_parts.archive, &RunArchive::opened, this,
            [this](const std::shared_ptr<presentation::OpenedRun>& run) {
                if (isAwaited(run->run.id))
                    takeRun(std::move(*run));
            });
    connect(&m_parts.archive, &RunArchive::nothingYet, this, [this] {
        if (m_awaited)
            showFirstStart();
    });
    connect(&m_parts.archive, &RunArchive::listed, this,
            [this](const std::vector<store::RunRecord>& runs) {
                // The run that is shown has its own offer.
                const auto& shown = m_parts.results.run();
                const bool isShownOffered = shown && store::isUnfinished(shown->status);
                if (!runs.empty() && !isBusy() && !isShownOffered &&
                    store::isUnfinished(runs.front().status))
                    offerResume(runs.front());
            });
    connect(&m_parts.archive, &RunArchive::failed, this, [this](const base::Error& error) {
        m_resumeWhenOpened.reset();
        m_parts.banners.add(kErrorBanner, Banner::Kind::Error, sentencesOf(error),
                            {{tr("Try again"), [this] {
                                  m_parts.banners.remove(kErrorBanner);
                                  if (!isBusy() && m_awaited && *m_awaited != kNewest)
                                      open(*m_awaited);
                                  else
                                      m_parts.archive.list();
                              }}});
        if (!isBusy())
            m_parts.pane.setEmptyContent(failedContent(error, true));
    });
}

// An answer of the archive may come after the user has moved on.
bool ScanDesk::isAwaited(store::RunId run) const
{
    return m_awaited && !isBusy() && (*m_awaited == kNewest || *m_awaited == run);
}

void ScanDesk::scan()
{
    if (!m_parts.scans)
        return;
    begin([this] {
        m_parts.rail.takeTypedNumbers();
        return m_parts.scans->start(presentation::specOf(
            m_parts.rail.setup(), presentation::loadProviderSettings(m_parts.settings)));
    });
}

void ScanDesk::scanSymbols(const QStringList& symbols)
{
    if (!m_parts.scans)
        return;
    begin([this, symbols] {
        m_parts.rail.takeTypedNumbers();
        presentation::ScanSetup setup = m_parts.rail.setup();
        setup.universe = presentation::kTypedUniverse;
        setup.symbols = symbols.join(QLatin1Char(' '));
        return m_parts.scans->start(
            presentation::specOf(setup, presentation::loadProviderSettings(m_parts.settings)));
    });
}

void ScanDesk::scanAgain(const store::RunRecord& run)
{
    if (!m_parts.scans)
        return;
    market::ScanSpec spec = run.spec;
    spec.asOf.reset(); // Both were pinned when it began.
    spec.asOfClosed = false;
    if (!spec.model.empty())
        spec.model = "newest";
    spec.retryOf.clear();
    spec.retryOutcomes.clear();
    begin([this, spec] { return m_parts.scans->start(spec); });
}

// `request` is what "Try again" repeats.
void ScanDesk::begin(std::function<bool()> request)
{
    if (isBusy())
        return;
    for (const QString& id : {kResumeBanner, kErrorBanner, kWarningBanner})
        m_parts.banners.remove(id);
    m_warnings.clear();
    m_awaited.reset();
    m_resumeWhenOpened.reset();
    m_hasBegun = false;
    m_request = std::move(request);
    if (m_request())
        m_parts.pane.setEmptyContent(scanningContent());
}

void ScanDesk::togglePause()
{
    if (!m_parts.scans)
        return;
    const ScanPhase phase = m_parts.scans->phase();
    if (phase == ScanPhase::Running)
        m_parts.scans->pause();
    else if (phase == ScanPhase::Paused || phase == ScanPhase::Pausing)
        m_parts.scans->unpause();
}

void ScanDesk::askToCancel()
{
    if (!isBusy() || (m_question && m_question->isVisible()))
        return;
    if (m_parts.settings.number(settings::kWindowConfirmCancel) == 0)
        return stop();
    m_question = new QMessageBox(QMessageBox::NoIcon, tr("Cancel the scan?"),
                                 tr("Cancel the scan?"), QMessageBox::NoButton, &m_window);
    m_question->setObjectName(QStringLiteral("cancelQuestion"));
    m_question->setIconPixmap(
        m_parts.look.icon(QStringLiteral("help"), IconInk::Accent).pixmap(32, 32));
    m_question->setInformativeText(tr("What is done is kept, and you can resume the scan later."));
    QPushButton* yes = m_question->addButton(tr("Cancel scan"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("confirmCancelButton"));
    QPushButton* no = m_question->addButton(tr("Go on scanning"), QMessageBox::RejectRole);
    m_question->setDefaultButton(no);
    m_question->setEscapeButton(no);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, &ScanDesk::stop);
    m_question->open();
}

void ScanDesk::stop()
{
    if (m_parts.scans)
        m_parts.scans->cancel();
}

void ScanDesk::enter(ScanPhase phase)
{
    m_parts.rail.showPhase(phase);
    m_parts.strip.showPhase(phase);
    showObstacle();
    if (m_question && (phase == ScanPhase::Idle || phase == ScanPhase::Stopping))
        m_question->close(); // There is nothing left to cancel.
    Q_EMIT phaseChanged(phase);
}

void ScanDesk::takeRun(presentation::OpenedRun run)
{
    m_awaited.reset();
    const store::RunRecord record = run.run;
    m_parts.results.show(std::move(run));
    if (std::exchange(m_resumeWhenOpened, std::nullopt) == record.id)
        return resume(record.id);
    m_parts.banners.remove(kResumeBanner);
    settle(record);
}

void ScanDesk::finish(const store::RunRecord& run)
{
    m_parts.results.finish(run);
    m_parts.strip.showPhase(ScanPhase::Idle); // The record has changed since the phase has.
    settle(run);
    lookAtResults();
    m_parts.archive.list();
    Q_EMIT idle();
}

// After a scan the keys move through the rows, unless the user is typing somewhere.
void ScanDesk::lookAtResults()
{
    ResultTableView& table = m_parts.pane.table();
    if (table.selectedSymbol().isEmpty())
        table.step(1);
    const QWidget* focused = m_window.focusWidget();
    if (!focused || qobject_cast<const QPushButton*>(focused))
        table.setFocus();
}

// A run is shown and nothing is going on: offers what is left of it, and says why there is no row.
void ScanDesk::settle(const store::RunRecord& run)
{
    showObstacle();
    const bool isUnfinished = store::isUnfinished(run.status);
    if (isUnfinished)
        offerResume(run);
    if (m_parts.results.results().totalRows() > 0)
        return;
    m_parts.pane.setEmptyContent(
        isUnfinished ? stoppedEarlyContent()
                     : allFailedContent(static_cast<int>(run.counts.total),
                                        {tr("Show why"), [this] { showFailures(); }}));
}

void ScanDesk::fail(const base::Error& error)
{
    m_parts.results.abandon();
    if (error.code == base::ErrorCode::Cancelled) {
        m_parts.pane.setEmptyContent(stoppedEarlyContent());
    } else {
        QList<MessageAction> actions = {
            {tr("Try again"), [this, again = m_request] { begin(again); }}};
        if (error.code == base::ErrorCode::NotEntitled)
            actions.push_front({tr("Providers…"), [this] { Q_EMIT providersRequested(); }});
        m_parts.banners.add(kErrorBanner, Banner::Kind::Error, sentencesOf(error), actions);
        m_parts.pane.setEmptyContent(failedContent(error, m_hasBegun));
    }
    m_parts.strip.showPhase(ScanPhase::Idle);
    m_parts.archive.list();
    Q_EMIT idle();
}

void ScanDesk::offerResume(const store::RunRecord& run)
{
    if (!m_parts.scans)
        return;
    m_parts.banners.add(
        kResumeBanner, Banner::Kind::Info,
        tr("This scan is not complete: %1 symbols are done and saved.").arg(progressOf(run)),
        {{tr("Resume %1").arg(progressOf(run)), [this, id = run.id] { resume(id); }},
         {tr("Start anew"), [this] { scan(); }}});
}

void ScanDesk::resume(store::RunId run)
{
    if (isBusy())
        return;
    if (m_parts.results.run() && m_parts.results.run()->id == run)
        return begin([this, run] { return m_parts.scans->resume(run); });
    // The rows that are saved already are shown first.
    open(run);
    m_resumeWhenOpened = run;
}

void ScanDesk::openRun(const store::RunRecord& run)
{
    if (!isBusy())
        open(run.id);
}

void ScanDesk::open(store::RunId run)
{
    m_awaited = run;
    m_resumeWhenOpened.reset();
    m_parts.archive.open(run);
}

void ScanDesk::showFirstStart()
{
    if (!m_parts.scans)
        return m_parts.pane.setEmptyContent(nothingToLookAtContent());
    m_parts.pane.setEmptyContent(
        firstStartContent({tr("Scan the simulated market"),
                           [this] {
                               m_parts.rail.setSource(QStringLiteral("demo"));
                               scan();
                           }},
                          {tr("Choose a price folder…"), [this] { Q_EMIT folderRequested(); }}));
}

FailureDialog& ScanDesk::failureDialog()
{
    if (!m_failures) {
        m_failures = new FailureDialog(m_parts.results.failures(), m_parts.look, &m_window);
        connect(m_failures, &FailureDialog::retryRequested, this, &ScanDesk::retry);
        showObstacle();
    }
    return *m_failures;
}

void ScanDesk::retry(const std::vector<market::Outcome>& outcomes)
{
    if (!m_parts.scans || !m_parts.results.run())
        return;
    m_failures->close();
    begin([this, run = m_parts.results.run()->id, outcomes] {
        return m_parts.scans->retry(run, outcomes);
    });
}

// Why the failed symbols cannot be tried again at the moment.
void ScanDesk::showObstacle()
{
    if (!m_failures)
        return;
    const auto& run = m_parts.results.run();
    if (!m_parts.scans)
        m_failures->setObstacle(tr("Another Tapesift is using this home folder."));
    else if (isBusy())
        m_failures->setObstacle(tr("A scan is running. Retry once it has ended."));
    else if (run && store::isUnfinished(run->status))
        m_failures->setObstacle(tr("This scan is not complete. Resume it first."));
    else
        m_failures->setObstacle({});
}

void ScanDesk::showFailures()
{
    failureDialog().selectAll();
    raiseFailures();
}

void ScanDesk::showFailures(market::Outcome outcome)
{
    failureDialog().select(outcome);
    raiseFailures();
}

void ScanDesk::raiseFailures()
{
    FailureDialog& dialog = failureDialog();
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace tapesift::widgets
