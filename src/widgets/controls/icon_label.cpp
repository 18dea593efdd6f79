#include "widgets/controls/icon_label.h"

#include <QPainter>

namespace tapesift::widgets {

IconLabel::IconLabel(int side, QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(const QIcon& icon)
{
    m_icon = icon;
    update();
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace tapesift::widgets
