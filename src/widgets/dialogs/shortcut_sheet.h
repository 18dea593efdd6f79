#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

class QGridLayout;

namespace tapesift::widgets {

// One line of the sheet.
struct ShortcutLine
{
    QString group;            // lines of one group stand together, in the order they come
    QString action;           // as in the menu, without the mark of the accelerator
    QList<QKeySequence> keys; // any of them does it
};

// What stands on the keys that are pressed together: "Ctrl+Shift+S" gives Ctrl, Shift and S.
// Only the first of several strokes counts.
QStringList keyCaps(const QKeySequence& keys);

// The dialog that lists all keys, in two columns. Not modal: it may stay open beside the work.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const QList<ShortcutLine>& lines, QWidget* parent = nullptr);
};

} // namespace tapesift::widgets
