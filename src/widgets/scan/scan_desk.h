#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QPointer>
#include <QStringList>

#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

class QMessageBox;

namespace tapesift::widgets {

class BannerArea;
class FailureDialog;
class ResultsPane;
class ScanRail;
class ScanStrip;

// Where the buttons of a scan and its news meet: starts, pauses, cancels and resumes scans, shows
// how they end, and offers what was left unfinished.
class ScanDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::RunArchive& archive;
        presentation::SettingsKeeper& settings;
        presentation::ScanController* scans = nullptr; // null: read only
        Look& look;
        ScanRail& rail;
        ScanStrip& strip;
        ResultsPane& pane;
        BannerArea& banners;
    };

    ScanDesk(const Parts& parts, QWidget& window);

    bool isBusy() const { return m_parts.scans && m_parts.scans->isBusy(); }

    void scan();
    // The same of these symbols alone, typed ones: the setup stays as it is.
    void scanSymbols(const QStringList& symbols);
    void togglePause();
    // Asks first, if the user wants to be asked.
    void askToCancel();
    // Cancels at once and tells through idle() when the scan has ended.
    void stop();
    void openRun(const store::RunRecord& run);
    // A new scan that is told the same, with the prices of now.
    void scanAgain(const store::RunRecord& run);
    // Goes on with an unfinished one.
    void resume(store::RunId run);
    void showFailures();
    void showFailures(market::Outcome outcome);

Q_SIGNALS:
    void phaseChanged(tapesift::presentation::ScanPhase phase);
    void idle(); // a scan has ended, in whatever way
    void folderRequested();
    void providersRequested();

private:
    void connectController();
    void connectArchive();
    void enter(presentation::ScanPhase phase);
    bool isAwaited(store::RunId run) const;
    void takeRun(presentation::OpenedRun run);
    void begin(std::function<bool()> request);
    void finish(const store::RunRecord& run);
    void settle(const store::RunRecord& run);
    void lookAtResults();
    void fail(const base::Error& error);
    void offerResume(const store::RunRecord& run);
    void retry(const std::vector<market::Outcome>& outcomes);
    void open(store::RunId run);
    void showFirstStart();
    void showObstacle();
    void raiseFailures();
    FailureDialog& failureDialog();

    static constexpr store::RunId kNewest{-1}; // no run has this id

    Parts m_parts;
    QWidget& m_window;
    QPointer<QMessageBox> m_question;
    QPointer<FailureDialog> m_failures;
    // What the archive is to open: a run, or the newest one at the start; nothing once that is
    // there or no longer wanted.
    std::optional<store::RunId> m_awaited = kNewest;
    std::optional<store::RunId> m_resumeWhenOpened;
    std::function<bool()> m_request; // the last one that began, or tried to begin, a scan
    bool m_hasBegun = false;         // its run is stored
    QStringList m_warnings;          // of the last scan
};

} // namespace tapesift::widgets
