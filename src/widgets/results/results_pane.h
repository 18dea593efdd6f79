#pragma once

#include <QFrame>
#include <QTimer>

#include "tapesift/presentation/run_results.h"
#include "tapesift/widgets/look.h"
#include "widgets/controls/empty_state.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tapesift::widgets {

class ResultTableView;
class TableMenu;
class TotalsRow;

// The middle of the window: filter box, a chip for each signal, the table, and what stands in its
// place while there is nothing to show.
class ResultsPane : public QFrame
{
    Q_OBJECT

public:
    ResultsPane(presentation::RunResults& results, Look& look, QWidget* parent = nullptr);

    ResultTableView& table() { return *m_table; }

    // Columns and views, also for the menu bar.
    TableMenu& viewMenu() { return *m_menu; }

    QString filterText() const;
    void setTotalsShown(bool isShown);

    void focusFilter();
    void chooseColumns();
    void setFilterText(const QString& text);

    // What is shown while there are no rows at all.
    void setEmptyContent(const EmptyContent& content);

Q_SIGNALS:
    void exportRequested();
    // A symbol without a row, but with a reason why: shown where the filter finds nothing.
    void failureRequested(const QString& symbol);
    // The symbols that have left since the scan before are to be listed.
    void leftRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildToolBar();
    QPushButton* addChip(const QString& name, const QString& term);
    void applyFilter();
    void askForColumnFilter(int column, const QPoint& globalPlace);
    void toggleChip(const QString& term);
    void toggleChanges(const QString& term);
    void showColumnSet();
    void showCounts();
    void showChips();
    void showPage();
    EmptyContent nothingFound();
    void refreshIcons();

    presentation::RunResults& m_results;
    Look& m_look;
    QLineEdit* m_filterEdit = nullptr;
    QAction* m_filterIcon = nullptr;
    QLabel* m_filterProblem = nullptr;
    QList<QPushButton*> m_chips;
    QHBoxLayout* m_toolBar = nullptr;
    QLabel* m_countLabel = nullptr;
    QToolButton* m_viewButton = nullptr; // text: the set of columns
    TableMenu* m_menu = nullptr;
    QToolButton* m_columnsButton = nullptr;
    QToolButton* m_exportButton = nullptr;
    QStackedWidget* m_pages = nullptr;
    ResultTableView* m_table = nullptr;
    TotalsRow* m_totals = nullptr;
    bool m_hasTotals = false; // wanted
    EmptyState* m_empty = nullptr;
    EmptyContent m_emptyContent;
    QTimer m_typing; // runs while the user types on
};

} // namespace tapesift::widgets
