#pragma once

#include <QObject>
#include <QPoint>

namespace tapesift::widgets {

class ResultTableView;

// Lets the selected rows of the results be dragged: a press on one of them that moves on carries
// their symbols; one that does not selects that row alone, as ever.
class RowDragger : public QObject
{
    Q_OBJECT

public:
    explicit RowDragger(ResultTableView& table);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drag();

    ResultTableView& m_table;
    QPoint m_start;
    bool m_isPressed = false; // on a selected row
    bool m_isHeld = false;    // the table knows nothing of the press
};

} // namespace tapesift::widgets
