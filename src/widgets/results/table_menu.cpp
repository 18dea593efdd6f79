#include "widgets/results/table_menu.h"

#include <QActionGroup>

#include "widgets/results/result_table_view.h"

namespace tapesift::widgets {

TableMenu::TableMenu(ResultTableView& table, QWidget* parent)
    : QMenu(tr("Results &table"), parent)
    , m_table(table)
{
    setObjectName(QStringLiteral("tableMenu"));
    setToolTipsVisible(true);
    addColumnSets();
    connect(this, &QMenu::aboutToShow, this, &TableMenu::showChosen);
}

void TableMenu::addColumnSets()
{
    auto* group = new QActionGroup(this);
    for (const ColumnSet set : kColumnSets) {
        QAction* action = addAction(columnSetName(set));
        action->setObjectName(columnSetKey(set) + QStringLiteral("SetAction"));
        action->setCheckable(true);
        action->setData(static_cast<int>(set));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, set] { m_table.setColumnSet(set); });
    }
    QAction* choose = addAction(tr("Choose &columns…"), this, &TableMenu::columnChooserWanted);
    choose->setObjectName(QStringLiteral("chooseColumnsAction"));
    choose->setToolTip(tr("Another choice of columns becomes the set Custom"));
}

void TableMenu::showChosen()
{
    const QString chosen = columnSetKey(m_table.columnSet()) + QStringLiteral("SetAction");
    for (QAction* action : actions())
        if (action->objectName() == chosen)
            action->setChecked(true);
}

} // namespace tapesift::widgets
