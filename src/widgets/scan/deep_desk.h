#pragma once

#include <QObject>
#include <QTimer>

#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/scan_controller.h"

namespace tapesift::widgets {

class ResultTableView;
class ScanStrip;

// Where the deep phase of a scan and the window meet: its progress goes to the strip, its ranks to
// the rows, and what the user looks at is analysed before the rest.
class DeepDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::ScanController* scans = nullptr; // null: read only
        ScanStrip& strip;
        ResultTableView& table;
    };

    DeepDesk(const Parts& parts, QObject* parent);

private:
    void connectController();
    void prefer();
    std::vector<QString> wanted() const;

    Parts m_parts;
    QTimer m_pause; // runs: the view has just changed
    std::vector<QString> m_told;
};

} // namespace tapesift::widgets
