#include "widgets/chart/chart_frame.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>

#include "tapesift/report/number_text.h"

namespace tapesift::widgets {

namespace {

constexpr double kTagPadding = 6;     // left and right of a number at the axis
constexpr double kLabelSpacing = 2.6; // heights of a label between ticks
constexpr double kDenseSpacing = 1.7; // the same in the low panes
constexpr double kTimeGap = 14;       // between two time labels
constexpr double kWide = 520;         // from here on the legend needs two rows
constexpr double kMaxHeadroom = 0.3;  // of the price pane, for the legend

// The widest label the time axis can have.
double timeLabelWidth(const QFont& font, const QLocale& locale)
{
    const QFontMetricsF metrics(font);
    double width = metrics.horizontalAdvance(QStringLiteral("00:00"));
    for (int month = 1; month <= 12; ++month) {
        const QString name = locale.standaloneMonthName(month, QLocale::ShortFormat);
        width = std::max(width, metrics.horizontalAdvance(name));
    }
    return width;
}

// "500K", "1.5M": round, so without the decimals that a volume has elsewhere.
QString roundVolume(double volume, const presentation::NumberFormat& format)
{
    constexpr std::array<char16_t, 4> kUnits = {u'K', u'M', u'B', u'T'};
    std::size_t unit = 0;
    for (; volume >= 1000 && unit < kUnits.size(); ++unit)
        volume /= 1000;
    int decimals = 0;
    for (double scaled = volume; decimals < 2 && std::abs(scaled - std::round(scaled)) > 1e-6;
         scaled *= 10)
        ++decimals;
    const QString number = format.ratio(volume, decimals);
    return unit == 0 ? number : number + QChar(kUnits[unit - 1]);
}

// The share of a low pane's height that its caption needs.
double captionShare(const QRectF& area, double lineHeight)
{
    return std::min(0.3, (lineHeight + 2) / area.height());
}

} // namespace

bool ChartScene::showsLevels() const
{
    return options.overlays.levels && marks.levels && chart && chart->symbol == marks.symbol;
}

bool ChartScene::showsCycle() const
{
    return options.overlays.cycle && marks.cycle && chart && chart->symbol == marks.symbol;
}

double PaneFrame::yOf(double value) const
{
    // Far outside is as good as outside, and safe for the painter's arithmetic.
    const double fraction = std::clamp(scale.fractionOf(value), -4.0, 5.0);
    return area.bottom() - fraction * area.height();
}

double PaneFrame::valueAt(double y) const
{
    return scale.valueAt((area.bottom() - y) / area.height());
}

ChartFrame::ChartFrame(const ChartScene& shownScene, const Theme& shownTheme, const QRectF& bounds,
                       double deviceRatio)
    : scene(shownScene)
    , theme(shownTheme)
    , ratio(deviceRatio)
    , axisFont(shownTheme.numberFont)
    , textFont(shownTheme.smallFont)
    , visible(shownScene.view.visible())
{
    axisFont.setPointSizeF(shownTheme.smallFont.pointSizeF());
    lineHeight = std::ceil(QFontMetricsF(textFont).height());
    const double timeHeight = lineHeight + 8;
    // Heights do not depend on the width of the axis, and the labels decide about that.
    layout = layOutChart(bounds, scene.options.panes, {0, timeHeight});
    scalePanes(bounds);
    layout = layOutChart(bounds, scene.options.panes, {axisWidth(), timeHeight});
    price.area = layout.price;
    volume.area = layout.volume;
    rsi.area = layout.rsi;
    macd.area = layout.macd;
    placeTimeTicks();
}

void ChartFrame::scalePanes(const QRectF& bounds)
{
    using namespace presentation;
    price.area = layout.price;
    volume.area = layout.volume;
    rsi.area = layout.rsi;
    macd.area = layout.macd;

    const int legendRows = bounds.width() >= kWide ? 2 : 3;
    const double headroom =
        std::min(kMaxHeadroom, (legendRows * lineHeight + 4) / layout.price.height());
    std::vector<double> levels;
    if (scene.showsLevels())
        levels = {scene.marks.levels->stopLoss, scene.marks.levels->takeProfit};
    const ValueScale fitted =
        priceScale(chart(), visible, scene.options.overlays, scene.options.isLog, levels);
    price.scale = fitted.withHeadroom(headroom);
    price.decimals = report::priceDecimals(chart().bars.view().close.back());
    price.ticks =
        priceTicks(price.scale, {price.area.height(), lineHeight, kLabelSpacing * lineHeight},
                   price.decimals, format);
    if (volume.isShown()) {
        volume.scale = volumeScale(chart(), visible);
        volume.ticks =
            priceTicks(volume.scale, {volume.area.height(), lineHeight, kDenseSpacing * lineHeight},
                       0, format);
        for (PriceTick& tick : volume.ticks)
            tick.text = roundVolume(tick.value, format);
    }
    if (rsi.isShown()) {
        // Above 90 is rare: half the caption's height is enough.
        rsi.scale = rsiScale().withHeadroom(captionShare(rsi.area, lineHeight) / 2);
        rsi.decimals = 1;
        for (const double level : {30.0, 70.0})
            rsi.ticks.push_back({level, rsi.yOf(level) - rsi.area.top(), format.ratio(level, 0)});
    }
    if (macd.isShown()) {
        macd.scale = macdScale(chart(), visible).withHeadroom(captionShare(macd.area, lineHeight));
        macd.decimals = price.decimals;
        macd.ticks = priceTicks(
            macd.scale, {macd.area.height(), lineHeight, kDenseSpacing * lineHeight}, 0, format);
    }
}

double ChartFrame::axisWidth() const
{
    const QFontMetricsF metrics(axisFont);
    double width = metrics.horizontalAdvance(
        format.priceLike(chart().bars.view().close.back(), chart().bars.view().close.back()));
    for (const PaneFrame* pane : panes()) {
        for (const presentation::PriceTick& tick : pane->ticks)
            width = std::max(width, metrics.horizontalAdvance(tick.text));
    }
    return std::ceil(width + 2 * kTagPadding);
}

void ChartFrame::placeTimeTicks()
{
    const QLocale locale;
    timeTicks = scene.timeAxis.ticks(scene.view, layout.price.width(),
                                     timeLabelWidth(axisFont, locale) + kTimeGap, locale);
    for (presentation::TimeTick& tick : timeTicks)
        tick.offset += layout.price.left();
}

double ChartFrame::xOf(std::size_t bar) const
{
    return layout.price.left() +
           scene.view.fractionOf(static_cast<double>(bar) + 0.5) * layout.price.width();
}

double ChartFrame::pixelsPerBar() const
{
    return layout.price.width() / scene.view.shown();
}

std::vector<const PaneFrame*> ChartFrame::panes() const
{
    std::vector<const PaneFrame*> shown;
    for (const PaneFrame* pane : {&price, &volume, &rsi, &macd}) {
        if (pane->isShown())
            shown.push_back(pane);
    }
    return shown;
}

} // namespace tapesift::widgets
