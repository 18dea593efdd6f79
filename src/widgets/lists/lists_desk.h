#pragma once

#include <QObject>

#include "tapesift/presentation/settings_keeper.h"
#include "tapesift/presentation/watchlist_library.h"
#include "tapesift/widgets/look.h"

class QAction;
class QMainWindow;
class QMenu;

namespace tapesift::widgets {

class BannerArea;
class ListsDock;
class ResultTableView;
class ScanRail;

// Connects the watchlists with the rest of the window: the pane and its menus, rows of the results
// that are added, lists that are scanned, imported and exported, and what can be taken back.
class ListsDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        presentation::WatchlistLibrary& library;
        presentation::SettingsKeeper& settings;
        Look& look;
        ResultTableView& table;
        ScanRail& rail;
        BannerArea& banners;
        QAction& action;     // shows and hides the pane
        QAction& scanAction; // begins a scan of what the rail says
    };

    ListsDesk(const Parts& parts, QMainWindow& window);

private:
    void connectDock();
    void connectLibrary();
    void addToRowMenu(QMenu* menu, const QStringList& symbols);
    void addTargets(QMenu& menu, const std::vector<market::WatchedSymbol>& symbols,
                    const QString& except);
    void showListMenu(const QPoint& place);
    void addFolders(QMenu& menu, const QString& name);
    void addOtherLists(QMenu& menu, const QString& name);
    void addColours(QMenu& menu, const QString& name);
    void showSymbolMenu(const QPoint& place);
    void paint(const std::vector<market::WatchedSymbol>& symbols, market::FlagColour colour);
    void create(const std::vector<market::WatchedSymbol>& symbols);
    void editPlace(const QString& name);
    void editNote(const QString& name);
    void import(const presentation::ReadList& read);
    void importFile();
    void importClipboard();
    void exportList(const QString& name);
    void scan(const QString& name);

    Parts m_parts;
    QMainWindow& m_window;
    ListsDock* m_dock = nullptr;
};

} // namespace tapesift::widgets
