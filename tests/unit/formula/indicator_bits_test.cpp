// Indicators of a formula are those of the indicators layer, bit for bit: that layer's values are
// compared with TA-Lib in its own tests.

#include <gtest/gtest.h>

#include "tapesift/indicators/adx.h"
#include "tapesift/indicators/average_true_range.h"
#include "tapesift/indicators/bollinger.h"
#include "tapesift/indicators/cci.h"
#include "tapesift/indicators/macd.h"
#include "tapesift/indicators/money_flow.h"
#include "tapesift/indicators/on_balance_volume.h"
#include "tapesift/indicators/rate_of_change.h"
#include "tapesift/indicators/relative_volume.h"
#include "tapesift/indicators/rolling_range.h"
#include "tapesift/indicators/rsi.h"
#include "tapesift/indicators/series.h"
#include "tapesift/indicators/standard_deviation.h"
#include "tapesift/indicators/stochastic.h"
#include "tapesift/indicators/williams_r.h"
#include "tapesift/market/price_source.h"
#include "test_bars.h"

namespace tapesift::formula {
namespace {

constexpr std::size_t kBars = 1100; // EMA 200 is settled after 891

class IndicatorBits : public testing::Test
{
protected:
    // The same from the bar on from which it is settled; unknown before.
    void expectSame(std::string_view formula, const std::vector<double>& series)
    {
        const auto values = m_asked.series(formula);
        const std::size_t settled = m_asked.program(formula).needs().bars - 1;
        ASSERT_EQ(values.size(), series.size()) << formula;
        ASSERT_LT(settled, series.size()) << formula;
        for (std::size_t i = 0; i < series.size(); ++i)
            ASSERT_TRUE(sameBits(values[i], i < settled ? std::nan("") : series[i]))
                << formula << " at " << i << ": " << values[i] << ", series " << series[i];
        ASSERT_FALSE(std::isnan(values.back())) << formula;
        ASSERT_TRUE(sameBits(m_asked.value(formula), series.back())) << formula;
    }

    market::BarSeries m_series = walk(kBars, 3);
    market::BarView m_bars = m_series.view();
    Asked m_asked{walk(kBars, 3)};
};

TEST_F(IndicatorBits, EveryCatalogName)
{
    for (const auto& info : indicators::indicatorCatalog()) {
        EXPECT_EQ(m_asked.program(info.name).needs().bars,
                  static_cast<std::size_t>(info.settledBars))
            << info.name;
        expectSame(info.name, indicators::seriesOf(info.id, m_bars, m_bars.close));
    }
}

TEST_F(IndicatorBits, OtherPeriods)
{
    expectSame("sma(7)", indicators::smaSeries(m_bars.close, 7));
    expectSame("ema(7)", indicators::emaSeries(m_bars.close, 7));
    expectSame("rma(7)", indicators::rmaSeries(m_bars.close, 7));
    expectSame("rsi(7)", indicators::rsiSeries(m_bars.close, 7));
    expectSame("rsi(1)", indicators::rsiSeries(m_bars.close, 1));
    expectSame("roc(7)", indicators::rateOfChangeSeries(m_bars.close, 7));
    expectSame("stddev(7)", indicators::standardDeviationSeries(m_bars.close, 7));
    expectSame("highest(7)", indicators::highestSeries(m_bars.high, 7));
    expectSame("lowest(7)", indicators::lowestSeries(m_bars.low, 7));
    expectSame("relvol(7)", indicators::relativeVolumeSeries(m_bars.volume, 7));
    expectSame("atr(7)", indicators::atrSeries(m_bars, 7));
    expectSame("adx(7)", indicators::adxSeries(m_bars, 7));
    expectSame("cci(7)", indicators::cciSeries(m_bars, 7));
    expectSame("willr(7)", indicators::williamsRSeries(m_bars, 7));
    expectSame("mfi(7)", indicators::moneyFlowIndexSeries(m_bars, 7));
    expectSame("truerange", indicators::trueRangeSeries(m_bars));
}

TEST_F(IndicatorBits, SeveralParts)
{
    const auto macd = indicators::macdSeries(m_bars.close, {5, 13, 4});
    expectSame("macd(5, 13, 4)", macd.macd);
    expectSame("macd_signal(5, 13, 4)", macd.signal);
    expectSame("macd_hist(5, 13, 4)", macd.histogram);
    expectSame("ema(macd(5, 13, 4), 4)", macd.signal);
    const auto bands = indicators::bollingerSeries(m_bars.close, 7, 1.5);
    expectSame("bb_upper(7, 1.5)", bands.upper);
    expectSame("bb_middle(7, 1.5)", bands.middle);
    expectSame("bb_lower(7, 1.5)", bands.lower);
    const auto stochastic = indicators::stochasticSeries(m_bars, {9, 4, 2});
    expectSame("stoch_k(9, 4)", stochastic.k);
    expectSame("stoch_d(9, 4, 2)", stochastic.d);
}

TEST_F(IndicatorBits, OtherSources)
{
    std::vector<double> storage;
    expectSame(
        "rsi(hlc3, 14)",
        indicators::rsiSeries(market::pricesOf(m_bars, market::PriceSource::Hlc3, storage), 14));
    expectSame("ema(hl2, 9)", indicators::emaSeries(
                                  market::pricesOf(m_bars, market::PriceSource::Hl2, storage), 9));
    const auto mixed = market::pricesOf(m_bars, market::PriceSource::Ohlc4, storage);
    expectSame("ohlc4", {mixed.begin(), mixed.end()});
    expectSame("sma(volume, 20)", indicators::smaSeries(m_bars.volume, 20));
    expectSame("highest(close, 5)", indicators::highestSeries(m_bars.close, 5));
    expectSame("rma(truerange, 14)",
               indicators::rmaSeries(indicators::trueRangeSeries(m_bars), 14));
}

} // namespace
} // namespace tapesift::formula
