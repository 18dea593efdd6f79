#pragma once

#include <QTreeWidget>

#include "tapesift/presentation/watchlist_library.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// What a list is dragged as: its name.
inline const QString kListMime = QStringLiteral("application/x-tapesift-list");

// The watchlists in their folders, with flag and number of symbols. Symbols, texts and files can
// be dropped on it, and its lists on its folders.
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
    void listDropped(const QString& name, const QString& folder); // empty: at the top

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    QString folderAt(const QPoint& place) const;
    void fill();
    QTreeWidgetItem* folderItem(const QString& path);
    void addList(const market::Watchlist& list);

    const presentation::WatchlistLibrary& m_library;
    Look& m_look;
    QSet<QString> m_folded; // folders the user has closed
};

} // namespace tapesift::widgets
