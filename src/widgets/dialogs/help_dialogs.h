#pragma once

#include <QList>

class QMenu;
class QWidget;

namespace tapesift::widgets {

class Look;

// Opens the sheet of all keys: those of the menus' actions, of the table and of the chart.
void showShortcutSheet(QWidget& parent, const QList<QMenu*>& menus);

// `home` is the folder that the data is kept in.
void showAboutBox(QWidget& parent, const Look& look, const QString& home);

} // namespace tapesift::widgets
