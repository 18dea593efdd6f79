#pragma once

#include <vector>

#include <QHeaderView>

#include "tapesift/presentation/row_order.h"
#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The header of the results table: arrows with small numbers where several columns sort it. It
// tells what the user wants; the view decides what comes of it.
class ResultHeader : public QHeaderView
{
    Q_OBJECT

public:
    // The look must outlive it.
    explicit ResultHeader(const Look& look, QWidget* parent = nullptr);

    void setOrder(const presentation::RowOrder& order);
    // Columns that a filter is about: a funnel stands beside their names.
    void setFiltered(const std::vector<int>& columns);

    QSize sizeHint() const override;

Q_SIGNALS:
    void sortWanted(int column, bool adds);                 // Shift adds a further key
    void menuWanted(const QPoint& globalPlace, int column); // -1: of none
    void moveWanted(int column, int by);                    // 1: to the right, -1: to the left
    void revealWanted(int column);                          // it is not in view
    void handleReleased(); // the user has let go of a section or its edge

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    QSize sectionSizeFromContents(int column) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintArrow(QPainter& painter, const QRect& box, std::size_t key) const;
    void paintFunnel(QPainter& painter, const QRect& box) const;
    QFont headerFont() const;
    int shownBeside(int column, int by) const;
    void setFocused(int column);

    const Look& m_look;
    presentation::RowOrder m_order;
    std::vector<int> m_filtered;
    int m_focused = -1;     // the column that keys are for
    bool m_isShift = false; // while a click is on its way
};

} // namespace tapesift::widgets
