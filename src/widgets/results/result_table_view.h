#pragma once

#include <vector>

#include <QPersistentModelIndex>
#include <QStringList>
#include <QTableView>
#include <QTimer>

#include "tapesift/presentation/result_table_model.h"
#include "tapesift/presentation/table_summary.h"
#include "tapesift/widgets/look.h"
#include "widgets/dialogs/shortcut_sheet.h"
#include "widgets/results/column_sets.h"

class QMenu;

namespace tapesift::widgets {

class ResultDelegate;
class ResultHeader;

// The results table on the screen: columns, selection, keys and menus. While rows arrive or change
// places, the selected row (or else the topmost one, once the user has scrolled) stays where it is
// in the window; a table that stands at its top stays there.
class ResultTableView : public QTableView
{
    Q_OBJECT

public:
    // Both must outlive it.
    ResultTableView(presentation::ResultTableModel& model, Look& look, QWidget* parent = nullptr);

    // All sets of columns and which one is shown (ColumnSets::toString).
    QString saveLayout() const;
    void restoreLayout(const QString& text);
    void resetLayout(); // the set that is shown
    // The set that is shown, as "symbol,name:180,macd!" (ColumnLayout::toString).
    QString saveColumns() const;
    void restoreColumns(ColumnSet set, const QString& layout);
    ColumnSet columnSet() const { return m_sets.chosen(); }
    void setColumnSet(ColumnSet set);
    void showColumnChooser(const QPoint& globalPlace);
    // What can be done with one column.
    void showHeaderMenu(const QPoint& globalPlace, int column);
    void moveColumn(int column, int by); // by one place among those that are shown: 1 or -1
    void hideColumn(int column);
    std::vector<int> shownColumns() const; // from left to right

    // Columns whose numbers are coloured by their rank among the rows shown; others than numeric
    // ones are passed over.
    void setColoured(const std::vector<int>& columns);
    const std::vector<int>& coloured() const { return m_coloured; }
    // Whether the numbers of all columns shown are summed up.
    void setSummedUp(bool isSummedUp);
    const presentation::TableSummary& summary() const { return m_summary; }

    // Columns that a filter is about, to be marked in the header.
    void setFilteredColumns(const std::vector<int>& columns);

    // Shows or hides the rows of a group.
    void fold(int line, bool isCollapsed);
    // Whether the rows have deep results: their columns are of no use without.
    void setDeep(bool isDeep);
    void setCompared(bool isCompared);

    // The row with the focus; empty if there is none.
    QString selectedSymbol() const { return m_symbol; }
    // Makes it the selected row and scrolls there; false if it is not in view. A symbol that is not
    // there yet is selected when it arrives.
    bool selectSymbol(const QString& symbol);
    // The same without scrolling there.
    void selectWhenThere(const QString& symbol);
    // Selects the row that many rows below the selected one (negative: above), within the table.
    void step(int by);

    // At most `count` symbols around the selected row, the nearest first, those below before those
    // above.
    std::vector<QString> neighbours(int count) const;

    QStringList selectedSymbols() const; // all selected rows, from top to bottom
    QString selectionText() const;       // for the clipboard (presentation::tabSeparated)
    void copySelection() const;

    // The symbols on the screen from top to bottom, then those of the page below.
    std::vector<QString> symbolsInView() const;

    // The keys of the table for the shortcut sheet.
    static QList<ShortcutLine> shortcuts();

    void keyboardSearch(const QString& typed) override;

Q_SIGNALS:
    // Empty: the row is gone and none took its place. Again for the same symbol if its result is
    // another one.
    void symbolSelected(const QString& symbol);
    void symbolActivated(const QString& symbol);
    void openInBrowser(const QString& symbol); // TradingView
    void openOnYahoo(const QString& symbol);
    void exclude(const QStringList& symbols);
    void why(const QString& symbol);
    void alertRequested(const QStringList& symbols);
    void whyNot(); // why a symbol has no row
    // The context menu of rows is about to be shown. Others put their actions before the one that
    // is named "rowMenuPlace".
    void rowMenuMade(QMenu* menu, const QStringList& symbols);
    // The filter of a column is to be changed at that place, or taken away.
    void columnFilterWanted(int column, const QPoint& globalPlace);
    void columnFilterCleared(int column);
    void colouredChanged();
    // Columns have another place or width, or others are shown.
    void columnsArranged();
    void visibleSymbolsChanged(const std::vector<QString>& symbols);
    void layoutChangedByUser();
    // Another set of columns is shown, or it has other columns.
    void columnSetChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    // Where the table stood before its rows changed places.
    struct Anchor
    {
        QPersistentModelIndex row;
        int y = 0;        // of the row in the viewport
        int focusRow = 0; // place of the selected row
    };

    void setUpHeader();
    void connectModel();
    void applyLook();
    void arrangeColumns(bool allowsAgain = true);
    void columnMoved(int from, int to);
    void columnResized(int column, int width);
    void sortBy(int column, bool adds);
    void sortBy(const presentation::RowOrder& order);
    void sumUp();
    bool foldByKey(int key);
    int resultRowNear(int row, int direction) const;
    void rememberPlace();
    void restorePlace();
    void rowsArrived();
    void modelWasReset();
    void currentRowChanged(const QModelIndex& current);
    void rowsChanged(const QModelIndex& from, const QModelIndex& to);
    void restoreSelection();
    void setCurrentRow(int row, bool scrolls);
    int rowUnderPointer() const; // -1: none
    void setHoveredRow(int row);
    void updateFocusedRow();
    void updateRow(int row);
    void announceView();
    void layoutTouched();

    presentation::ResultTableModel& m_model;
    Look& m_look;
    presentation::TableSummary m_summary;
    ResultDelegate* m_delegate = nullptr;
    ResultHeader* m_header = nullptr;
    ColumnSets m_sets;
    std::vector<int> m_coloured;
    std::vector<int> m_filtered;
    Anchor m_anchor;
    QString m_symbol;                 // announced by symbolSelected
    QString m_wanted;                 // selected as soon as it has a row
    QString m_typed;                  // letters of the jump to a symbol
    QTimer m_typing;                  // runs: further letters belong to those before
    QTimer m_viewTimer;               // runs: the rows in view are about to be announced
    std::vector<QString> m_announced; // by visibleSymbolsChanged
    int m_hoveredRow = -1;
    bool m_isSummedUp = false;
    bool m_isDeep = false; // there are deep results
    bool m_isCompared = false;
    bool m_isArranging = false; // sizes and places are set by us
    bool m_isResized = false;   // by hand, until the mouse is released
    bool m_isRestoring = false; // the current row is set by us
    bool m_goesToTop = false;   // the user has chosen another order
};

} // namespace tapesift::widgets
