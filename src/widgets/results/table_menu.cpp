#include "widgets/results/table_menu.h"

#include <QActionGroup>

#include "tapesift/presentation/column_catalog.h"
#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

using presentation::Grouping;

namespace {

QString groupingAction(Grouping grouping)
{
    const QString key = presentation::groupingKey(grouping);
    return (key.isEmpty() ? QStringLiteral("none") : key) + QStringLiteral("GroupAction");
}

// What a user has typed is no mnemonic.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

TableMenu::TableMenu(ResultTableView& table, presentation::ResultTableModel& model, QWidget* parent)
    : QMenu(tr("Results &table"), parent)
    , m_table(table)
    , m_model(model)
{
    setObjectName(QStringLiteral("tableMenu"));
    setToolTipsVisible(true);
    addColumnSets();
    addSeparator();
    addGroups();
    addColours();
    m_totals = add(*this, "totalsAction", tr("&Lowest, median and highest"));
    m_totals->setCheckable(true);
    connect(m_totals, &QAction::triggered, this, &TableMenu::totalsToggled);
    addSeparator();
    m_views = addMenu(tr("Saved &views"));
    m_views->setObjectName(QStringLiteral("viewsMenu"));
    setViews({});
    connect(this, &QMenu::aboutToShow, this, &TableMenu::showChosen);
}

QAction* TableMenu::add(QMenu& menu, const char* name, const QString& text)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

void TableMenu::addColumnSets()
{
    auto* group = new QActionGroup(this);
    for (const ColumnSet set : kColumnSets) {
        QAction* action = addAction(columnSetName(set));
        action->setObjectName(columnSetKey(set) + QStringLiteral("SetAction"));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, set] { m_table.setColumnSet(set); });
    }
    QAction* choose = add(*this, "chooseColumnsAction", tr("Choose &columns…"));
    choose->setToolTip(tr("Another choice of columns becomes the set Custom"));
    connect(choose, &QAction::triggered, this, &TableMenu::columnChooserWanted);
}

void TableMenu::addGroups()
{
    QMenu* menu = addMenu(tr("&Group by"));
    menu->setObjectName(QStringLiteral("groupMenu"));
    auto* group = new QActionGroup(this);
    const auto choice = [&](Grouping grouping, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(groupingAction(grouping));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, grouping] { m_model.setGrouping(grouping); });
    };
    choice(Grouping::None, tr("&Nothing"));
    choice(Grouping::Sector, tr("&Sector"));
    choice(Grouping::Signal, tr("S&ignal"));
    menu->addSeparator();
    m_collapse = add(*menu, "collapseAllAction", tr("&Collapse all"));
    m_expand = add(*menu, "expandAllAction", tr("&Expand all"));
    connect(m_collapse, &QAction::triggered, this, [this] { m_model.setAllCollapsed(true); });
    connect(m_expand, &QAction::triggered, this, [this] { m_model.setAllCollapsed(false); });
}

void TableMenu::addColours()
{
    QMenu* menu = addMenu(tr("Colour by &value"));
    menu->setObjectName(QStringLiteral("colourMenu"));
    menu->setToolTipsVisible(true);
    QAction* all = add(*menu, "colourAllAction", tr("&All columns of numbers"));
    all->setToolTip(tr("The highest numbers of a column in the colour of rising prices, the lowest "
                       "in that of falling ones"));
    connect(all, &QAction::triggered, this, [this] {
        std::vector<int> columns;
        for (int column = 0; column < presentation::columnCount(); ++column)
            columns.push_back(column);
        m_table.setColoured(columns);
    });
    m_uncolour = add(*menu, "colourNoneAction", tr("&No column"));
    connect(m_uncolour, &QAction::triggered, this, [this] { m_table.setColoured({}); });
}

void TableMenu::setTotalsShown(bool isShown)
{
    m_totals->setChecked(isShown);
}

void TableMenu::setViews(const QStringList& names)
{
    // An action in them may be what has led here.
    for (QMenu* old : m_views->findChildren<QMenu*>()) {
        old->setObjectName({});
        old->deleteLater();
    }
    m_views->clear();
    QAction* save = add(*m_views, "saveViewAction", tr("&Save this view…"));
    save->setToolTip(tr("Columns, order, filter and groups as they are now"));
    connect(save, &QAction::triggered, this, &TableMenu::saveViewWanted);
    if (names.isEmpty())
        return;
    QMenu* rename = m_views->addMenu(tr("&Rename"));
    QMenu* remove = m_views->addMenu(tr("&Delete"));
    rename->setObjectName(QStringLiteral("renameViewMenu"));
    remove->setObjectName(QStringLiteral("deleteViewMenu"));
    m_views->addSeparator();
    for (const QString& name : names) {
        const auto tell = [this, name](QMenu& menu, void (TableMenu::*signal)(const QString&)) {
            connect(menu.addAction(plain(name)), &QAction::triggered, this, [this, name, signal] {
                Q_EMIT(this->*signal)(name);
            });
        };
        tell(*m_views, &TableMenu::viewChosen);
        tell(*rename, &TableMenu::renameViewWanted);
        tell(*remove, &TableMenu::deleteViewWanted);
    }
}

void TableMenu::showChosen()
{
    for (const QString& name : {columnSetKey(m_table.columnSet()) + QStringLiteral("SetAction"),
                                groupingAction(m_model.grouping())})
        if (auto* action = findChild<QAction*>(name))
            action->setChecked(true);
    const bool isGrouped = m_model.grouping() != Grouping::None;
    m_collapse->setEnabled(isGrouped);
    m_expand->setEnabled(isGrouped);
    m_uncolour->setEnabled(!m_table.coloured().empty());
}

} // namespace tapesift::widgets
