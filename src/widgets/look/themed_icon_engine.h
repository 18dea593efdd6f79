#pragma once

#include <functional>

#include <QIconEngine>

namespace tapesift::widgets {

// Paints an icon drawn in SVG with currentColor in the ink of the moment, so that an icon that was
// handed out follows a change of the theme. Sharp at any size and scale.
class ThemedIconEngine : public QIconEngine
{
public:
    // What colour to paint in; asked on each painting.
    using Ink = std::function<QColor(QIcon::Mode)>;

    // `svg` is the drawing's text.
    ThemedIconEngine(QByteArray svg, Ink ink);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine* clone() const override;

private:
    QByteArray m_svg;
    Ink m_ink;
};

} // namespace tapesift::widgets
