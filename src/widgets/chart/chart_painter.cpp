#include "widgets/chart/chart_painter.h"

#include <algorithm>

#include <QPainter>

#include "widgets/chart/axis_painter.h"
#include "widgets/chart/candle_painter.h"
#include "widgets/chart/line_painter.h"
#include "widgets/chart/mark_painter.h"
#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

constexpr double kBandShare = 0.10; // of the line's colour in a filled area
constexpr double kOverbought = 70;
constexpr double kOversold = 30;
constexpr double kMessageWidth = 380;

QColor faint(const QColor& colour)
{
    QColor result = colour;
    result.setAlphaF(static_cast<float>(kBandShare));
    return result;
}

void paintBands(QPainter& painter, const ChartFrame& frame)
{
    const presentation::ChartData& chart = frame.chart();
    if (!frame.scene.options.overlays.bollinger)
        return;
    paintBand(painter, frame, frame.price, chart.bollingerUpper, chart.bollingerLower,
              faint(frame.theme.lineBands));
    paintLine(painter, frame, frame.price, chart.bollingerUpper, frame.theme.lineBands);
    paintLine(painter, frame, frame.price, chart.bollingerLower, frame.theme.lineBands);
}

void paintAverages(QPainter& painter, const ChartFrame& frame)
{
    const presentation::ChartData& chart = frame.chart();
    const presentation::ChartOverlays& shown = frame.scene.options.overlays;
    if (shown.sma200)
        paintLine(painter, frame, frame.price, chart.sma200, frame.theme.lineSma200);
    if (shown.sma50)
        paintLine(painter, frame, frame.price, chart.sma50, frame.theme.lineSma50);
    if (shown.sma20)
        paintLine(painter, frame, frame.price, chart.sma20, frame.theme.lineSma20);
}

void paintRsi(QPainter& painter, const ChartFrame& frame)
{
    const QRectF area = frame.rsi.area;
    const double top = frame.rsi.yOf(kOverbought);
    const double bottom = frame.rsi.yOf(kOversold);
    painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top),
                     faint(frame.theme.lineRsi));
    for (const double y : {top, bottom})
        paintDots(painter, frame, {area.left(), y}, {area.right(), y}, frame.theme.textFaint);
    paintLine(painter, frame, frame.rsi, frame.chart().rsi14, frame.theme.lineRsi);
}

void paintMacd(QPainter& painter, const ChartFrame& frame, const BarColumns& bars)
{
    paintHistogram(painter, frame, bars);
    paintLine(painter, frame, frame.macd, frame.chart().macd, frame.theme.lineMacd);
    paintLine(painter, frame, frame.macd, frame.chart().macdSignal, frame.theme.lineSignal);
}

// The value at a height of a pane as its tag shows it.
QString tagText(const ChartFrame& frame, const PaneFrame& pane, double y)
{
    const double value = pane.valueAt(y);
    if (&pane == &frame.volume)
        return frame.format.volume(std::max(0.0, value));
    return frame.format.ratio(value, pane.decimals);
}

} // namespace

void paintChart(QPainter& painter, const ChartFrame& frame)
{
    paintAxes(painter, frame);
    const BarColumns bars = barColumns(frame);
    painter.save();
    painter.setClipRect(frame.layout.panes());
    if (frame.volume.isShown())
        paintVolume(painter, frame, bars);
    if (frame.rsi.isShown())
        paintRsi(painter, frame);
    if (frame.macd.isShown())
        paintMacd(painter, frame, bars);
    painter.setClipRect(frame.price.area);
    paintBands(painter, frame);
    paintCandles(painter, frame, bars);
    paintAverages(painter, frame);
    paintCycle(painter, frame);
    painter.restore();
    paintLevels(painter, frame);
    paintLastPrice(painter, frame);
}

void paintCrosshair(QPainter& painter, const ChartFrame& frame, std::size_t bar, double y)
{
    const QRectF panes = frame.layout.panes();
    const double x = frame.xOf(bar);
    const QColor ground = frame.theme.isDark ? mixed(frame.theme.raised, frame.theme.text, 0.18)
                                             : mixed(frame.theme.text, frame.theme.raised, 0.2);
    paintDots(painter, frame, {x, panes.top()}, {x, panes.bottom()}, frame.theme.textMuted);
    for (const PaneFrame* pane : frame.panes()) {
        if (y < pane->area.top() || y >= pane->area.bottom())
            continue;
        paintDots(painter, frame, {panes.left(), y}, {panes.right(), y}, frame.theme.textMuted);
        paintAxisTag(painter, frame, y, tagText(frame, *pane, y), ground);
    }
    const base::UtcSeconds time = frame.chart().bars.view().time[bar];
    paintTimeTag(painter, frame, x,
                 presentation::barTimeText(time, frame.chart().interval, QLocale()), ground);
}

void paintMessage(QPainter& painter, const Theme& theme, const QRectF& bounds, const QString& title,
                  const QString& text)
{
    const double width = std::min(kMessageWidth, bounds.width() - 32);
    const QFontMetricsF titleMetrics(theme.titleFont);
    const QFontMetricsF textMetrics(theme.textFont);
    const QRectF space(0, 0, width, bounds.height());
    const QRectF titleBox =
        titleMetrics.boundingRect(space, Qt::AlignHCenter | Qt::TextWordWrap, title);
    const QRectF textBox =
        textMetrics.boundingRect(space, Qt::AlignHCenter | Qt::TextWordWrap, text);
    const double gap = text.isEmpty() ? 0 : 8;
    const double height = titleBox.height() + gap + textBox.height();
    const double left = bounds.center().x() - width / 2;
    const double top = bounds.center().y() - height / 2;
    painter.setFont(theme.titleFont);
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, top, width, titleBox.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, title);
    painter.setFont(theme.textFont);
    painter.setPen(theme.textMuted);
    painter.drawText(QRectF(left, top + titleBox.height() + gap, width, textBox.height()),
                     Qt::AlignHCenter | Qt::TextWordWrap, text);
}

} // namespace tapesift::widgets
