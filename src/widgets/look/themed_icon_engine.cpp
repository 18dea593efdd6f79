#include "widgets/look/themed_icon_engine.h"

#include <QHashFunctions>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tapesift::widgets {

namespace {

QPixmap rendered(const QByteArray& svg, const QSize& pixels, const QColor& ink)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(ink.alphaF());
    const int side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0,
                                     side, side));
    return pixmap;
}

} // namespace

ThemedIconEngine::ThemedIconEngine(QByteArray svg, Ink ink)
    : m_svg(std::move(svg))
    , m_ink(std::move(ink))
{
}

void ThemedIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                             QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    const QSize pixels = (QSizeF(rect.size()) * scale).toSize();
    QPixmap picture = scaledPixmap(pixels, mode, state, scale);
    picture.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), picture);
}

QPixmap ThemedIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemedIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State,
                                       qreal /*scale*/)
{
    if (size.isEmpty() || m_svg.isEmpty())
        return {};
    const QColor ink = m_ink(mode);
    const QString key = QStringLiteral("tapesift-icon-%1-%2-%3x%4")
                            .arg(qHash(m_svg))
                            .arg(ink.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = rendered(m_svg, size, ink);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

QIconEngine* ThemedIconEngine::clone() const
{
    return new ThemedIconEngine(m_svg, m_ink);
}

} // namespace tapesift::widgets
