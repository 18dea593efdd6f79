#include "widgets/controls/slim_bar.h"

#include <QPainter>

namespace tapesift::widgets {

void paintSlimBar(QPainter& painter, const QRectF& where, double share, const QColor& groove,
                  const QColor& fill)
{
    const double radius = where.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(groove);
    painter.drawRoundedRect(where, radius, radius);
    if (share <= 0)
        return;
    QRectF filled = where;
    filled.setWidth(std::max(where.height(), where.width() * std::min(share, 1.0)));
    painter.setBrush(fill);
    painter.drawRoundedRect(filled, radius, radius);
}

SlimBar::SlimBar(int height, Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setFixedHeight(height);
    connect(&m_look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void SlimBar::show(double share, bool isHeld)
{
    if (share == m_share && isHeld == m_isHeld)
        return;
    m_share = share;
    m_isHeld = isHeld;
    update();
}

void SlimBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSlimBar(painter, rect(), m_share, theme.raised, m_isHeld ? theme.warning : theme.accent);
}

} // namespace tapesift::widgets
