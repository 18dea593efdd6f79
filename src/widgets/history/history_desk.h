#pragma once

#include <set>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/run_table_model.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class HistoryDialog;
class ScanDesk;

// Where the kept scans are looked at, compared, begun again and deleted. What is deleted goes from
// the list at once and from the database when it can no longer be taken back: after a while, or
// when the window closes.
class HistoryDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::RunArchive& archive;
        presentation::SettingsKeeper& settings;
        Look& look;
        ScanDesk& scans;
        bool isReadOnly = false; // the home folder is in use elsewhere
    };

    HistoryDesk(const Parts& parts, QWidget& window);
    ~HistoryDesk() override; // deletes what is still to be deleted

    void show();

Q_SIGNALS:
    void symbolWanted(const QString& symbol); // of a comparison

private:
    void makeDialog();
    void refreshObstacle();
    void removeSoon(const std::vector<store::RunId>& runs);
    void takeBack();
    void deleteNow();
    void showComparison(const presentation::RunComparison& comparison);

    Parts m_parts;
    QWidget& m_window;
    presentation::RunTableModel m_runs;
    QPointer<HistoryDialog> m_dialog;
    std::set<store::RunId> m_deleted; // not yet in the database
    QTimer m_undo;                    // runs: it can be taken back
    bool m_isComparing = false;
};

} // namespace tapesift::widgets
