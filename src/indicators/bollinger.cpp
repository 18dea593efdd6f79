#include "tapesift/indicators/bollinger.h"

#include "tapesift/indicators/indicator_values.h"
#include "tapesift/indicators/moving_average.h"
#include "tapesift/indicators/standard_deviation.h"

namespace tapesift::indicators {

BollingerSeries bollingerSeries(std::span<const double> values, std::size_t period, double width)
{
    BollingerSeries series;
    for (auto* band : {&series.upper, &series.middle, &series.lower})
        band->assign(values.size(), kNoValue);
    for (std::size_t end = period; end <= values.size(); ++end) {
        const auto window = values.subspan(end - period, period);
        const BollingerBands bands =
            bollingerBands(meanOf(window), standardDeviationOf(window), width);
        series.upper[end - 1] = bands.upper;
        series.middle[end - 1] = bands.middle;
        series.lower[end - 1] = bands.lower;
    }
    return series;
}

} // namespace tapesift::indicators
