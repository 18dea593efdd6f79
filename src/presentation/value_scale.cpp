#include "tapesift/presentation/value_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace tapesift::presentation {

namespace {

constexpr double kPadding = 0.05;    // of the values' span, above and below
constexpr double kFlatShare = 0.01;  // half the span around values that are all equal
constexpr double kFlatBelow = 1e-9;  // of the larger value: a span that only rounding makes
constexpr double kFarBelow = -1000;  // the height of what has no logarithm
constexpr double kLevelReach = 0.75; // of the values' span: farther levels stay out of view
constexpr double kVolumeRoom = 1.15; // of the largest volume: keeps the pane's caption free

// Collects the smallest and the largest of many values, passing over those that do not exist.
class Extremes
{
public:
    explicit Extremes(double above)
        : m_above(above)
    {
    }

    void take(std::span<const double> series, BarRange bars)
    {
        for (std::size_t i = bars.first; i < bars.end && i < series.size(); ++i)
            take(series[i]);
    }

    void take(double value)
    {
        if (!std::isfinite(value) || value <= m_above)
            return;
        m_low = std::min(m_low, value);
        m_high = std::max(m_high, value);
    }

    bool isEmpty() const { return m_low > m_high; }

    // The range with its padding; values that are all equal lie in its middle.
    ValueRange padded(bool isLog) const
    {
        if (isEmpty())
            return {};
        if (isLog) {
            const double ratio = isFlat() ? 1 + kFlatShare : std::pow(m_high / m_low, kPadding);
            return {m_low / ratio, m_high * ratio};
        }
        const double flat = m_low == 0 ? kFlatShare : std::abs(m_low) * kFlatShare;
        const double room = isFlat() ? flat : (m_high - m_low) * kPadding;
        return {m_low - room, m_high + room};
    }

    double high() const { return m_high; }

    // Those of the values that are no farther away than a share of the span.
    void takeNear(std::span<const double> values, double share)
    {
        const double reach = share * (m_high - m_low);
        const double low = m_low - reach;
        const double high = m_high + reach;
        for (const double value : values) {
            if (value >= low && value <= high)
                take(value);
        }
    }

private:
    bool isFlat() const
    {
        return m_high - m_low <= kFlatBelow * std::max(std::abs(m_low), std::abs(m_high));
    }

    double m_above; // values up to here are passed over
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
};

constexpr double kAnyValue = -std::numeric_limits<double>::infinity();

} // namespace

ValueScale::ValueScale(ValueRange range, bool isLog)
    : m_range(range)
    , m_isLog(isLog && range.low > 0 && std::log(range.low) < std::log(range.high))
    , m_from(m_isLog ? std::log(range.low) : range.low)
    , m_span((m_isLog ? std::log(range.high) : range.high) - m_from)
{
}

double ValueScale::fractionOf(double value) const
{
    if (!m_isLog)
        return (value - m_from) / m_span;
    return value > 0 ? (std::log(value) - m_from) / m_span : kFarBelow;
}

double ValueScale::valueAt(double fraction) const
{
    const double value = m_from + fraction * m_span;
    return m_isLog ? std::exp(value) : value;
}

ValueScale ValueScale::withHeadroom(double share) const
{
    return {{m_range.low, valueAt(1 / (1 - share))}, m_isLog};
}

ValueScale priceScale(const ChartData& chart, BarRange bars, const ChartOverlays& overlays,
                      bool isLog, std::span<const double> levels)
{
    const market::BarView view = chart.bars.view();
    Extremes extremes(isLog ? 0 : kAnyValue);
    extremes.take(view.low, bars);
    extremes.take(view.high, bars);
    if (overlays.sma20)
        extremes.take(chart.sma20, bars);
    if (overlays.sma50)
        extremes.take(chart.sma50, bars);
    if (overlays.sma200)
        extremes.take(chart.sma200, bars);
    if (overlays.bollinger) {
        extremes.take(chart.bollingerUpper, bars);
        extremes.take(chart.bollingerLower, bars);
    }
    extremes.takeNear(levels, kLevelReach);
    return {extremes.padded(isLog), isLog};
}

ValueScale volumeScale(const ChartData& chart, BarRange bars)
{
    Extremes extremes(0);
    extremes.take(chart.bars.view().volume, bars);
    return {{0, extremes.isEmpty() ? 1 : extremes.high() * kVolumeRoom}, false};
}

ValueScale rsiScale()
{
    return {{0, 100}, false};
}

ValueScale macdScale(const ChartData& chart, BarRange bars)
{
    Extremes extremes(kAnyValue);
    extremes.take(0);
    extremes.take(chart.macd, bars);
    extremes.take(chart.macdSignal, bars);
    extremes.take(chart.macdHistogram, bars);
    return {extremes.padded(false), false};
}

} // namespace tapesift::presentation
