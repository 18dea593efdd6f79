#include "widgets/dialogs/palette_preview.h"

#include <QPainter>

#include "widgets/look/theme_colours.h"
#include "widgets/look/theme_fonts.h"

namespace tapesift::widgets {

namespace {

// Four prices of a candle as shares of the height, 0 at the top.
struct Candle
{
    double high = 0;
    double top = 0;
    double bottom = 0;
    double low = 0;
    bool isRising = true;
};

constexpr std::array kCandles = {
    Candle{0.55, 0.62, 0.84, 0.95, true},  Candle{0.40, 0.50, 0.66, 0.72, true},
    Candle{0.42, 0.48, 0.70, 0.80, false}, Candle{0.38, 0.46, 0.74, 0.78, true},
    Candle{0.10, 0.20, 0.50, 0.56, true},  Candle{0.12, 0.18, 0.40, 0.52, false},
    Candle{0.25, 0.36, 0.58, 0.70, false}, Candle{0.08, 0.16, 0.56, 0.62, true},
};

} // namespace

PalettePreview::PalettePreview(QWidget* parent)
    : QWidget(parent)
{
    setColours(ThemeId::Dark, PaletteId::Western);
    setAccessibleName(tr("Preview of the price colours"));
}

void PalettePreview::setColours(ThemeId theme, PaletteId palette)
{
    m_theme = themeColours(theme, palette);
    update();
}

QSize PalettePreview::sizeHint() const
{
    return {300, 64};
}

QSize PalettePreview::minimumSizeHint() const
{
    return {220, 64};
}

void PalettePreview::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.line);
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

    const QRectF inner = QRectF(rect()).adjusted(12, 8, -12, -8);
    QRectF candles = inner;
    candles.setWidth(inner.width() * 0.5);
    paintCandles(painter, candles);

    QRectF texts = inner;
    texts.setLeft(candles.right() + 16);
    painter.setFont(numberFont(QStringLiteral("Roboto"), kTextPoints));
    const double half = texts.height() / 2;
    painter.setPen(m_theme.up);
    painter.drawText(QRectF(texts.left(), texts.top(), texts.width(), half),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("▲ rising"));
    painter.setPen(m_theme.down);
    painter.drawText(QRectF(texts.left(), texts.top() + half, texts.width(), half),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("▼ falling"));
}

void PalettePreview::paintCandles(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double step = area.width() / static_cast<double>(kCandles.size());
    for (std::size_t i = 0; i < kCandles.size(); ++i) {
        const Candle& candle = kCandles[i];
        const double middle = std::floor(area.left() + step * (static_cast<double>(i) + 0.5));
        const auto y = [&area](double share) { return area.top() + share * area.height(); };
        const QColor colour = candle.isRising ? m_theme.up : m_theme.down;
        painter.fillRect(QRectF(middle, y(candle.high), 1, y(candle.low) - y(candle.high)), colour);
        const double width = 2 * std::floor(step * 0.3) + 1;
        painter.fillRect(QRectF(middle - std::floor(width / 2), y(candle.top), width,
                                y(candle.bottom) - y(candle.top)),
                         colour);
    }
    painter.restore();
}

} // namespace tapesift::widgets
