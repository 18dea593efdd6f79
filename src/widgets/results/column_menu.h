#pragma once

#include <QMenu>

#include "tapesift/presentation/column_catalog.h"
#include "widgets/results/column_layout.h"

namespace tapesift::widgets {

// The column chooser: a box to tick for each column, in groups, and a line to look for one by its
// name or definition. It stays open while boxes are ticked.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnMenu(const ColumnLayout& layout, QWidget* parent = nullptr);

    // Leaves the columns that have the words in key, header, name or definition; empty: all.
    void search(const QString& words);

Q_SIGNALS:
    void columnToggled(int column, bool isWanted);
    void resetWanted();

protected:
    // The clicks on the sub-menu come by the filter.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTitle(const QString& text);
    void addSearch();
    void addGroup(const QString& title, presentation::ColumnGroup group,
                  const ColumnLayout& layout);
    void twin(QAction& inSubMenu, QAction& found);
    QAction* addColumn(QMenu& menu, const ColumnLayout& layout, int column);
    static bool toggleUnder(QMenu& menu, const QPoint& place);

    QList<QAction*> m_all;   // what is there without a search: titles, columns, separators
    QList<QAction*> m_found; // the indicators of the sub-menu, shown here while one searches
};

} // namespace tapesift::widgets
