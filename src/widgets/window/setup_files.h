#pragma once

#include <QObject>

class QWidget;

namespace tapesift::widgets {

class ScanRail;

// The file dialogs of the setup: what is chosen goes to the rail.
class SetupFiles : public QObject
{
    Q_OBJECT

public:
    SetupFiles(ScanRail& rail, QWidget& window);

    void chooseFolder();
    void choosePriceFile();
    void importList();
    void chooseFilter();

private:
    ScanRail& m_rail;
    QWidget& m_window;
};

} // namespace tapesift::widgets
