#include "widgets/chart/chart_legend.h"

#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace tapesift::widgets {

namespace {

constexpr double kLeft = 8;       // of the first item
constexpr double kTop = 3;        // of the first row
constexpr double kItemGap = 8;    // between items
constexpr int kGroundAlpha = 190; // lets candles shine through, but not disturb

std::vector<LegendItem> barItems(const ChartFrame& frame, std::size_t index)
{
    const market::BarView bars = frame.chart().bars.view();
    const market::Bar bar = bars.at(index);
    const double before = index > 0 ? bars.close[index - 1] : std::nan("");
    const double change = bar.close - before;
    const QColor& colour = frame.colourOf(index > 0 ? change >= 0 : bar.close >= bar.open);
    const auto price = [&](double value) { return frame.format.priceLike(value, bar.close); };
    std::vector<LegendItem> items = {
        //: Open, high, low and close of a bar
        {QCoreApplication::translate("ChartLegend", "O %1").arg(price(bar.open)), colour},
        {QCoreApplication::translate("ChartLegend", "H %1").arg(price(bar.high)), colour},
        {QCoreApplication::translate("ChartLegend", "L %1").arg(price(bar.low)), colour},
        {QCoreApplication::translate("ChartLegend", "C %1").arg(price(bar.close)), colour},
    };
    if (index > 0) {
        items.push_back({frame.format.signedPrice(change, bar.close), colour});
        items.push_back({frame.format.percentWithSign(change / before * 100), colour});
    }
    return items;
}

std::vector<LegendItem> overlayItems(const ChartFrame& frame, std::size_t bar)
{
    const presentation::ChartData& chart = frame.chart();
    const presentation::ChartOverlays& shown = frame.scene.options.overlays;
    const double close = chart.bars.view().close[bar];
    const auto price = [&](const std::vector<double>& series) {
        return frame.format.priceLike(series[bar], close);
    };
    std::vector<LegendItem> items;
    if (shown.sma20)
        items.push_back(
            {QCoreApplication::translate("ChartLegend", "SMA 20 %1").arg(price(chart.sma20)),
             frame.theme.lineSma20});
    if (shown.sma50)
        items.push_back(
            {QCoreApplication::translate("ChartLegend", "SMA 50 %1").arg(price(chart.sma50)),
             frame.theme.lineSma50});
    if (shown.sma200)
        items.push_back(
            {QCoreApplication::translate("ChartLegend", "SMA 200 %1").arg(price(chart.sma200)),
             frame.theme.lineSma200});
    if (shown.bollinger) {
        items.push_back({QCoreApplication::translate("ChartLegend", "BB 20, 2 %1 to %2")
                             .arg(price(chart.bollingerLower), price(chart.bollingerUpper)),
                         frame.theme.lineBands});
    }
    return items;
}

// Paints items side by side, in further rows where they do not fit.
class Flow
{
public:
    Flow(QPainter& painter, const ChartFrame& frame, const QRectF& area)
        : m_painter(painter)
        , m_frame(frame)
        , m_area(area)
        , m_x(area.left() + kLeft)
        , m_y(area.top() + kTop)
    {
    }

    void add(const LegendItem& item)
    {
        QFont font = m_frame.axisFont;
        if (item.isTitle)
            font.setBold(true);
        const double width = std::ceil(QFontMetricsF(font).horizontalAdvance(item.text));
        if (m_x > m_area.left() + kLeft && m_x + width > m_area.right() - kLeft)
            startRow();
        const QRectF place(m_x, m_y, width, m_frame.lineHeight);
        if (place.bottom() > m_area.bottom())
            return; // A very low pane.
        QColor ground = m_frame.theme.panel;
        ground.setAlpha(kGroundAlpha);
        m_painter.fillRect(place.adjusted(-2, 0, 2, 0), ground);
        m_painter.setFont(font);
        m_painter.setPen(item.colour);
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, item.text);
        m_x += width + kItemGap;
    }

    void startRow()
    {
        if (m_x == m_area.left() + kLeft)
            return;
        m_x = m_area.left() + kLeft;
        m_y += m_frame.lineHeight;
    }

private:
    QPainter& m_painter;
    const ChartFrame& m_frame;
    QRectF m_area;
    double m_x;
    double m_y;
};

} // namespace

std::vector<std::vector<LegendItem>> priceLegend(const ChartFrame& frame, std::size_t bar)
{
    const presentation::ChartData& chart = frame.chart();
    std::vector<LegendItem> first = {
        {chart.symbol, frame.theme.text, true},
        {intervalLabel(chart.interval), frame.theme.textMuted},
    };
    if (chart.lastIsForming && bar + 1 == chart.bars.size())
        first.push_back(
            {QCoreApplication::translate("ChartLegend", "forming"), frame.theme.warning});
    for (LegendItem& item : barItems(frame, bar))
        first.push_back(std::move(item));
    return {std::move(first), overlayItems(frame, bar)};
}

std::vector<LegendItem> volumeLegend(const ChartFrame& frame, std::size_t bar)
{
    return {{QCoreApplication::translate("ChartLegend", "Vol %1")
                 .arg(frame.format.volume(frame.chart().bars.view().volume[bar])),
             frame.theme.textMuted}};
}

std::vector<LegendItem> rsiLegend(const ChartFrame& frame, std::size_t bar)
{
    return {{QCoreApplication::translate("ChartLegend", "RSI 14"), frame.theme.textMuted},
            {frame.format.ratio(frame.chart().rsi14[bar], 1), frame.theme.lineRsi}};
}

std::vector<LegendItem> macdLegend(const ChartFrame& frame, std::size_t bar)
{
    const presentation::ChartData& chart = frame.chart();
    const double close = chart.bars.view().close[bar];
    const double histogram = chart.macdHistogram[bar];
    const auto price = [&](double value) { return frame.format.priceLike(value, close); };
    return {{QCoreApplication::translate("ChartLegend", "MACD 12, 26, 9"), frame.theme.textMuted},
            {price(chart.macd[bar]), frame.theme.lineMacd},
            {price(chart.macdSignal[bar]), frame.theme.lineSignal},
            {price(histogram), frame.colourOf(!(histogram < 0))}};
}

QString legendText(const ChartFrame& frame, std::size_t bar)
{
    QStringList words;
    const auto add = [&words](const std::vector<LegendItem>& items) {
        for (const LegendItem& item : items)
            words.append(item.text);
    };
    for (const std::vector<LegendItem>& group : priceLegend(frame, bar))
        add(group);
    if (frame.volume.isShown())
        add(volumeLegend(frame, bar));
    if (frame.rsi.isShown())
        add(rsiLegend(frame, bar));
    if (frame.macd.isShown())
        add(macdLegend(frame, bar));
    return words.join(QStringLiteral("  "));
}

void paintLegends(QPainter& painter, const ChartFrame& frame, std::size_t bar)
{
    Flow price(painter, frame, frame.price.area);
    for (const std::vector<LegendItem>& group : priceLegend(frame, bar)) {
        price.startRow();
        for (const LegendItem& item : group)
            price.add(item);
    }
    const auto paint = [&](const PaneFrame& pane, const std::vector<LegendItem>& items) {
        Flow flow(painter, frame, pane.area);
        for (const LegendItem& item : items)
            flow.add(item);
    };
    if (frame.volume.isShown())
        paint(frame.volume, volumeLegend(frame, bar));
    if (frame.rsi.isShown())
        paint(frame.rsi, rsiLegend(frame, bar));
    if (frame.macd.isShown())
        paint(frame.macd, macdLegend(frame, bar));
}

QString intervalLabel(market::Interval interval)
{
    switch (interval) {
    case market::Interval::Day1:
        return QStringLiteral("1D");
    case market::Interval::Week1:
        return QStringLiteral("1W");
    case market::Interval::Month1:
        return QStringLiteral("1M");
    default:
        break;
    }
    const std::string_view name = market::intervalName(interval);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace tapesift::widgets
