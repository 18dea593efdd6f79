#include "widgets/history/history_desk.h"

#include <chrono>
#include <utility>

#include "tapesift/presentation/earlier_run.h"
#include "tapesift/presentation/message_text.h"
#include "widgets/history/comparison_dialog.h"
#include "widgets/history/history_dialog.h"
#include "widgets/scan/scan_desk.h"

namespace tapesift::widgets {

using namespace std::chrono_literals;
using presentation::RunArchive;

namespace {

constexpr auto kUndoTime = 20s;
const QString kBanner = QStringLiteral("history");

} // namespace

HistoryDesk::HistoryDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    m_undo.setSingleShot(true);
    m_undo.setInterval(kUndoTime);
    connect(&m_undo, &QTimer::timeout, this, &HistoryDesk::deleteNow);
    connect(&m_parts.archive, &RunArchive::listed, this,
            [this](const std::vector<store::RunRecord>& runs) { m_runs.setRuns(runs); });
    connect(&m_parts.archive, &RunArchive::measured, this, [this](const store::StoreSize& size) {
        if (m_dialog)
            m_dialog->showSize(size);
    });
    connect(&m_parts.archive, &RunArchive::compared, this,
            [this](const std::shared_ptr<const presentation::RunComparison>& comparison) {
                if (std::exchange(m_isComparing, false))
                    showComparison(*comparison);
            });
    connect(&m_parts.archive, &RunArchive::failed, this, [this](const base::Error& error) {
        if (m_dialog && m_dialog->isVisible())
            m_dialog->banners().add(kBanner, Banner::Kind::Error, presentation::errorText(error));
    });
    connect(&m_parts.scans, &ScanDesk::phaseChanged, this, [this] {
        refreshObstacle();
        // One that was just deleted and is resumed is wanted after all.
        const auto& shown = m_parts.results.run();
        if (m_parts.scans.isBusy() && shown && m_deleted.contains(shown->id))
            takeBack();
    });
    connect(&m_parts.scans, &ScanDesk::idle, this, [this] {
        refreshObstacle();
        if (!m_undo.isActive())
            deleteNow(); // Its time came during the scan.
    });
}

HistoryDesk::~HistoryDesk()
{
    if (!m_deleted.empty())
        m_parts.archive.remove({m_deleted.begin(), m_deleted.end()});
}

void HistoryDesk::show()
{
    if (!m_dialog)
        makeDialog();
    m_parts.archive.list();
    m_parts.archive.measure();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void HistoryDesk::makeDialog()
{
    m_dialog = new HistoryDialog(m_runs, m_parts.settings, m_parts.look, &m_window);
    const HistoryDialog* dialog = m_dialog;
    connect(dialog, &HistoryDialog::openWanted, &m_parts.scans, &ScanDesk::openRun);
    connect(dialog, &HistoryDialog::againWanted, &m_parts.scans, &ScanDesk::scanAgain);
    connect(dialog, &HistoryDialog::resumeWanted, &m_parts.scans,
            [this](const store::RunRecord& run) { m_parts.scans.resume(run.id); });
    connect(dialog, &HistoryDialog::pinWanted, this,
            [this](const store::RunRecord& run, bool isPinned) {
                m_parts.archive.setPinned(run.id, isPinned);
            });
    connect(dialog, &HistoryDialog::deleteWanted, this, &HistoryDesk::removeSoon);
    connect(dialog, &HistoryDialog::compareWanted, this,
            [this](const store::RunRecord& before, const store::RunRecord& after) {
                m_isComparing = true;
                m_parts.archive.compare(before, after,
                                        presentation::loadDiffRules(m_parts.settings));
            });
    refreshObstacle();
}

void HistoryDesk::refreshObstacle()
{
    if (!m_dialog)
        return;
    m_dialog->setObstacle(m_parts.isReadOnly ? tr("Another Tapesift is using this home folder.")
                          : m_parts.scans.isBusy() ? tr("Wait until the scan has ended.")
                                                   : QString());
}

void HistoryDesk::removeSoon(const std::vector<store::RunId>& runs)
{
    deleteNow(); // What was deleted before can be taken back no longer.
    m_deleted = {runs.begin(), runs.end()};
    m_runs.setHidden(m_deleted);
    m_undo.start();
    m_dialog->banners().add(kBanner, Banner::Kind::Info,
                            tr("%n scan(s) deleted.", nullptr, static_cast<int>(runs.size())),
                            {{tr("Undo"), [this] { takeBack(); }}});
}

void HistoryDesk::takeBack()
{
    m_undo.stop();
    m_deleted.clear();
    m_runs.setHidden({});
    if (m_dialog)
        m_dialog->banners().remove(kBanner);
}

void HistoryDesk::deleteNow()
{
    m_undo.stop();
    if (m_deleted.empty() || m_parts.scans.isBusy())
        return; // A scan writes; they go when it has ended.
    m_parts.archive.remove({m_deleted.begin(), m_deleted.end()});
    m_deleted.clear(); // They stay hidden until the next ones are.
    if (m_dialog)
        m_dialog->banners().remove(kBanner);
}

void HistoryDesk::showComparison(const presentation::RunComparison& comparison)
{
    auto* dialog = new ComparisonDialog(comparison, m_dialog ? m_dialog.data() : &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ComparisonDialog::symbolActivated, this, &HistoryDesk::symbolWanted);
    dialog->show();
}

} // namespace tapesift::widgets
