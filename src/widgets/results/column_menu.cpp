#include "widgets/results/column_menu.h"

#include <algorithm>

#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QWidgetAction>

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
    addSearch();
    addGroup(tr("Overview"), ColumnGroup::Overview, layout);
    addSeparator();
    addGroup(tr("Deep analysis"), ColumnGroup::Deep, layout);
    addSeparator();
    addGroup(tr("Since the scan before"), ColumnGroup::Changes, layout);
    addSeparator();
    addGroup(tr("Technical"), ColumnGroup::Technical, layout);
    QMenu* further = addMenu(tr("More indicators"));
    further->setObjectName(QStringLiteral("indicatorMenu"));
    further->setToolTipsVisible(true);
    further->installEventFilter(this);
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::columnInfo(column).group == ColumnGroup::Indicators)
            twin(*addColumn(*further, layout, column), *addColumn(*this, layout, column));
    addSeparator();
    QAction* reset = addAction(tr("Reset columns"), this, &ColumnMenu::resetWanted);
    reset->setObjectName(QStringLiteral("resetColumnsAction"));
    m_all = actions().mid(1); // Behind the line of the search.
    for (QAction* found : m_found)
        m_all.removeOne(found);
}

void ColumnMenu::addSearch()
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("columnSearch"));
    line->setPlaceholderText(tr("Search columns"));
    line->setAccessibleName(tr("Search columns"));
    line->setClearButtonEnabled(true);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(line);
    addAction(action);
    connect(line, &QLineEdit::textChanged, this, &ColumnMenu::search);
    connect(this, &QMenu::aboutToShow, line, [line] { line->setFocus(); });
}

void ColumnMenu::addGroup(const QString& title, ColumnGroup group, const ColumnLayout& layout)
{
    addTitle(title);
    for (int column = 0; column < presentation::columnCount(); ++column)
        if (presentation::columnInfo(column).group == group)
            addColumn(*this, layout, column);
}

// An indicator stands in the sub-menu, and in the menu itself while one searches.
void ColumnMenu::twin(QAction& inSubMenu, QAction& found)
{
    found.setObjectName(QStringLiteral("found_") + inSubMenu.objectName());
    found.setVisible(false);
    m_found += &found;
    connect(&inSubMenu, &QAction::toggled, &found, [&found](bool isChecked) {
        const QSignalBlocker quiet(found);
        found.setChecked(isChecked);
    });
    connect(&found, &QAction::toggled, &inSubMenu, [&inSubMenu](bool isChecked) {
        const QSignalBlocker quiet(inSubMenu);
        inSubMenu.setChecked(isChecked);
    });
}

void ColumnMenu::search(const QString& words)
{
    const QString wanted = words.trimmed();
    const auto matches = [&wanted](const QAction& action) {
        if (!action.data().isValid())
            return false;
        const int column = action.data().toInt();
        const QStringList texts = {QString::fromLatin1(presentation::columnInfo(column).key),
                                   presentation::columnHeader(column),
                                   presentation::columnName(column),
                                   presentation::columnDefinition(column)};
        return std::ranges::any_of(texts, [&wanted](const QString& text) {
            return text.contains(wanted, Qt::CaseInsensitive);
        });
    };
    for (QAction* action : m_all)
        action->setVisible(wanted.isEmpty() || matches(*action));
    for (QAction* action : m_found)
        action->setVisible(!wanted.isEmpty() && matches(*action));
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

QAction* ColumnMenu::addColumn(QMenu& menu, const ColumnLayout& layout, int column)
{
    const QString key = QString::fromLatin1(presentation::columnInfo(column).key);
    QString text = presentation::columnName(column);
    QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setObjectName(key + QStringLiteral("Action"));
    action->setData(column);
    action->setToolTip(presentation::columnDefinition(column));
    action->setCheckable(true);
    action->setChecked(layout.isWanted(column));
    // Without its symbols a table is of no use.
    action->setEnabled(column != indexOf(presentation::Column::Symbol));
    connect(action, &QAction::toggled, this,
            [this, column](bool isChecked) { Q_EMIT columnToggled(column, isChecked); });
    return action;
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
