#include "widgets/chart/chart_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tapesift::widgets {

namespace {

constexpr double kPaneShare = 0.18;
constexpr double kMinPane = 44;
constexpr double kMaxPane = 150;
constexpr double kMinPrice = 120;

} // namespace

QRectF ChartLayout::panes() const
{
    return price.united(volume).united(rsi).united(macd);
}

ChartLayout layOutChart(const QRectF& bounds, const presentation::ChartPanes& panes,
                        const ChartMargins& margins)
{
    ChartLayout layout;
    const double width = std::max(1.0, bounds.width() - margins.axisWidth);
    const double height = std::max(1.0, bounds.height() - margins.timeHeight);
    const double paneHeight = std::clamp(std::round(height * kPaneShare), kMinPane, kMaxPane);

    double left = height; // for the price
    const std::array<std::pair<bool, QRectF*>, 3> lower = {
        {{panes.volume, &layout.volume}, {panes.rsi, &layout.rsi}, {panes.macd, &layout.macd}}};
    for (const auto& [isShown, area] : lower) {
        if (!isShown || left - paneHeight < kMinPrice)
            continue;
        *area = QRectF(bounds.left(), 0, width, paneHeight);
        left -= paneHeight;
    }
    layout.price = QRectF(bounds.left(), bounds.top(), width, left);
    double top = layout.price.bottom();
    for (const auto& [isShown, area] : lower) {
        if (area->isNull())
            continue;
        area->moveTop(top);
        top = area->bottom();
    }
    layout.priceAxis = QRectF(bounds.left() + width, bounds.top(), bounds.width() - width, height);
    layout.timeAxis =
        QRectF(bounds.left(), bounds.top() + height, bounds.width(), bounds.height() - height);
    return layout;
}

} // namespace tapesift::widgets
