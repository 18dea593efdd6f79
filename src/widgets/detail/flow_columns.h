#pragma once

#include <memory>
#include <vector>

#include <QLayout>

namespace tapesift::widgets {

// Lays items out side by side in as many columns of one width as there is room for, each item into
// the column that is shortest so far. The height follows from the width.
class FlowColumns : public QLayout
{
    Q_OBJECT

public:
    // `leastWidth`: a column is never narrower, unless there is only one.
    FlowColumns(int leastWidth, int mostColumns, QWidget* parent);
    ~FlowColumns() override;

    // The columns there are room for in this width, the margins left out.
    int columnsFor(int width) const;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    // Works out where the items stand within `rect`, moves them there if asked to, and returns the
    // height of the highest column.
    int arrange(const QRect& rect, bool isMoving) const;

    int m_leastWidth;
    int m_mostColumns;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace tapesift::widgets
