#include "widgets/dialogs/help_dialogs.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>

#include "tapesift/widgets/look.h"
#include "widgets/chart/chart_shortcuts.h"
#include "widgets/dialogs/shortcut_sheet.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

void showShortcutSheet(QWidget& parent, const QList<QMenu*>& menus)
{
    const auto plain = [](QString text) { return text.remove(QLatin1Char('&')); };
    QList<ShortcutLine> lines;
    for (const QMenu* menu : menus) {
        for (const QAction* action : menu->actions()) {
            if (!action->shortcuts().isEmpty())
                lines.push_back({plain(menu->title()), plain(action->text()), action->shortcuts()});
        }
    }
    lines += ResultTableView::shortcuts();
    lines += chartShortcuts();
    auto* sheet = new ShortcutSheet(lines, &parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void showAboutBox(QWidget& parent, const Look& look)
{
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, QCoreApplication::translate("HelpDialogs", "About Tapesift"),
        QStringLiteral("Tapesift " TAPESIFT_VERSION), QMessageBox::Close, &parent);
    box->setInformativeText(QCoreApplication::translate(
        "HelpDialogs",
        "A market scanner that explains its numbers. No server, no account, no telemetry.\n\n"
        "MIT licence. Signals are arithmetic, not advice."));
    box->setIconPixmap(look.icon(QStringLiteral("tapesift")).pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace tapesift::widgets
