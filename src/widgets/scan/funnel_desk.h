#pragma once

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/symbol_look.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class FunnelDialog;
class ScanRail;
class ScanStrip;

// Shows what was left out of the scan: opens the dialog, has the symbols read and why each of them
// fell, and hands those that the user wants to see after all to the setup.
class FunnelDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::RunArchive& archive;
        presentation::BarService& bars;
        Look& look;
        ScanRail& rail;
        ScanStrip& strip;
    };

    FunnelDesk(const Parts& parts, QWidget& window);

    // `rule` is chosen; empty: the first one.
    void show(const QString& rule = {});
    // Why nothing can be scanned at the moment; empty: it can.
    void setObstacle(const QString& reason);

private:
    void take(const presentation::ReadFunnel& funnel);
    void follow();

    Parts m_parts;
    presentation::SymbolLook m_look;
    QWidget& m_window;
    QPointer<FunnelDialog> m_dialog;
    QString m_obstacle;
    QString m_wanted; // the rule that was clicked, until its symbols are there
};

} // namespace tapesift::widgets
