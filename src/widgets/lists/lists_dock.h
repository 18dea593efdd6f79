#pragma once

#include <QDockWidget>

#include "tapesift/presentation/watched_symbol_model.h"
#include "tapesift/presentation/watchlist_library.h"
#include "tapesift/widgets/look.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace tapesift::widgets {

class ListTree;

// The pane of the watchlists beside the results: the lists in their folders above, the symbols of
// the chosen one with their notes below. Says what is asked for; a ListsDesk does it.
class ListsDock : public QDockWidget
{
    Q_OBJECT

public:
    ListsDock(presentation::WatchlistLibrary& library, Look& look, QWidget* parent = nullptr);

    ListTree& tree() { return *m_tree; }
    QTableView& table() { return *m_table; }
    std::vector<market::WatchedSymbol> selected() const; // entries of the chosen list

Q_SIGNALS:
    void newRequested();
    void closeRequested();
    void fileImportRequested();
    void clipboardImportRequested();
    void exportRequested(const QString& list);
    void scanRequested(const QString& list);
    void listMenuRequested(const QPoint& globalPlace);
    void symbolMenuRequested(const QPoint& globalPlace);
    void symbolActivated(const QString& symbol);
    void deleteRequested(const QString& list);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeEmpty();
    QWidget* makeSymbols();
    void showList(const QString& name);
    void editNote(int row, const QString& note);
    void removeSelected();
    void refreshIcons();

    presentation::WatchlistLibrary& m_library;
    Look& m_look;
    presentation::WatchedSymbolModel* m_model = nullptr;
    QStackedWidget* m_pages = nullptr;
    ListTree* m_tree = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_note = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_scan = nullptr;
    QToolButton* m_new = nullptr;
    QToolButton* m_import = nullptr;
    QToolButton* m_export = nullptr;
    QToolButton* m_close = nullptr;
    QString m_list; // whose symbols are shown
};

} // namespace tapesift::widgets
