#pragma once

#include <QTreeWidget>

#include "tapesift/presentation/watchlist_library.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The watchlists in their folders, with flag and number of symbols. Symbols, texts and files can
// be dropped on it.
class ListTree : public QTreeWidget
{
    Q_OBJECT

public:
    ListTree(const presentation::WatchlistLibrary& library, Look& look, QWidget* parent = nullptr);

    QString chosen() const; // the list; empty: a folder or nothing
    QString chosenFolder() const;
    void choose(const QString& name);

Q_SIGNALS:
    void chosenChanged(const QString& name);
    void symbolsDropped(const QString& name, const std::vector<market::WatchedSymbol>& symbols);
    void textDropped(const QString& text);
    void fileDropped(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void fill();
    QTreeWidgetItem* folderItem(const QString& path);
    void addList(const market::Watchlist& list);

    const presentation::WatchlistLibrary& m_library;
    Look& m_look;
    QSet<QString> m_folded; // folders the user has closed
};

} // namespace tapesift::widgets
