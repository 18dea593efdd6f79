#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QStaticText>

namespace tapesift::widgets {

// Draws short texts of one font on one line. A text that has been drawn before keeps its laid-out
// glyphs, which is most of the cost of drawing it.
class TextCache
{
public:
    explicit TextCache(const QFont& font);

    // Vertically in the middle of `box`; a text that is wider ends in an ellipsis. The painter's
    // font and pen become those of the text.
    void draw(QPainter& painter, const QRect& box, Qt::AlignmentFlag side, const QString& text,
              const QColor& colour);

    double width(const QString& text) const { return m_metrics.horizontalAdvance(text); }
    double height() const { return m_metrics.height(); }

private:
    const QStaticText& laidOut(const QString& text);

    QFont m_font;
    QFontMetricsF m_metrics;
    QCache<QString, QStaticText> m_texts;
};

} // namespace tapesift::widgets
