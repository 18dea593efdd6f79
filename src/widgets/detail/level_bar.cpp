#include "widgets/detail/level_bar.h"

#include <algorithm>

#include <QPainter>

#include "widgets/controls/direction_colour.h"

namespace tapesift::widgets {

using presentation::Direction;

namespace {

constexpr int kWidth = 64;
constexpr int kHeight = 6;
constexpr double kLeast = 2; // A share above nothing is seen.

} // namespace

LevelBar::LevelBar(Look& look, Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_shape(shape)
{
    setSizePolicy(shape == Shape::FromCentre ? QSizePolicy::Fixed : QSizePolicy::Expanding,
                  QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void LevelBar::setLevel(double share, Direction direction)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_direction = direction;
    update();
}

QSize LevelBar::sizeHint() const
{
    return {kWidth, kHeight};
}

void LevelBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF track(rect());
    track.setTop((height() - kHeight) / 2.0);
    track.setHeight(kHeight);
    const double radius = kHeight / 2.0;
    painter.setBrush(trackColour(m_look.theme()));
    painter.drawRoundedRect(track, radius, radius);

    const bool isCentred = m_shape == Shape::FromCentre;
    const double room = isCentred ? track.width() / 2 : track.width();
    if (m_share > 0) {
        const double length = std::max(kLeast, m_share * room);
        QRectF bar = track;
        bar.setWidth(length);
        if (isCentred)
            bar.moveLeft(track.center().x() - (m_direction == Direction::Down ? length : 0));
        painter.setBrush(m_shape == Shape::Share ? m_look.theme().accent
                                                 : directionColour(m_look.theme(), m_direction));
        painter.drawRoundedRect(bar, radius, radius);
    }
    if (isCentred) {
        painter.setBrush(m_look.theme().textFaint);
        painter.drawRect(QRectF(track.center().x() - 0.5, track.top() - 1, 1, kHeight + 2));
    }
}

} // namespace tapesift::widgets
