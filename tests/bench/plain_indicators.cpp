#include "bench/plain_indicators.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tapesift::bench {

namespace {

using indicators::IndicatorId;
using indicators::kNoValue;
using Series = std::vector<double>;
using View = std::span<const double>;

Series sma(View x, std::size_t n)
{
    Series out(x.size(), kNoValue);
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sum += x[i];
        if (i >= n)
            sum -= x[i - n];
        if (i + 1 >= n)
            out[i] = sum / static_cast<double>(n);
    }
    return out;
}

// Smooths from `first` on: a mean of n values, then previous + (x - previous) * k.
Series smooth(View x, std::size_t n, double k, std::size_t first = 0)
{
    Series out(x.size(), kNoValue);
    double seed = 0;
    for (std::size_t i = first; i < x.size(); ++i) {
        if (i < first + n) {
            seed += x[i];
            if (i + 1 == first + n)
                out[i] = seed / static_cast<double>(n);
        } else {
            out[i] = out[i - 1] + (x[i] - out[i - 1]) * k;
        }
    }
    return out;
}

Series ema(View x, std::size_t n, std::size_t first = 0)
{
    return smooth(x, n, 2.0 / (static_cast<double>(n) + 1), first);
}

Series wilder(View x, std::size_t n, std::size_t first)
{
    return smooth(x, n, 1.0 / static_cast<double>(n), first);
}

Series rsi(View close, std::size_t n)
{
    Series up(close.size());
    Series down(close.size());
    for (std::size_t i = 1; i < close.size(); ++i) {
        up[i] = std::max(close[i] - close[i - 1], 0.0);
        down[i] = std::max(close[i - 1] - close[i], 0.0);
    }
    const Series ups = wilder(up, n, 1);
    const Series downs = wilder(down, n, 1);
    Series out(close.size(), kNoValue);
    for (std::size_t i = n; i < close.size(); ++i)
        out[i] = downs[i] == 0 ? 100 : 100 - 100 / (1 + ups[i] / downs[i]);
    return out;
}

Series trueRange(const market::BarView& bars)
{
    Series out(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        out[i] = bars.high[i] - bars.low[i];
        if (i > 0)
            out[i] = std::max({out[i], std::abs(bars.high[i] - bars.close[i - 1]),
                               std::abs(bars.low[i] - bars.close[i - 1])});
    }
    return out;
}

Series adx(const market::BarView& bars, std::size_t n)
{
    Series plus(bars.size());
    Series minus(bars.size());
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const double up = bars.high[i] - bars.high[i - 1];
        const double down = bars.low[i - 1] - bars.low[i];
        plus[i] = up > down && up > 0 ? up : 0;
        minus[i] = down > up && down > 0 ? down : 0;
    }
    const Series p = wilder(plus, n, 1);
    const Series m = wilder(minus, n, 1);
    Series dx(bars.size());
    for (std::size_t i = n; i < bars.size(); ++i)
        dx[i] = p[i] + m[i] == 0 ? 0 : 100 * std::abs(p[i] - m[i]) / (p[i] + m[i]);
    return wilder(dx, n, n);
}

Series highest(View x, std::size_t n)
{
    Series out(x.size(), kNoValue);
    for (std::size_t i = n - 1; i < x.size(); ++i)
        out[i] = *std::max_element(x.begin() + static_cast<std::ptrdiff_t>(i + 1 - n),
                                   x.begin() + static_cast<std::ptrdiff_t>(i + 1));
    return out;
}

Series lowest(View x, std::size_t n)
{
    Series out(x.size(), kNoValue);
    for (std::size_t i = n - 1; i < x.size(); ++i)
        out[i] = *std::min_element(x.begin() + static_cast<std::ptrdiff_t>(i + 1 - n),
                                   x.begin() + static_cast<std::ptrdiff_t>(i + 1));
    return out;
}

Series deviation(View x, std::size_t n)
{
    Series out(x.size(), kNoValue);
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sum += x[i];
        squares += x[i] * x[i];
        if (i >= n) {
            sum -= x[i - n];
            squares -= x[i - n] * x[i - n];
        }
        const double mean = sum / static_cast<double>(n);
        if (i + 1 >= n)
            out[i] = std::sqrt(std::max(squares / static_cast<double>(n) - mean * mean, 0.0));
    }
    return out;
}

Series typical(const market::BarView& bars)
{
    Series out(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i)
        out[i] = (bars.high[i] + bars.low[i] + bars.close[i]) / 3;
    return out;
}

Series cci(const market::BarView& bars, std::size_t n)
{
    const Series price = typical(bars);
    const Series mean = sma(price, n);
    Series out(bars.size(), kNoValue);
    for (std::size_t i = n - 1; i < bars.size(); ++i) {
        double spread = 0;
        for (std::size_t j = i + 1 - n; j <= i; ++j)
            spread += std::abs(price[j] - mean[i]);
        spread /= static_cast<double>(n);
        out[i] = spread == 0 ? 0 : (price[i] - mean[i]) / (0.015 * spread);
    }
    return out;
}

Series moneyFlow(const market::BarView& bars, std::size_t n)
{
    const Series price = typical(bars);
    Series out(bars.size(), kNoValue);
    double in = 0;
    double away = 0;
    const auto add = [&](std::size_t i, double sign) {
        const double flow = sign * price[i] * bars.volume[i];
        (price[i] > price[i - 1] ? in : away) += price[i] == price[i - 1] ? 0 : flow;
    };
    for (std::size_t i = 1; i < bars.size(); ++i) {
        add(i, 1);
        if (i > n)
            add(i - n, -1);
        if (i >= n)
            out[i] = in + away == 0 ? 100 : 100 * in / (in + away);
    }
    return out;
}

Series obv(const market::BarView& bars)
{
    Series out(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        out[i] = i == 0 ? bars.volume[i] : out[i - 1];
        if (i > 0 && bars.close[i] > bars.close[i - 1])
            out[i] += bars.volume[i];
        else if (i > 0 && bars.close[i] < bars.close[i - 1])
            out[i] -= bars.volume[i];
    }
    return out;
}

Series rawStochastic(const market::BarView& bars, std::size_t n, double scale, double offset)
{
    const Series high = highest(bars.high, n);
    const Series low = lowest(bars.low, n);
    Series out(bars.size(), kNoValue);
    for (std::size_t i = n - 1; i < bars.size(); ++i)
        out[i] = scale * (bars.close[i] - low[i]) / (high[i] - low[i]) + offset;
    return out;
}

Series rateOfChange(View x, std::size_t n)
{
    Series out(x.size(), kNoValue);
    for (std::size_t i = n; i < x.size(); ++i)
        out[i] = (x[i] / x[i - n] - 1) * 100;
    return out;
}

} // namespace

indicators::IndicatorValues plainLatestValues(const market::BarView& bars)
{
    indicators::IndicatorValues v;
    v[IndicatorId::Sma20] = sma(bars.close, 20).back();
    v[IndicatorId::Sma50] = sma(bars.close, 50).back();
    v[IndicatorId::Sma200] = sma(bars.close, 200).back();
    v[IndicatorId::Ema9] = ema(bars.close, 9).back();
    v[IndicatorId::Ema20] = ema(bars.close, 20).back();
    v[IndicatorId::Ema50] = ema(bars.close, 50).back();
    v[IndicatorId::Ema200] = ema(bars.close, 200).back();
    v[IndicatorId::Rsi14] = rsi(bars.close, 14).back();
    const Series fast = ema(bars.close, 12);
    const Series slow = ema(bars.close, 26);
    Series macd(bars.size());
    for (std::size_t i = 25; i < bars.size(); ++i)
        macd[i] = fast[i] - slow[i];
    v[IndicatorId::Macd] = macd.back();
    v[IndicatorId::MacdSignal] = ema(macd, 9, 25).back();
    v[IndicatorId::MacdHist] = v[IndicatorId::Macd] - v[IndicatorId::MacdSignal];
    v[IndicatorId::Atr14] = wilder(trueRange(bars), 14, 0).back();
    v[IndicatorId::Stddev20] = deviation(bars.close, 20).back();
    v[IndicatorId::BbMiddle] = v[IndicatorId::Sma20];
    v[IndicatorId::BbUpper] = v[IndicatorId::BbMiddle] + 2 * v[IndicatorId::Stddev20];
    v[IndicatorId::BbLower] = v[IndicatorId::BbMiddle] - 2 * v[IndicatorId::Stddev20];
    v[IndicatorId::Adx14] = adx(bars, 14).back();
    v[IndicatorId::Cci20] = cci(bars, 20).back();
    v[IndicatorId::Willr14] = rawStochastic(bars, 14, 100, -100).back();
    v[IndicatorId::Mfi14] = moneyFlow(bars, 14).back();
    v[IndicatorId::Roc10] = rateOfChange(bars.close, 10).back();
    v[IndicatorId::Obv] = obv(bars).back();
    const Series raw = rawStochastic(bars, 14, 100, 0);
    const Series k = sma(View(raw).subspan(13), 3);
    v[IndicatorId::StochK] = k.back();
    v[IndicatorId::StochD] = sma(View(k).subspan(2), 3).back();
    v[IndicatorId::High20] = highest(bars.high, 20).back();
    v[IndicatorId::Low20] = lowest(bars.low, 20).back();
    const Series volumes = sma(bars.volume, 20);
    v[IndicatorId::VolumeSma20] = volumes.back();
    v[IndicatorId::RelVolume20] = bars.volume.back() / volumes[bars.size() - 2];
    return v;
}

} // namespace tapesift::bench
