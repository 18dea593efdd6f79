#include "tapesift/presentation/chart_data.h"

#include "tapesift/indicators/series.h"

namespace tapesift::presentation {

namespace {

market::BarSeries copyOf(const market::BarView& bars)
{
    std::vector<market::Bar> rows;
    rows.reserve(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        rows.push_back(bars.at(i));
    return market::BarSeries(rows);
}

} // namespace

std::shared_ptr<const ChartData> makeChartData(const ChartRequest& request,
                                               const market::BarView& bars)
{
    using indicators::IndicatorId;
    std::vector<double> storage;
    const std::span<const double> price = market::pricesOf(bars, request.priceSource, storage);
    const auto series = [&](IndicatorId id) { return indicators::seriesOf(id, bars, price); };

    auto chart = std::make_shared<ChartData>();
    chart->symbol = request.symbol;
    chart->interval = request.interval;
    chart->bars = copyOf(bars);
    chart->lastIsForming = request.lastIsForming;
    chart->sma20 = series(IndicatorId::Sma20);
    chart->sma50 = series(IndicatorId::Sma50);
    chart->sma200 = series(IndicatorId::Sma200);
    chart->bollingerUpper = series(IndicatorId::BbUpper);
    chart->bollingerLower = series(IndicatorId::BbLower);
    chart->rsi14 = series(IndicatorId::Rsi14);
    chart->macd = series(IndicatorId::Macd);
    chart->macdSignal = series(IndicatorId::MacdSignal);
    chart->macdHistogram = series(IndicatorId::MacdHist);
    return chart;
}

} // namespace tapesift::presentation
