#include "widgets/lists/list_tree.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QLocale>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QSet>
#include <QTreeWidgetItemIterator>
#include <QUrl>

#include "tapesift/presentation/watched_symbol_model.h"
#include "widgets/lists/flag_icon.h"

namespace tapesift::widgets {

namespace {

constexpr int kNameRole = Qt::UserRole;       // of a list
constexpr int kFolderRole = Qt::UserRole + 1; // of a folder: its path
constexpr int kRowHeight = 26;

QString nameOf(const QTreeWidgetItem* item)
{
    return item ? item->data(0, kNameRole).toString() : QString();
}

} // namespace

ListTree::ListTree(const presentation::WatchlistLibrary& library, Look& look, QWidget* parent)
    : QTreeWidget(parent)
    , m_library(library)
    , m_look(look)
{
    setObjectName(QStringLiteral("listTree"));
    setAccessibleName(tr("Watchlists"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setUniformRowHeights(true);
    setIndentation(16);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAcceptDrops(true);
    setDragDropMode(library.canSave() ? QAbstractItemView::DragDrop : QAbstractItemView::DropOnly);
    setDropIndicatorShown(false);
    connect(&library, &presentation::WatchlistLibrary::changed, this, &ListTree::fill);
    connect(&look, &Look::changed, this, &ListTree::fill);
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this] { Q_EMIT chosenChanged(chosen()); });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) {
        m_folded.insert(item->data(0, kFolderRole).toString());
    });
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        m_folded.remove(item->data(0, kFolderRole).toString());
    });
    fill();
}

QString ListTree::chosen() const
{
    return nameOf(currentItem());
}

QString ListTree::chosenFolder() const
{
    const QTreeWidgetItem* item = currentItem();
    while (item && item->data(0, kFolderRole).isNull())
        item = item->parent();
    return item ? item->data(0, kFolderRole).toString() : QString();
}

void ListTree::choose(const QString& name)
{
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if (!name.isEmpty() && nameOf(*it).compare(name, Qt::CaseInsensitive) == 0) {
            setCurrentItem(*it);
            return;
        }
    }
}

void ListTree::fill()
{
    const QString before = chosen();
    {
        const QSignalBlocker quiet(this);
        clear();
        // A folder comes before the lists beside it.
        for (const QString& folder : m_library.folders())
            folderItem(folder);
        for (const market::Watchlist& list : m_library.lists())
            addList(list);
        for (QTreeWidgetItemIterator it(this); *it; ++it)
            (*it)->setExpanded(!m_folded.contains((*it)->data(0, kFolderRole).toString()));
        choose(before);
        if (!currentItem() && !m_library.lists().empty())
            choose(QString::fromStdString(m_library.lists().front().name));
    }
    Q_EMIT chosenChanged(chosen());
}

QTreeWidgetItem* ListTree::folderItem(const QString& path)
{
    if (path.isEmpty())
        return invisibleRootItem();
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        if ((*it)->data(0, kFolderRole).toString().compare(path, Qt::CaseInsensitive) == 0)
            return *it;
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    QTreeWidgetItem* parent = folderItem(slash < 0 ? QString() : path.left(slash));
    auto* item = new QTreeWidgetItem(parent, {path.mid(slash + 1)});
    item->setData(0, kFolderRole, path);
    item->setIcon(0, m_look.icon(QStringLiteral("folder"), IconInk::Muted));
    item->setSizeHint(0, {0, kRowHeight});
    return item;
}

void ListTree::addList(const market::Watchlist& list)
{
    const QString name = QString::fromStdString(list.name);
    const QString note = QString::fromStdString(list.note);
    const auto count = static_cast<int>(list.symbols.size());
    auto* item = new QTreeWidgetItem(folderItem(QString::fromStdString(list.folder)),
                                     {name, QLocale().toString(count)});
    item->setData(0, kNameRole, name);
    item->setIcon(0, flagIcon(list.colour, m_look.theme()));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, m_look.theme().textMuted);
    item->setSizeHint(0, {0, kRowHeight});
    item->setToolTip(0, note.isEmpty() ? name : name + QLatin1Char('\n') + note);
    item->setData(0, Qt::AccessibleTextRole,
                  QStringLiteral("%1, %2, %3")
                      .arg(name, tr("%n symbol(s)", nullptr, count), flagText(list.colour)));
}

void ListTree::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& dragged = *event->mimeData();
    if (m_library.canSave() &&
        (dragged.hasFormat(kListMime) || dragged.hasText() || dragged.hasUrls()))
        event->acceptProposedAction();
}

// A list goes to the folder under the mouse, or to that of the list there.
QString ListTree::folderAt(const QPoint& place) const
{
    const QTreeWidgetItem* item = itemAt(place);
    while (item && item->data(0, kFolderRole).isNull())
        item = item->parent();
    return item ? item->data(0, kFolderRole).toString() : QString();
}

void ListTree::startDrag(Qt::DropActions)
{
    if (chosen().isEmpty())
        return; // a folder is where its lists are
    auto* drag = new QDrag(this);
    auto* dragged = new QMimeData;
    dragged->setData(kListMime, chosen().toUtf8());
    drag->setMimeData(dragged);
    drag->exec(Qt::MoveAction);
}

// Symbols go into a list, a list into a folder; what comes from other programs becomes one of its
// own.
void ListTree::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->mimeData()->hasFormat(kListMime)) {
        event->setDropAction(Qt::MoveAction);
        return event->accept();
    }
    QTreeWidgetItem* item = itemAt(event->position().toPoint());
    const bool isOurs = event->mimeData()->hasFormat(presentation::kSymbolsMime);
    if (isOurs && nameOf(item).isEmpty())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ListTree::dropEvent(QDropEvent* event)
{
    const QMimeData& dropped = *event->mimeData();
    if (dropped.hasFormat(kListMime)) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
        Q_EMIT listDropped(QString::fromUtf8(dropped.data(kListMime)),
                           folderAt(event->position().toPoint()));
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const std::vector<market::WatchedSymbol> symbols = presentation::symbolsIn(dropped);
    if (!symbols.empty())
        Q_EMIT symbolsDropped(nameOf(itemAt(event->position().toPoint())), symbols);
    else if (!dropped.urls().isEmpty() && dropped.urls().front().isLocalFile())
        Q_EMIT fileDropped(dropped.urls().front().toLocalFile());
    else
        Q_EMIT textDropped(dropped.text());
}

} // namespace tapesift::widgets
