#include "widgets/results/table_desk.h"

#include <utility>

#include <QInputDialog>

#include "tapesift/presentation/column_catalog.h"
#include "widgets/controls/banner_area.h"
#include "widgets/results/result_table_view.h"
#include "widgets/results/results_pane.h"
#include "widgets/results/table_menu.h"

namespace tapesift::widgets {

using presentation::SavedView;
using presentation::SavedViews;

namespace {

const QString kBanner = QStringLiteral("view");

// "rsi,macd": columns by key.
QString keysOf(const std::vector<int>& columns)
{
    QStringList keys;
    for (const int column : columns)
        keys += QString::fromLatin1(presentation::columnInfo(column).key);
    return keys.join(QLatin1Char(','));
}

std::vector<int> columnsOf(const QString& keys)
{
    std::vector<int> columns;
    for (const QStringView key : QStringView(keys).split(QLatin1Char(',')))
        if (const auto column = presentation::columnByKey(key))
            columns.push_back(*column);
    return columns;
}

} // namespace

TableDesk::TableDesk(const Parts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
    using Model = presentation::ResultTableModel;
    ResultTableView& table = m_parts.pane.table();
    const Model& model = m_parts.results.results();
    connect(&model, &Model::orderChanged, this, &TableDesk::keep);
    connect(&model, &Model::groupingChanged, this, &TableDesk::keep);
    connect(&table, &ResultTableView::layoutChangedByUser, this, &TableDesk::keep);
    connect(&table, &ResultTableView::colouredChanged, this, &TableDesk::keep);
    connect(&m_parts.pane.viewMenu(), &TableMenu::totalsToggled, this, [this](bool isShown) {
        m_parts.settings.set(settings::kWindowTotals, isShown ? 1 : 0);
    });
    connect(&m_parts.settings, &presentation::SettingsKeeper::changed, this,
            &TableDesk::showTotals);
    connectViews();
}

void TableDesk::restore()
{
    const presentation::SettingsKeeper& settings = m_parts.settings;
    presentation::ResultTableModel& model = m_parts.results.results();
    ResultTableView& table = m_parts.pane.table();
    m_isRestoring = true;
    model.setOrder(presentation::RowOrder::fromString(settings.text(settings::kWindowOrder)));
    model.setGrouping(presentation::groupingByKey(settings.text(settings::kWindowGrouping)));
    table.restoreLayout(settings.text(settings::kWindowColumns));
    table.setColoured(columnsOf(settings.text(settings::kWindowColoured)));
    m_isRestoring = false;
    showTotals();
    m_views = SavedViews::fromString(settings.text(settings::kWindowViews));
    viewsChanged();
}

void TableDesk::showTotals()
{
    const bool isShown = m_parts.settings.number(settings::kWindowTotals) != 0;
    m_parts.pane.setTotalsShown(isShown);
    m_parts.pane.viewMenu().setTotalsShown(isShown);
}

void TableDesk::keep()
{
    if (m_isRestoring)
        return;
    const presentation::ResultTableModel& model = m_parts.results.results();
    const ResultTableView& table = m_parts.pane.table();
    m_parts.settings.set(settings::kWindowOrder, model.order().toString());
    m_parts.settings.set(settings::kWindowGrouping, presentation::groupingKey(model.grouping()));
    m_parts.settings.set(settings::kWindowColumns, table.saveLayout());
    m_parts.settings.set(settings::kWindowColoured, keysOf(table.coloured()));
}

// Saved views

void TableDesk::connectViews()
{
    const TableMenu& menu = m_parts.pane.viewMenu();
    connect(&menu, &TableMenu::saveViewWanted, this, &TableDesk::saveView);
    connect(&menu, &TableMenu::viewChosen, this, &TableDesk::applyView);
    connect(&menu, &TableMenu::renameViewWanted, this, &TableDesk::renameView);
    connect(&menu, &TableMenu::deleteViewWanted, this, &TableDesk::deleteView);
}

void TableDesk::viewsChanged()
{
    QStringList names;
    for (const SavedView& view : m_views.all())
        names += view.name;
    m_parts.pane.viewMenu().setViews(names);
    if (m_views.toString() != m_parts.settings.text(settings::kWindowViews))
        m_parts.settings.set(settings::kWindowViews, m_views.toString());
}

void TableDesk::askForName(const QString& title, const QString& name,
                           std::function<void(const QString&)> then)
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("viewNameDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view:"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, std::move(then));
    dialog->open();
}

void TableDesk::saveView()
{
    askForName(tr("Save this view"), {}, [this](const QString& name) {
        const presentation::ResultTableModel& model = m_parts.results.results();
        const ResultTableView& table = m_parts.pane.table();
        const SavedViews before = m_views;
        const SavedView* replaced = before.find(name);
        if (!m_views.save({name, columnSetKey(table.columnSet()), table.saveColumns(),
                           model.order().toString(), m_parts.pane.filterText(),
                           presentation::groupingKey(model.grouping())})) {
            m_parts.banners.add(kBanner, Banner::Kind::Warning,
                                tr("The view was not saved. It needs a name, and there can be %1 "
                                   "views at most.")
                                    .arg(SavedViews::kMost));
            return;
        }
        viewsChanged();
        if (replaced != nullptr)
            m_parts.banners.add(kBanner, Banner::Kind::Info,
                                tr("The view “%1” was replaced.").arg(replaced->name),
                                {{tr("Undo"), [this, before] {
                                      m_views = before;
                                      viewsChanged();
                                  }}});
    });
}

void TableDesk::applyView(const QString& name)
{
    const SavedView* found = m_views.find(name);
    if (found == nullptr)
        return;
    const SavedView view = *found;
    presentation::ResultTableModel& model = m_parts.results.results();
    model.setGrouping(presentation::groupingByKey(view.grouping));
    model.setOrder(presentation::RowOrder::fromString(view.order));
    m_parts.pane.table().restoreColumns(columnSetByKey(view.columnSet).value_or(ColumnSet::Custom),
                                        view.columns);
    m_parts.pane.setFilterText(view.filter);
}

void TableDesk::renameView(const QString& name)
{
    askForName(tr("Rename the view"), name, [this, name](const QString& newName) {
        if (m_views.changeName(name, newName))
            viewsChanged();
        else
            m_parts.banners.add(
                kBanner, Banner::Kind::Warning,
                tr("The view keeps its name: another one is called “%1”, or the name is empty.")
                    .arg(newName));
    });
}

void TableDesk::deleteView(const QString& name)
{
    const SavedViews before = m_views;
    if (!m_views.remove(name))
        return;
    viewsChanged();
    m_parts.banners.add(kBanner, Banner::Kind::Info, tr("The view “%1” was deleted.").arg(name),
                        {{tr("Undo"), [this, before] {
                              m_views = before;
                              viewsChanged();
                          }}});
}

} // namespace tapesift::widgets
