#pragma once

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

    QSize sizeHint() const override;

Q_SIGNALS:
    void sortWanted(int column, bool adds); // Shift adds a further key
    void menuWanted(const QPoint& globalPlace);
    void handleReleased(); // the user has let go of a section or its edge

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    QSize sectionSizeFromContents(int column) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintArrow(QPainter& painter, const QRect& box, std::size_t key) const;
    QFont headerFont() const;

    const Look& m_look;
    presentation::RowOrder m_order;
    bool m_isShift = false; // while a click is on its way
};

} // namespace tapesift::widgets
