#include "widgets/lists/lists_dock.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include "widgets/lists/flag_icon.h"
#include "widgets/lists/list_tree.h"
#include "widgets/look/style_property.h"

namespace tapesift::widgets {

namespace {

using presentation::WatchedSymbolModel;
using presentation::WatchlistLibrary;

constexpr int kMinimumWidth = 220;
constexpr int kRowHeight = 26;
constexpr int kSymbolWidth = 104;
constexpr int kMargin = 8;

// Puts the flag before the symbol.
class FlagDelegate : public QStyledItemDelegate
{
public:
    FlagDelegate(const Look& look, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_look(look)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != WatchedSymbolModel::Symbol)
            return;
        const int colour = index.data(WatchedSymbolModel::kColourRole).toInt();
        option->icon = flagIcon(static_cast<market::FlagColour>(colour), m_look.theme());
        option->features |= QStyleOptionViewItem::HasDecoration;
    }

private:
    const Look& m_look;
};

} // namespace

ListsDock::ListsDock(WatchlistLibrary& library, Look& look, QWidget* parent)
    : QDockWidget(tr("Watchlists"), parent)
    , m_library(library)
    , m_look(look)
    , m_model(new WatchedSymbolModel(this))
{
    setObjectName(QStringLiteral("listsDock"));
    setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setMinimumWidth(kMinimumWidth);
    setTitleBarWidget(makeHeader());
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("listsSplitter"));
    splitter->setChildrenCollapsible(false);
    m_pages = new QStackedWidget(splitter);
    m_tree = new ListTree(library, look, m_pages);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(makeEmpty());
    splitter->addWidget(m_pages);
    splitter->addWidget(makeSymbols());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    setWidget(splitter);
    connect(m_tree, &ListTree::chosenChanged, this, &ListsDock::showList);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        Q_EMIT listMenuRequested(m_tree->viewport()->mapToGlobal(place));
    });
    connect(m_tree, &ListTree::symbolsDropped, &library, &WatchlistLibrary::addSymbols);
    connect(m_tree, &ListTree::listDropped, &library, &WatchlistLibrary::moveTo);
    connect(m_tree, &ListTree::textDropped, &library, &WatchlistLibrary::readText);
    connect(m_tree, &ListTree::fileDropped, &library, &WatchlistLibrary::readFile);
    connect(m_model, &WatchedSymbolModel::noteEdited, this, &ListsDock::editNote);
    m_tree->installEventFilter(this);
    connect(&look, &Look::changed, this, &ListsDock::refreshIcons);
    refreshIcons();
    showList(m_tree->chosen());
}

QWidget* ListsDock::makeHeader()
{
    auto* header = new QWidget(this);
    header->setObjectName(QStringLiteral("listsHeader"));
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(kMargin, 4, 4, 4);
    row->setSpacing(2);
    auto* title = new QLabel(tr("Watchlists"), header);
    title->setFont(m_look.theme().titleFont);
    row->addWidget(title, 1);
    const auto add = [header, row](const char* name, const QString& text) {
        auto* button = new QToolButton(header);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        row->addWidget(button);
        return button;
    };
    m_new = add("newListButton", tr("New list"));
    m_import = add("importListButton", tr("Import a list"));
    m_export = add("exportListButton", tr("Export the list"));
    m_close = add("closeListsButton", tr("Close the watchlists"));
    auto* menu = new QMenu(m_import);
    menu->setObjectName(QStringLiteral("importMenu"));
    menu->addAction(tr("From a file…"), this, &ListsDock::fileImportRequested)
        ->setObjectName(QStringLiteral("importFileAction"));
    menu->addAction(tr("From the clipboard"), this, &ListsDock::clipboardImportRequested)
        ->setObjectName(QStringLiteral("importClipboardAction"));
    m_import->setMenu(menu);
    m_import->setPopupMode(QToolButton::InstantPopup);
    m_new->setEnabled(m_library.canSave());
    m_import->setEnabled(m_library.canSave());
    connect(m_new, &QToolButton::clicked, this, &ListsDock::newRequested);
    connect(m_export, &QToolButton::clicked, this, [this] { Q_EMIT exportRequested(m_list); });
    connect(m_close, &QToolButton::clicked, this, &ListsDock::closeRequested);
    return header;
}

QWidget* ListsDock::makeEmpty()
{
    // A low window has no room for all of the text.
    auto* area = new QScrollArea(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(area);
    area->setWidget(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin * 2, kMargin, kMargin * 2, kMargin);
    auto* text = new QLabel(tr("No lists yet. Make one, import one from TradingView, Interactive "
                               "Brokers, Finviz or a file, or select rows of the results and "
                               "choose “Add to list”."),
                            page);
    text->setWordWrap(true);
    auto* first = new QPushButton(tr("New list…"), page);
    first->setObjectName(QStringLiteral("firstListButton"));
    first->setEnabled(m_library.canSave());
    connect(first, &QPushButton::clicked, this, &ListsDock::newRequested);
    column->addStretch(1);
    column->addWidget(text);
    column->addWidget(first, 0, Qt::AlignLeft);
    column->addStretch(2);
    return area;
}

QWidget* ListsDock::makeSymbols()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(4);
    m_title = new QLabel(part);
    m_title->setObjectName(QStringLiteral("listTitle"));
    m_note = new QLabel(part);
    m_note->setObjectName(QStringLiteral("listNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_title->setTextFormat(Qt::PlainText);
    m_table = new QTableView(part);
    m_table->setObjectName(QStringLiteral("listSymbols"));
    m_table->setAccessibleName(tr("Symbols of the list"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(WatchedSymbolModel::Symbol,
                                      new FlagDelegate(m_look, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(WatchedSymbolModel::Symbol, kSymbolWidth);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_scan = new QPushButton(tr("Scan this list"), part);
    m_scan->setObjectName(QStringLiteral("scanListButton"));
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    column->addWidget(m_scan);
    connect(m_scan, &QPushButton::clicked, this, [this] { Q_EMIT scanRequested(m_list); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        Q_EMIT symbolMenuRequested(m_table->viewport()->mapToGlobal(place));
    });
    const auto tell = [this](const QModelIndex& index) {
        if (index.isValid() && index.column() == WatchedSymbolModel::Symbol)
            Q_EMIT symbolActivated(index.data().toString());
    };
    connect(m_table, &QTableView::clicked, this, tell);
    connect(m_table, &QTableView::activated, this, tell);
    return part;
}

std::vector<market::WatchedSymbol> ListsDock::selected() const
{
    std::vector<market::WatchedSymbol> entries;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        entries.push_back(m_model->symbols()[static_cast<std::size_t>(index.row())]);
    return entries;
}

void ListsDock::showList(const QString& name)
{
    m_pages->setCurrentIndex(m_library.lists().empty() ? 1 : 0);
    const market::Watchlist* list = m_library.find(name);
    m_list = list ? name : QString();
    m_model->setList(list ? *list : market::Watchlist(), m_library.canSave());
    const int count = m_model->rowCount();
    m_title->setText(list ? QStringLiteral("%1 · %2").arg(name, tr("%n symbol(s)", nullptr, count))
                          : QString());
    m_note->setText(list ? QString::fromStdString(list->note) : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_export->setEnabled(list != nullptr);
    m_scan->setEnabled(count > 0);
}

void ListsDock::editNote(int row, const QString& note)
{
    const market::Watchlist* list = m_library.find(m_list);
    if (!list || static_cast<std::size_t>(row) >= list->symbols.size())
        return;
    market::Watchlist changed = *list;
    market::WatchedSymbol& entry = changed.symbols[static_cast<std::size_t>(row)];
    entry.note = note.left(500).toStdString();
    const QString symbol = QString::fromStdString(entry.symbol.text());
    m_library.put(std::move(changed), m_list, tr("The note of %1 is saved.").arg(symbol));
}

void ListsDock::removeSelected()
{
    std::vector<market::Symbol> symbols;
    for (const market::WatchedSymbol& entry : selected())
        symbols.push_back(entry.symbol);
    if (!symbols.empty())
        m_library.removeSymbols(m_list, symbols);
}

bool ListsDock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = dynamic_cast<QKeyEvent*>(event);
        const bool isDelete = key && key->matches(QKeySequence::Delete);
        if (isDelete && watched == m_table) {
            removeSelected();
            return true;
        }
        if (isDelete && watched == m_tree && !m_list.isEmpty()) {
            Q_EMIT deleteRequested(m_list);
            return true;
        }
    }
    return QDockWidget::eventFilter(watched, event);
}

void ListsDock::refreshIcons()
{
    m_new->setIcon(m_look.icon(QStringLiteral("plus")));
    m_import->setIcon(m_look.icon(QStringLiteral("folder")));
    m_export->setIcon(m_look.icon(QStringLiteral("export")));
    m_close->setIcon(m_look.icon(QStringLiteral("close")));
    m_scan->setIcon(m_look.icon(QStringLiteral("scan")));
}

} // namespace tapesift::widgets
