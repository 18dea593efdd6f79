#pragma once

#include <vector>

#include <QStringList>
#include <QStyledItemDelegate>
#include <QTableWidget>

namespace tapesift::widgets {

// For tables whose rows are selected as a whole: no cell of them looks different for having the
// focus, which the frame of the table shows.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

// A plain list with columns: rows are selected, copied with Ctrl+C, and activated with a double
// click or Enter. Columns grow with what stands in them, and where there is no room for all of it
// the list scrolls sideways.
class ColumnList : public QTableWidget
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        int width = 0; // 0: takes the room that is left
        bool isNumber = false;
        QString hint = {}; // of the heading
    };

    explicit ColumnList(const std::vector<Column>& columns, QWidget* parent = nullptr);

    // Cells beyond the columns are left out.
    void setRows(const std::vector<QStringList>& rows);
    void prependRows(const std::vector<QStringList>& rows, int mostRows);
    // As high as its rows, for a list that never scrolls.
    void fitHeight();
    QString cellText(int row, int column) const;
    // The selected row; -1: none.
    int selectedRow() const;

Q_SIGNALS:
    void rowActivated(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill(int row, const QStringList& cells);
    void makeRoom();
    void copyRows() const;

    std::vector<Column> m_columns;
    std::vector<int> m_widest; // contents of each column so far: narrower ones are the user's wish
    bool m_neverScrolls = false;
};

} // namespace tapesift::widgets
