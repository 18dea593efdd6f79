#include "tapesift/presentation/price_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace tapesift::presentation {

namespace {

constexpr int kMaxAxisDecimals = 8; // Prices are quoted no finer.
constexpr int kMaxDepth = 12;       // Each level divides by 2 at least.

// A step as mantissa times a power of ten, so that its decimals are known exactly.
struct Step
{
    int mantissa = 1; // 10, 20, 25, 30 or 50: tenths
    int exponent = 0;

    double size() const { return mantissa / 10.0 * std::pow(10.0, exponent); }
    int decimals() const
    {
        const int digits = mantissa % 10 == 0 ? 0 : 1;
        return std::clamp(digits - exponent, 0, kMaxAxisDecimals);
    }
};

// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`.
Step stepFrom(double least)
{
    const int exponent = static_cast<int>(std::floor(std::log10(least)));
    for (const int mantissa : {10, 20, 25, 50}) {
        const Step step{mantissa, exponent};
        if (step.size() >= least)
            return step;
    }
    return {10, exponent + 1};
}

// Picks the ticks of one pane.
class TickPicker
{
public:
    TickPicker(const ValueScale& scale, const AxisRoom& room)
        : m_scale(scale)
        , m_room(room)
    {
    }

    void pickEven()
    {
        const ValueRange& range = m_scale.range();
        const Step step = stepFrom((range.high - range.low) * m_room.spacing / m_room.height);
        const double first = std::ceil(range.low / step.size());
        const double last = std::floor(range.high / step.size());
        // Counted: in a range of a few units in the last place, `first + 1` is `first`.
        const double most = m_room.height / m_room.spacing + 1;
        const int count = static_cast<int>(std::clamp(last - first + 1, 0.0, most));
        for (int i = 0; i < count; ++i)
            add((first + i) * step.size(), step);
    }

    void pickLogarithmic()
    {
        const double decade = offsetOf(1) - offsetOf(10);
        const int stride = std::max(1, static_cast<int>(std::ceil(m_room.spacing / decade)));
        int exponent = static_cast<int>(std::floor(std::log10(m_scale.range().low)));
        exponent -= ((exponent % stride) + stride) % stride; // The same decades wherever it starts.
        for (; std::pow(10.0, exponent) <= m_scale.range().high; exponent += stride) {
            add(std::pow(10.0, exponent), {10, exponent});
            if (stride == 1)
                divideDecade(exponent);
        }
        std::sort(m_values.begin(), m_values.end());
    }

    const std::vector<double>& values() const { return m_values; }
    int decimals() const { return m_decimals; }
    double offsetOf(double value) const { return (1 - m_scale.fractionOf(value)) * m_room.height; }

private:
    struct Gap
    {
        double from = 0;
        Step size; // to its end
    };

    // A multiple of `step`.
    void add(double value, const Step& step)
    {
        const double offset = offsetOf(value);
        const double edge = m_room.labelHeight / 2;
        if (!(offset >= edge && offset <= m_room.height - edge))
            return;
        m_values.push_back(value);
        m_decimals = std::max(m_decimals, step.decimals());
    }

    // 1 to 10 as 1, 2, 5 and divided further, or as 1, 3 where there is less room.
    void divideDecade(int exponent)
    {
        const double one = std::pow(10.0, exponent);
        const auto gapFits = [&](double from, double to) {
            return offsetOf(from * one) - offsetOf(to * one) >= m_room.spacing;
        };
        if (gapFits(1, 2) && gapFits(5, 10)) {
            add(2 * one, {10, exponent});
            add(5 * one, {10, exponent});
            divide({one, {10, exponent}}, 0);
            divide({2 * one, {30, exponent}}, 0);
            divide({5 * one, {50, exponent}}, 0);
        } else if (gapFits(1, 3) && gapFits(3, 10)) {
            add(3 * one, {10, exponent});
        }
    }

    // Divides a gap into as many equal round parts as have room, and each part again.
    void divide(const Gap& gap, int depth)
    {
        const double end = gap.from + gap.size.size();
        if (gap.from > m_scale.range().high || end < m_scale.range().low || depth == kMaxDepth)
            return;
        for (const Step& part : partsOf(gap.size)) {
            // The topmost part is the lowest on this scale.
            if (offsetOf(end - part.size()) - offsetOf(end) < m_room.spacing)
                continue;
            const int count = static_cast<int>(std::lround(gap.size.size() / part.size()));
            for (int i = 0; i < count; ++i) {
                const double from = gap.from + i * part.size();
                if (i > 0)
                    add(from, part);
                divide({from, part}, depth + 1);
            }
            return;
        }
    }

    // Round parts of a gap, the smallest first.
    static std::vector<Step> partsOf(const Step& gap)
    {
        const int e = gap.exponent;
        switch (gap.mantissa) {
        case 10:
            return {{10, e - 1}, {20, e - 1}, {50, e - 1}};
        case 20:
            return {{20, e - 1}, {50, e - 1}, {10, e}};
        case 25:
            return {{50, e - 1}};
        case 30:
            return {{50, e - 1}, {10, e}};
        default:
            return {{50, e - 1}, {10, e}, {25, e}};
        }
    }

    const ValueScale& m_scale;
    const AxisRoom& m_room;
    std::vector<double> m_values;
    int m_decimals = 0;
};

} // namespace

std::vector<PriceTick> priceTicks(const ValueScale& scale, const AxisRoom& room, int minDecimals,
                                  const NumberFormat& format)
{
    const bool hasSpan = scale.range().low < scale.range().high;
    if (room.height <= 0 || room.spacing <= 0 || !hasSpan)
        return {};
    TickPicker picker(scale, room);
    if (scale.isLog())
        picker.pickLogarithmic();
    else
        picker.pickEven();

    const int decimals = std::max(picker.decimals(), minDecimals);
    std::vector<PriceTick> ticks;
    for (const double value : picker.values())
        ticks.push_back({value, picker.offsetOf(value), format.ratio(value, decimals)});
    return ticks;
}

} // namespace tapesift::presentation
