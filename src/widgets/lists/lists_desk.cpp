#include "widgets/lists/lists_desk.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <QTableView>
#include <QUrl>

#include "widgets/controls/banner_area.h"
#include "widgets/dialogs/file_choice.h"
#include "widgets/lists/flag_icon.h"
#include "widgets/lists/list_dialog.h"
#include "widgets/lists/list_tree.h"
#include "widgets/lists/lists_dock.h"
#include "widgets/lists/row_dragger.h"
#include "widgets/lists/watched_rows.h"
#include "widgets/results/result_table_view.h"
#include "widgets/scan/scan_rail.h"

namespace tapesift::widgets {

namespace {

using market::FlagColour;
using market::Watchlist;
using presentation::WatchlistLibrary;

constexpr int kWidth = 236; // until the user drags the edge
const QString kBanner = QStringLiteral("lists");

QString nameOf(const Watchlist& list)
{
    return QString::fromStdString(list.name);
}

// A list's name in a menu; an '&' is no accelerator.
QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ListsDesk::ListsDesk(const Parts& parts, QMainWindow& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_dock(new ListsDock(parts.library, parts.look, &window))
{
    m_window.addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_dock->setVisible(m_parts.settings.number(settings::kWindowLists) != 0);
    m_window.resizeDocks({m_dock}, {kWidth}, Qt::Horizontal);
    new RowDragger(parts.table);
    connectDock();
    connectLibrary();
    connect(&parts.table, &ResultTableView::rowMenuMade, this, &ListsDesk::addToRowMenu);
    m_parts.library.load();
}

void ListsDesk::connectDock()
{
    m_parts.action.setChecked(!m_dock->isHidden());
    connect(&m_parts.action, &QAction::toggled, this, [this](bool isShown) {
        m_dock->setVisible(isShown);
        m_parts.settings.set(settings::kWindowLists, isShown ? 1 : 0);
    });
    connect(m_dock, &ListsDock::closeRequested, this, [this] { m_parts.action.setChecked(false); });
    connect(m_dock, &ListsDock::newRequested, this, [this] { create({}); });
    connect(m_dock, &ListsDock::fileImportRequested, this, &ListsDesk::importFile);
    connect(m_dock, &ListsDock::clipboardImportRequested, this, &ListsDesk::importClipboard);
    connect(m_dock, &ListsDock::exportRequested, this, &ListsDesk::exportList);
    connect(m_dock, &ListsDock::scanRequested, this, &ListsDesk::scan);
    connect(m_dock, &ListsDock::listMenuRequested, this, &ListsDesk::showListMenu);
    connect(m_dock, &ListsDock::symbolMenuRequested, this, &ListsDesk::showSymbolMenu);
    connect(m_dock, &ListsDock::symbolActivated, &m_parts.table, &ResultTableView::selectSymbol);
    connect(m_dock, &ListsDock::deleteRequested, &m_parts.library, &WatchlistLibrary::remove);
}

void ListsDesk::connectLibrary()
{
    connect(&m_parts.library, &WatchlistLibrary::remarked, this,
            [this](const QString& text, bool canUndo) {
                QList<MessageAction> actions;
                if (canUndo)
                    actions.push_back({tr("Undo"), [this] {
                                           m_parts.library.undo();
                                           m_parts.banners.remove(kBanner);
                                       }});
                m_parts.banners.add(kBanner, Banner::Kind::Info, text, actions);
            });
    connect(&m_parts.library, &WatchlistLibrary::failed, this, [this](const QString& reason) {
        m_parts.banners.add(kBanner, Banner::Kind::Error, reason);
    });
    connect(&m_parts.library, &WatchlistLibrary::listRead, this, &ListsDesk::import);
    connect(&m_parts.library, &WatchlistLibrary::exported, this,
            [this](const QString& path, int leftOut) {
                QString text = tr("Written: %1").arg(path);
                if (leftOut > 0)
                    text += QLatin1Char(' ') + tr("%n pair(s) left out.", nullptr, leftOut);
                m_parts.banners.add(kBanner, Banner::Kind::Success, text,
                                    {{tr("Open the folder"), [path] {
                                          QDesktopServices::openUrl(
                                              QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                                      }}});
            });
}

void ListsDesk::addToRowMenu(QMenu* menu, const QStringList& symbols)
{
    if (!m_parts.library.canSave())
        return;
    auto* targets = new QMenu(tr("Add to list"), menu);
    targets->setIcon(m_parts.look.icon(QStringLiteral("star")));
    menu->insertMenu(menu->findChild<QAction*>(QStringLiteral("rowMenuPlace")), targets);
    targets->setObjectName(QStringLiteral("addToListMenu"));
    addTargets(*targets, watchedRows(m_parts.table, symbols), {});
}

void ListsDesk::addTargets(QMenu& menu, const std::vector<market::WatchedSymbol>& symbols,
                           const QString& except)
{
    for (const Watchlist& list : m_parts.library.lists()) {
        const QString name = nameOf(list);
        if (name == except)
            continue;
        QAction* action =
            menu.addAction(flagIcon(list.colour, m_parts.look.theme()), menuText(name));
        connect(action, &QAction::triggered, this,
                [this, name, symbols] { m_parts.library.addSymbols(name, symbols); });
    }
    menu.addSeparator();
    QAction* fresh = menu.addAction(tr("New list…"));
    fresh->setObjectName(QStringLiteral("addToNewListAction"));
    connect(fresh, &QAction::triggered, this, [this, symbols] { create(symbols); });
}

void ListsDesk::showListMenu(const QPoint& place)
{
    const QString name = m_dock->tree().chosen();
    auto* menu = new QMenu(m_dock);
    menu->setObjectName(QStringLiteral("listMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool canSave = m_parts.library.canSave();
    const auto add = [this, menu, name](const char* id, const QString& icon, const QString& text,
                                        void (ListsDesk::*slot)(const QString&)) {
        QAction* action = menu->addAction(m_parts.look.icon(icon), text);
        action->setObjectName(QString::fromLatin1(id));
        connect(action, &QAction::triggered, this, [this, slot, name] { (this->*slot)(name); });
    };
    if (!name.isEmpty())
        add("scanListAction", QStringLiteral("scan"), tr("Scan this list"), &ListsDesk::scan);
    if (canSave) {
        QAction* fresh =
            menu->addAction(m_parts.look.icon(QStringLiteral("plus")), tr("New list…"));
        connect(fresh, &QAction::triggered, this, [this] { create({}); });
    }
    if (!name.isEmpty()) {
        if (canSave) {
            menu->addSeparator();
            add("renameListAction", QStringLiteral("folder"), tr("Rename or move…"),
                &ListsDesk::editPlace);
            addFolders(*menu->addMenu(tr("Move to folder")), name);
            add("noteListAction", QStringLiteral("file"), tr("Note…"), &ListsDesk::editNote);
            addColours(*menu->addMenu(tr("Flag")), name);
            addOtherLists(*menu, name);
        }
        menu->addSeparator();
        add("exportListAction", QStringLiteral("export"), tr("Export…"), &ListsDesk::exportList);
        if (canSave) {
            QAction* remove =
                menu->addAction(m_parts.look.icon(QStringLiteral("trash")), tr("Delete"));
            remove->setObjectName(QStringLiteral("deleteListAction"));
            connect(remove, &QAction::triggered, this,
                    [this, name] { m_parts.library.remove(name); });
        }
    }
    menu->popup(place);
}

// Where a list can be moved without a mouse.
void ListsDesk::addFolders(QMenu& menu, const QString& name)
{
    menu.setObjectName(QStringLiteral("moveListMenu"));
    const Watchlist* list = m_parts.library.find(name);
    const QString current = list ? QString::fromStdString(list->folder) : QString();
    const auto add = [&](const QString& text, const QString& folder) {
        QAction* action = menu.addAction(text);
        action->setEnabled(folder != current);
        connect(action, &QAction::triggered, this,
                [this, name, folder] { m_parts.library.moveTo(name, folder); });
    };
    add(tr("To the top"), {});
    for (const QString& folder : m_parts.library.folders())
        add(menuText(folder), folder);
    menu.addSeparator();
    QAction* fresh = menu.addAction(tr("New folder…"));
    connect(fresh, &QAction::triggered, this, [this, name] { editPlace(name); });
}

// What can be done with this list and another one.
void ListsDesk::addOtherLists(QMenu& menu, const QString& name)
{
    if (m_parts.library.lists().size() < 2)
        return;
    menu.addSeparator();
    using Change = void (WatchlistLibrary::*)(const QString&, const QString&);
    const auto addMenu = [this, &menu, &name](const char* id, const QString& text, Change change) {
        QMenu* others = menu.addMenu(text);
        others->setObjectName(QString::fromLatin1(id));
        for (const Watchlist& list : m_parts.library.lists()) {
            const QString other = nameOf(list);
            if (other == name)
                continue;
            QAction* action =
                others->addAction(flagIcon(list.colour, m_parts.look.theme()), menuText(other));
            connect(action, &QAction::triggered, this,
                    [this, change, name, other] { (m_parts.library.*change)(name, other); });
        }
    };
    addMenu("uniteMenu", tr("Add all of"), &WatchlistLibrary::unite);
    addMenu("intersectMenu", tr("Keep only what is also in"), &WatchlistLibrary::intersect);
    addMenu("excludeMenu", tr("Take out what is in"), &WatchlistLibrary::exclude);
}

void ListsDesk::addColours(QMenu& menu, const QString& name)
{
    for (const FlagColour colour : market::kFlagColours) {
        QAction* action = menu.addAction(flagIcon(colour, m_parts.look.theme()), flagText(colour));
        connect(action, &QAction::triggered, this, [this, name, colour] {
            if (const Watchlist* list = m_parts.library.find(name)) {
                Watchlist changed = *list;
                changed.colour = colour;
                m_parts.library.put(std::move(changed), name,
                                    tr("“%1”: %2.").arg(name, flagText(colour)));
            }
        });
    }
}

void ListsDesk::showSymbolMenu(const QPoint& place)
{
    const std::vector<market::WatchedSymbol> symbols = m_dock->selected();
    if (symbols.empty())
        return;
    auto* menu = new QMenu(m_dock);
    menu->setObjectName(QStringLiteral("listSymbolMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QStringList texts;
    for (const market::WatchedSymbol& entry : symbols)
        texts << QString::fromStdString(entry.symbol.text());
    const QString name = m_dock->tree().chosen();
    QAction* copy = menu->addAction(m_parts.look.icon(QStringLiteral("copy")), tr("Copy"));
    connect(copy, &QAction::triggered, this,
            [texts] { QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n'))); });
    if (m_parts.library.canSave()) {
        QMenu* flags = menu->addMenu(tr("Flag"));
        for (const FlagColour colour : market::kFlagColours)
            connect(flags->addAction(flagIcon(colour, m_parts.look.theme()), flagText(colour)),
                    &QAction::triggered, this, [this, symbols, colour] { paint(symbols, colour); });
        QMenu* targets =
            menu->addMenu(m_parts.look.icon(QStringLiteral("star")), tr("Add to list"));
        addTargets(*targets, symbols, name);
        QAction* remove =
            menu->addAction(m_parts.look.icon(QStringLiteral("trash")), tr("Remove from the list"));
        remove->setObjectName(QStringLiteral("removeSymbolsAction"));
        connect(remove, &QAction::triggered, this, [this, name, symbols] {
            std::vector<market::Symbol> gone;
            for (const market::WatchedSymbol& entry : symbols)
                gone.push_back(entry.symbol);
            m_parts.library.removeSymbols(name, gone);
        });
    }
    menu->popup(place);
}

void ListsDesk::paint(const std::vector<market::WatchedSymbol>& symbols, FlagColour colour)
{
    const QString name = m_dock->tree().chosen();
    const Watchlist* list = m_parts.library.find(name);
    if (!list)
        return;
    Watchlist changed = *list;
    for (market::WatchedSymbol& entry : changed.symbols)
        if (std::ranges::find(symbols, entry.symbol, &market::WatchedSymbol::symbol) !=
            symbols.end())
            entry.colour = colour;
    m_parts.library.put(
        std::move(changed), name,
        tr("%n symbol(s): %1.", nullptr, static_cast<int>(symbols.size())).arg(flagText(colour)));
}

void ListsDesk::create(const std::vector<market::WatchedSymbol>& symbols)
{
    ListDialog::Request request;
    request.title = tr("New list");
    request.name = m_parts.library.freeName(tr("My list"));
    request.folder = m_dock->tree().chosenFolder();
    request.accept = tr("Create");
    auto* dialog = new ListDialog(
        m_parts.library, request,
        [this, symbols](const QString& name, const QString& folder) {
            Watchlist list;
            list.name = name.toStdString();
            list.folder = folder.toStdString();
            market::addTo(list, symbols);
            m_parts.library.put(
                std::move(list), {},
                tr("“%1” is made with %n symbol(s).", nullptr, static_cast<int>(symbols.size()))
                    .arg(name));
            m_parts.action.setChecked(true);
            m_dock->tree().choose(name);
        },
        &m_window);
    dialog->open();
}

void ListsDesk::editPlace(const QString& name)
{
    const Watchlist* list = m_parts.library.find(name);
    if (!list)
        return;
    ListDialog::Request request;
    request.title = tr("Rename or move the list");
    request.name = name;
    request.folder = QString::fromStdString(list->folder);
    request.current = name;
    request.accept = tr("Save");
    auto* dialog = new ListDialog(
        m_parts.library, request,
        [this, name](const QString& wanted, const QString& folder) {
            const Watchlist* old = m_parts.library.find(name);
            if (!old)
                return;
            Watchlist changed = *old;
            changed.name = wanted.toStdString();
            changed.folder = folder.toStdString();
            m_parts.library.put(std::move(changed), name, tr("“%1” is saved.").arg(wanted));
            m_dock->tree().choose(wanted);
        },
        &m_window);
    dialog->open();
}

void ListsDesk::editNote(const QString& name)
{
    const Watchlist* list = m_parts.library.find(name);
    if (!list)
        return;
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("listNoteDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note of “%1”").arg(name));
    dialog->setLabelText(tr("What this list is for:"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(QString::fromStdString(list->note));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name](const QString& text) {
        if (const Watchlist* old = m_parts.library.find(name)) {
            Watchlist changed = *old;
            changed.note = text.trimmed().left(500).toStdString();
            m_parts.library.put(std::move(changed), name, tr("“%1” is saved.").arg(name));
        }
    });
    dialog->open();
}

void ListsDesk::import(const presentation::ReadList& read)
{
    ListDialog::Request request;
    request.title = tr("Import a list");
    request.name = nameOf(read.list);
    request.folder = read.list.folder.empty() ? m_dock->tree().chosenFolder()
                                              : QString::fromStdString(read.list.folder);
    request.report = read.report;
    request.rejected = read.rejected;
    request.accept = tr("Import");
    auto* dialog = new ListDialog(
        m_parts.library, request,
        [this, read = read.list](const QString& name, const QString& folder) {
            Watchlist list = read;
            list.name = name.toStdString();
            list.folder = folder.toStdString();
            m_parts.library.put(std::move(list), {}, tr("“%1” is imported.").arg(name));
            m_dock->tree().choose(name);
        },
        &m_window);
    dialog->open();
}

void ListsDesk::importFile()
{
    chooseFile(m_window,
               {FileChoice::Kind::OpenFile,
                QStringLiteral("listImportDialog"),
                tr("List of another program"),
                {tr("Lists (*.txt *.csv *.tls *.json)"), tr("All files (*)")},
                {}},
               [this](const QString& path) { m_parts.library.readFile(path); });
}

void ListsDesk::importClipboard()
{
    m_parts.library.readText(QGuiApplication::clipboard()->text());
}

void ListsDesk::exportList(const QString& name)
{
    if (name.isEmpty())
        return;
    auto* menu = new QMenu(m_dock);
    menu->setObjectName(QStringLiteral("listExportMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    struct Kind
    {
        QString text;
        QString filter;
        market::ListFileFormat format;
    };
    for (const Kind& kind :
         {Kind{tr("TradingView…"), tr("TradingView list (*.txt)"),
               market::ListFileFormat::TradingView},
          Kind{tr("Interactive Brokers…"), tr("Interactive Brokers (*.csv)"),
               market::ListFileFormat::InteractiveBrokers},
          Kind{tr("CSV…"), tr("CSV (*.csv)"), market::ListFileFormat::Csv},
          Kind{tr("Plain text…"), tr("Plain text (*.txt)"), market::ListFileFormat::Plain},
          Kind{tr("Everything, for Tapesift…"), tr("Tapesift list (*.json)"),
               market::ListFileFormat::Watchlist}})
        connect(menu->addAction(kind.text), &QAction::triggered, this, [this, name, kind] {
            chooseFile(m_window,
                       {FileChoice::Kind::SaveFile,
                        QStringLiteral("listExportDialog"),
                        tr("Export the list"),
                        {kind.filter},
                        name},
                       [this, name, kind](const QString& path) {
                           m_parts.library.exportTo(name, kind.format, path);
                       });
        });
    menu->popup(QCursor::pos());
}

void ListsDesk::scan(const QString& name)
{
    if (name.isEmpty())
        return;
    m_parts.rail.setUniverse(m_parts.library.pathOf(name));
    m_parts.scanAction.trigger();
}

} // namespace tapesift::widgets
