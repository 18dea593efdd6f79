#pragma once

#include <QObject>
#include <QPointer>

#include "tapesift/presentation/scanner_library.h"
#include "tapesift/presentation/scanner_matches.h"
#include "tapesift/widgets/look.h"

class QAction;

namespace tapesift::widgets {

class EditorDialog;
class ResultTableView;

// Opens the scanner editor and shows in the table what is chosen among its matches.
class EditorDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::ScannerLibrary& library;
        presentation::ScannerMatches& matches;
        Look& look;
        ResultTableView& table;
        QAction& action;
    };

    EditorDesk(const Parts& parts, QWidget& window);

    // With a scanner of that name, where one is given and there.
    void show(const QString& name = {});

private:
    Parts m_parts;
    QWidget& m_window;
    QPointer<EditorDialog> m_dialog;
};

} // namespace tapesift::widgets
