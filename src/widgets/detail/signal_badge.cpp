#include "widgets/detail/signal_badge.h"

#include <QPainter>

#include "widgets/controls/direction_colour.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

constexpr int kSidePadding = 10;
constexpr int kTopPadding = 4;
constexpr double kTint = 0.16;
constexpr double kEdge = 0.55;

} // namespace

SignalBadge::SignalBadge(Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SignalBadge::setSignal(analysis::Signal signal, const QString& glyph, const QString& text)
{
    m_signal = signal;
    m_text = QStringLiteral("%1  %2").arg(glyph, text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize SignalBadge::sizeHint() const
{
    const QFontMetrics metrics(badgeFont());
    return {metrics.horizontalAdvance(m_text) + 2 * kSidePadding,
            metrics.height() + 2 * kTopPadding};
}

void SignalBadge::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_look.theme();
    const QColor ink = directionColour(theme, directionOf(m_signal));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(theme.panel, ink, kEdge));
    painter.setBrush(mixed(theme.panel, ink, kTint));
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, 5, 5);
    painter.setPen(ink);
    painter.setFont(badgeFont());
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

QFont SignalBadge::badgeFont() const
{
    QFont font = m_look.theme().textFont;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace tapesift::widgets
