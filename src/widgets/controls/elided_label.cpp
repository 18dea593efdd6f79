#include "widgets/controls/elided_label.h"

#include <algorithm>

#include <QHelpEvent>
#include <QStyle>
#include <QStylePainter>
#include <QToolTip>

namespace tapesift::widgets {

namespace {

constexpr int kLeastLetters = 3; // that stay readable before the ellipsis

} // namespace

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setExplanation(const QString& explanation)
{
    m_explanation = explanation;
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const QString shortest = text().left(kLeastLetters) + QChar(0x2026);
    const int width = fontMetrics().horizontalAdvance(shortest) + 1;
    return {std::min(width, sizeHint().width()), QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    QSize size = QLabel::sizeHint();
    if (!wordWrap()) // The whole pixels of QLabel may be one too few for a text in fractions.
        size.rwidth() += 1;
    return size;
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || (m_explanation.isEmpty() && !isCut()))
        return QLabel::event(event);
    QString tip = m_explanation;
    if (isCut())
        tip = tip.isEmpty() ? text() : text() + QLatin1Char('\n') + tip;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    if (!isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    const QRect place = contentsRect();
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawItemText(place, static_cast<int>(side) | Qt::TextSingleLine, palette(), isEnabled(),
                         fontMetrics().elidedText(text(), m_mode, place.width()), foregroundRole());
}

bool ElidedLabel::isCut() const
{
    return !wordWrap() && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

} // namespace tapesift::widgets
