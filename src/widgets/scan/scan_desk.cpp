#include "widgets/scan/scan_desk.h"

#include <utility>

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include "tapesift/presentation/sentences.h"
#include "widgets/controls/banner_area.h"
#include "widgets/results/results_pane.h"
#include "widgets/scan/failure_dialog.h"
#include "widgets/scan/scan_rail.h"
#include "widgets/scan/scan_strip.h"

namespace tapesift::widgets {

using presentation::ScanPhase;

namespace {

const QString kResumeBanner = QStringLiteral("resume");
const QString kErrorBanner = QStringLiteral("error");
const QString kWarningBanner = QStringLiteral("warning");

QString sentences(const base::Error& error)
{
    QStringList texts;
    for (const std::string& text : {error.message, error.details, error.suggestion}) {
        if (text.empty())
            continue;
        QString sentence = QString::fromStdString(text);
        if (!sentence.endsWith(QLatin1Char('.')) && !sentence.endsWith(QLatin1Char('?')))
            sentence += QLatin1Char('.');
        texts.push_back(sentence);
    }
    return texts.join(QLatin1Char(' '));
}

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
    connect(&scans, &ScanController::runCreated, &m_parts.results,
            &presentation::RunResults::begin);
    connect(&scans, &ScanController::progressed, &m_parts.strip, &ScanStrip::showProgress);
    connect(&scans, &ScanController::entriesArrived, this,
            [this](const std::shared_ptr<presentation::ArrivedEntries>& entries) {
                m_parts.results.add(std::move(*entries));
            });
    connect(&scans, &ScanController::warned, this, [this](const QString& warning) {
        m_parts.banners.add(kWarningBanner, Banner::Kind::Warning, warning);
    });
    connect(&scans, &ScanController::ended, this, &ScanDesk::finish);
    connect(&scans, &ScanController::failed, this, &ScanDesk::fail);
}

void ScanDesk::connectArchive()
{
    using presentation::RunArchive;
    connect(&m_parts.archive, &RunArchive::opened, this,
            [this](const std::shared_ptr<presentation::OpenedRun>& run) {
                if (!isBusy())
                    takeRun(std::move(*run));
            });
    connect(&m_parts.archive, &RunArchive::nothingYet, this, &ScanDesk::showFirstStart);
    connect(&m_parts.archive, &RunArchive::listed, this,
            [this](const std::vector<store::RunRecord>& runs) {
                if (!runs.empty() && !isBusy())
                    offerResume(runs.front());
            });
    connect(&m_parts.archive, &RunArchive::failed, this, [this](const base::Error& error) {
        m_parts.banners.add(kErrorBanner, Banner::Kind::Error, sentences(error));
    });
}

void ScanDesk::scan()
{
    if (!m_parts.scans || isBusy())
        return;
    for (const QString& id : {kResumeBanner, kErrorBanner, kWarningBanner})
        m_parts.banners.remove(id);
    if (m_parts.scans->start(presentation::specOf(m_parts.rail.setup())))
        showScanning();
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
    if (m_failures)
        m_failures->setBusy(phase != ScanPhase::Idle);
    if (m_question && (phase == ScanPhase::Idle || phase == ScanPhase::Stopping))
        m_question->close(); // There is nothing left to cancel.
    Q_EMIT phaseChanged(phase);
}

void ScanDesk::takeRun(presentation::OpenedRun run)
{
    const store::RunRecord record = run.run;
    m_parts.results.show(std::move(run));
    if (std::exchange(m_resumeWhenOpened, std::nullopt) == record.id)
        resume(record.id);
    else
        offerResume(record);
}

void ScanDesk::finish(const store::RunRecord& run)
{
    m_parts.results.finish(run);
    m_parts.strip.showPhase(ScanPhase::Idle); // The record has changed since the phase has.
    tellEnd(run);
    m_parts.archive.list();
    Q_EMIT idle();
}

void ScanDesk::tellEnd(const store::RunRecord& run)
{
    if (store::isUnfinished(run.status))
        return offerResume(run);
    if (m_parts.results.results().totalRows() > 0)
        return;
    EmptyContent content;
    content.icon = QStringLiteral("warning");
    content.title = tr("No symbol has a result");
    content.text = tr("Each of the %n symbol(s) ended without one. The list says why, and what can "
                      "be done.",
                      nullptr, static_cast<int>(run.counts.total));
    content.actions = {{tr("Show why"), [this] { showFailures(); }}};
    m_parts.pane.setEmptyContent(content);
}

void ScanDesk::fail(const base::Error& error)
{
    if (error.code != base::ErrorCode::Cancelled) {
        m_parts.banners.add(kErrorBanner, Banner::Kind::Error, sentences(error),
                            {{tr("Try again"), [this] { scan(); }}});
        EmptyContent content;
        content.icon = QStringLiteral("error");
        content.title = tr("The scan could not begin");
        content.text = sentences(error);
        m_parts.pane.setEmptyContent(content);
    }
    m_parts.strip.showPhase(ScanPhase::Idle);
    m_parts.archive.list();
    Q_EMIT idle();
}

void ScanDesk::offerResume(const store::RunRecord& run)
{
    if (!store::isUnfinished(run.status) || !m_parts.scans) {
        m_parts.banners.remove(kResumeBanner);
        return;
    }
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
    m_parts.banners.remove(kResumeBanner);
    m_parts.banners.remove(kErrorBanner);
    if (!m_parts.results.run() || m_parts.results.run()->id != run) {
        // The rows that are saved already are shown first.
        m_resumeWhenOpened = run;
        m_parts.archive.open(run);
        return;
    }
    if (m_parts.scans->resume(run))
        showScanning();
}

void ScanDesk::openRun(const store::RunRecord& run)
{
    if (!isBusy())
        m_parts.archive.open(run.id);
}

void ScanDesk::showFirstStart()
{
    EmptyContent content;
    content.icon = QStringLiteral("first-run");
    content.title = tr("Your first scan is one click away");
    content.text = tr("The simulated market is chosen: invented companies and prices that need "
                      "neither files nor a network. Or scan your own prices, a folder with one "
                      "CSV file for each symbol.");
    content.actions = {{tr("Scan the simulated market"), [this] { scan(); }},
                       {tr("Choose a price folder…"), [this] { Q_EMIT folderRequested(); }}};
    if (!m_parts.scans) {
        content.title = tr("No scan is saved yet");
        content.text = tr("Scans of the other Tapesift can be looked at here.");
        content.actions.clear();
    }
    m_parts.pane.setEmptyContent(content);
}

void ScanDesk::showScanning()
{
    EmptyContent content;
    content.icon = QStringLiteral("scan");
    content.title = tr("Scanning…");
    content.text = tr("The first rows appear here as soon as they are saved.");
    content.isBusy = true;
    m_parts.pane.setEmptyContent(content);
}

FailureDialog& ScanDesk::failureDialog()
{
    if (!m_failures) {
        m_failures = new FailureDialog(m_parts.results.failures(), m_parts.look, &m_window);
        connect(m_failures, &FailureDialog::retryRequested, this,
                [this](const std::vector<market::Outcome>& outcomes) {
                    if (!m_parts.scans || !m_parts.results.run())
                        return;
                    m_failures->close();
                    if (m_parts.scans->retry(m_parts.results.run()->id, outcomes))
                        showScanning();
                });
    }
    m_failures->setBusy(isBusy() || !m_parts.scans);
    return *m_failures;
}

void ScanDesk::showFailures()
{
    FailureDialog& dialog = failureDialog();
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void ScanDesk::showFailures(market::Outcome outcome)
{
    failureDialog().select(outcome);
    showFailures();
}

} // namespace tapesift::widgets
