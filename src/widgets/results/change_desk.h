#pragma once

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/run_archive.h"
#include "tapesift/presentation/run_results.h"
#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

class LeftDialog;
class ResultsPane;

// Where the scan before and the results meet: has it read for the run that is shown, lets the
// columns about changes appear, and lists the symbols that left.
class ChangeDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::RunResults& results;
        presentation::RunArchive& archive;
        presentation::SettingsKeeper& settings;
        Look& look;
        ResultsPane& pane;
    };

    ChangeDesk(const Parts& parts, QWidget& window);

private:
    void follow();
    void take(const presentation::ReadEarlier& earlier);
    void showLeft();

    Parts m_parts;
    QWidget& m_window;
    QPointer<LeftDialog> m_dialog;
};

} // namespace tapesift::widgets
