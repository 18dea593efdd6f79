#pragma once

#include <QMenu>

namespace tapesift::widgets {

class ResultTableView;

// How the results are looked at: the set of columns and what belongs to it. The same menu opens
// from the button above the table and from the menu bar.
class TableMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TableMenu(ResultTableView& table, QWidget* parent = nullptr);

Q_SIGNALS:
    void columnChooserWanted();

private:
    void addColumnSets();
    void showChosen();

    ResultTableView& m_table;
};

} // namespace tapesift::widgets
