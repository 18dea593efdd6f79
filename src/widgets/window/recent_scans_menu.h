#pragma once

#include <vector>

#include <QObject>

#include "tapesift/store/run_record.h"

class QMenu;

namespace tapesift::widgets {

// Fills a menu with the newest scans.
class RecentScansMenu : public QObject
{
    Q_OBJECT

public:
    explicit RecentScansMenu(QMenu& menu);

    // Newest first.
    void show(const std::vector<store::RunRecord>& runs);

Q_SIGNALS:
    void chosen(const tapesift::store::RunRecord& run);

private:
    QMenu& m_menu;
};

} // namespace tapesift::widgets
