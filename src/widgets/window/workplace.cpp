#include "widgets/window/workplace.h"

#include "ui_main_window.h"
#include "widgets/controls/banner_area.h"
#include "widgets/dialogs/help_dialogs.h"
#include "widgets/results/result_table_view.h"
#include "widgets/scan/scan_desk.h"
#include "widgets/scan/scan_rail.h"
#include "widgets/scanners/editor_desk.h"
#include "widgets/window/announcer.h"
#include "widgets/window/api_desk.h"
#include "widgets/window/command_desk.h"
#include "widgets/window/settings_desk.h"
#include "widgets/window/shortcut_keeper.h"
#include "widgets/window/tray_desk.h"
#include "widgets/window/watch_desk.h"

namespace tapesift::widgets {

Workplace::Workplace(const Parts& parts, MainWindow& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    makeDesks();
    connectActions();
}

void Workplace::makeDesks()
{
    const WindowServices& services = m_parts.services;
    const Ui::MainWindow& ui = m_parts.ui;
    new WatchDesk({services.watch, services.results, services.settings, services.look, m_parts.rail,
                   m_parts.desk, *ui.watchAction, *ui.watchMenu, *ui.statusBar},
                  this);
    m_tray =
        new TrayDesk({m_window, services.scans, services.watch, services.settings, services.look,
                      *ui.scanAction, *ui.pauseAction, *ui.watchAction, *ui.quitAction});
    // After the menus are complete.
    m_keys = new ShortcutKeeper(*ui.menuBar, services.settings, this);
    connect(m_keys, &ShortcutKeeper::clashed, this, [this](const QString& problem) {
        m_parts.banners.add(
            QStringLiteral("keys"), Banner::Kind::Warning, problem,
            {{tr("Choose keys…"), [this] { showSettings(QStringLiteral("window.keys")); }}});
    });
    m_settings = new SettingsDesk({services.settings, services.transfer, *m_keys, services.look,
                                   m_parts.banners, [this] { return !m_parts.desk.isBusy(); },
                                   m_parts.restart},
                                  m_window);
    m_commands = new CommandDesk(
        {*ui.menuBar, services.results.results(), services.scanners, services.settings,
         services.look, [this](const QString& symbol) { m_parts.table.selectSymbol(symbol); },
         [this](const QString& key) { showSettings(key); },
         [this](const QString& name) { m_parts.editor.show(name); }},
        m_window);
    if (services.api)
        new ApiDesk({*services.api, m_parts.desk, m_parts.banners, services.look, *ui.statusBar,
                     [this] { showSettings(QStringLiteral("api.enabled")); }},
                    this);
    if (services.scans)
        new Announcer(*services.scans, *ui.statusBar);
}

void Workplace::connectActions()
{
    const Ui::MainWindow& ui = m_parts.ui;
    connect(ui.commandsAction, &QAction::triggered, m_commands, &CommandDesk::open);
    connect(ui.preferencesAction, &QAction::triggered, this, [this] { showSettings(); });
    connect(ui.quitAction, &QAction::triggered, &m_window, &MainWindow::quit);
    connect(ui.shortcutsAction, &QAction::triggered, this, [this] {
        QList<QMenu*> menus;
        for (const QAction* action : m_parts.ui.menuBar->actions())
            if (action->menu())
                menus.push_back(action->menu());
        showShortcutSheet(m_window, menus);
    });
    connect(ui.aboutAction, &QAction::triggered, this, [this] {
        showAboutBox(m_window, m_parts.services.look, m_parts.services.settings.home());
    });
}

void Workplace::showSettings(const QString& key)
{
    m_settings->show(key);
}

} // namespace tapesift::widgets
