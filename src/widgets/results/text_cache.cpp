#include "widgets/results/text_cache.h"

#include <cmath>
#include <memory>

namespace tapesift::widgets {

namespace {

constexpr int kKept = 4000; // A few screens of a wide table.

} // namespace

TextCache::TextCache(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_texts(kKept)
{
}

const QStaticText& TextCache::laidOut(const QString& text)
{
    if (const QStaticText* known = m_texts.object(text))
        return *known;
    auto made = std::make_unique<QStaticText>(text);
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare(QTransform(), m_font);
    const QStaticText& result = *made;
    m_texts.insert(text, made.release());
    return result;
}

void TextCache::draw(QPainter& painter, const QRect& box, Qt::AlignmentFlag side,
                     const QString& text, const QColor& colour)
{
    const QStaticText* line = &laidOut(text);
    double width = line->size().width();
    if (width > box.width() + 0.5) {
        line = &laidOut(m_metrics.elidedText(text, Qt::ElideRight, box.width()));
        width = line->size().width();
    }
    double x = box.left();
    if (side == Qt::AlignRight)
        x += box.width() - width;
    else if (side == Qt::AlignHCenter)
        x += (box.width() - width) / 2;
    const double y = box.top() + (box.height() - m_metrics.height()) / 2;
    painter.setFont(m_font);
    painter.setPen(colour);
    painter.drawStaticText(QPointF(std::round(x), std::round(y)), *line);
}

} // namespace tapesift::widgets
