#include "widgets/dialogs/help_dialogs.h"

#include <QMenu>

#include "widgets/chart/chart_shortcuts.h"
#include "widgets/dialogs/about_dialog.h"
#include "widgets/dialogs/shortcut_sheet.h"
#include "widgets/results/result_table_view.h"
#include "widgets/window/shortcut_keeper.h"

namespace tapesift::widgets {

namespace {

// Submenus under their own titles, behind the menu they open from.
void addLines(const QMenu& menu, QList<ShortcutLine>& lines)
{
    for (const QAction* action : menu.actions())
        if (!action->menu() && !action->shortcuts().isEmpty())
            lines.push_back(
                {plainText(*menu.menuAction()), plainText(*action), action->shortcuts()});
    for (const QAction* action : menu.actions())
        if (const QMenu* inner = action->menu())
            addLines(*inner, lines);
}

} // namespace

void showShortcutSheet(QWidget& parent, const QList<QMenu*>& menus)
{
    QList<ShortcutLine> lines;
    for (const QMenu* menu : menus)
        addLines(*menu, lines);
    lines += ResultTableView::shortcuts();
    lines += chartShortcuts();
    auto* sheet = new ShortcutSheet(lines, &parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void showAboutBox(QWidget& parent, const Look& look, const QString& home)
{
    auto* dialog = new AboutDialog(home, look, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tapesift::widgets
