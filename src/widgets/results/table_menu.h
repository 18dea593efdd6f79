#pragma once

#include <QMenu>

#include "tapesift/presentation/result_table_model.h"

namespace tapesift::widgets {

class ResultTableView;

// How the results are looked at: columns, groups, colours, totals and saved views. The same menu
// opens from the button above the table and from the menu bar.
class TableMenu : public QMenu
{
    Q_OBJECT

public:
    // Both must outlive it.
    TableMenu(ResultTableView& table, presentation::ResultTableModel& model,
              QWidget* parent = nullptr);

    void setViews(const QStringList& names);
    void setTotalsShown(bool isShown);

Q_SIGNALS:
    void columnChooserWanted();
    void totalsToggled(bool isShown);
    void saveViewWanted();
    void viewChosen(const QString& name);
    void renameViewWanted(const QString& name);
    void deleteViewWanted(const QString& name);

private:
    QAction* add(QMenu& menu, const char* name, const QString& text);
    void addColumnSets();
    void addGroups();
    void addColours();
    void showChosen();

    ResultTableView& m_table;
    presentation::ResultTableModel& m_model;
    QMenu* m_views = nullptr;
    QAction* m_totals = nullptr;
    QAction* m_collapse = nullptr;
    QAction* m_expand = nullptr;
    QAction* m_uncolour = nullptr;
};

} // namespace tapesift::widgets
