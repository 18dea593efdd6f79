#include "widgets/results/column_menu.h"

#include <QMouseEvent>

#include "tapesift/presentation/column_catalog.h"

namespace tapesift::widgets {

using presentation::ColumnGroup;

ColumnMenu::ColumnMenu(const ColumnLayout& layout, QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("columnMenu"));
    setAccessibleName(tr("Columns"));
    setToolTipsVisible(true);
    installEventFilter(this);
    addTitle(tr("Overview"));
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::columnInfo(column).group == ColumnGroup::Overview)
            addColumn(*this, layout, column);
    addSeparator();
    addTitle(tr("Deep analysis"));
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::isDeepColumn(column))
            addColumn(*this, layout, column);
    addSeparator();
    addTitle(tr("Since the scan before"));
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::isChangeColumn(column))
            addColumn(*this, layout, column);
    addSeparator();
    addTitle(tr("Technical"));
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::columnInfo(column).group == ColumnGroup::Technical)
            addColumn(*this, layout, column);
    QMenu* further = addMenu(tr("More indicators"));
    further->setObjectName(QStringLiteral("indicatorMenu"));
    further->setToolTipsVisible(true);
    further->installEventFilter(this);
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::columnInfo(column).group == ColumnGroup::Indicators)
            addColumn(*further, layout, column);
    addSeparator();
    QAction* reset = addAction(tr("Reset columns"), this, &ColumnMenu::resetWanted);
    reset->setObjectName(QStringLiteral("resetColumnsAction"));
}

// Not addSection(): styles with a style sheet leave its text out.
void ColumnMenu::addTitle(const QString& text)
{
    QAction* title = addAction(text);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setEnabled(false);
}

void ColumnMenu::addColumn(QMenu& menu, const ColumnLayout& layout, int column)
{
    const QString key = QString::fromLatin1(presentation::columnInfo(column).key);
    QString text = presentation::columnName(column);
    QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setObjectName(key + QStringLiteral("Action"));
    action->setToolTip(presentation::columnDefinition(column));
    action->setCheckable(true);
    action->setChecked(layout.isWanted(column));
    // Without its symbols a table is of no use.
    action->setEnabled(column != indexOf(presentation::Column::Symbol));
    connect(action, &QAction::toggled, this,
            [this, column](bool isChecked) { Q_EMIT columnToggled(column, isChecked); });
}

bool ColumnMenu::eventFilter(QObject* watched, QEvent* event)
{
    auto* menu = qobject_cast<QMenu*>(watched);
    if (menu != nullptr && event->type() == QEvent::MouseButtonRelease &&
        toggleUnder(*menu, static_cast<const QMouseEvent*>(event)->position().toPoint()))
        return true;
    return QMenu::eventFilter(watched, event);
}

bool ColumnMenu::toggleUnder(QMenu& menu, const QPoint& place)
{
    QAction* action = menu.actionAt(place);
    if (action == nullptr || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace tapesift::widgets
