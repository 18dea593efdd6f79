#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "support/sample_bars.h"
#include "tapesift/base/random.h"
#include "tapesift/learning/training.h"

namespace tapesift::learning {

// Daily bars that nobody can foretell: every close is the one before times a uniform draw. Only
// additions and products, so that a script gets the same bits.
inline std::vector<market::Bar> randomBars(std::size_t count, std::uint64_t seed)
{
    base::SeededRandom random(seed);
    std::vector<market::Bar> bars;
    double price = 100;
    for (std::size_t i = 0; i < count; ++i) {
        market::Bar bar;
        bar.time = support::kSampleStart + std::chrono::days{i};
        bar.open = price * (1 + (random.uniform() - 0.5) * 0.01);
        bar.close = price * (1 + (random.uniform() - 0.5) * 0.04);
        bar.high = std::max(bar.open, bar.close) * (1 + random.uniform() * 0.01);
        bar.low = std::min(bar.open, bar.close) * (1 - random.uniform() * 0.01);
        bar.volume = 1000 + 1000 * random.uniform();
        price = bar.close;
        bars.push_back(bar);
    }
    return bars;
}

// Bars with something to learn: the price is drawn back to 100, a tenth of the way each day.
inline std::vector<market::Bar> returningBars(std::size_t count, std::uint64_t seed)
{
    std::vector<market::Bar> bars = randomBars(count, seed);
    double price = 100;
    for (market::Bar& bar : bars) {
        const double next = price + (100 - price) * 0.1 + (bar.close / bar.open - 1) * 100;
        const double factor = next / bar.close;
        bar.open = price;
        bar.close = next;
        bar.high = std::max({bar.high * factor, bar.open, next});
        bar.low = std::min({bar.low * factor, bar.open, next});
        price = next;
    }
    return bars;
}

// As many symbols of one kind of bars, with what train() takes.
class Market
{
public:
    template <class MakeBars>
    Market(std::size_t symbols, std::size_t bars, std::uint64_t seed, MakeBars makeBars)
    {
        for (std::size_t i = 0; i < symbols; ++i)
            m_bars.emplace_back(makeBars(bars, seed * 1000 + i * 7919));
        for (std::size_t i = 0; i < symbols; ++i)
            m_series.push_back({"S" + std::to_string(100 + i), m_bars[i].view()});
    }

    std::vector<TrainingSeries>& series() { return m_series; }
    const std::vector<TrainingSeries>& series() const { return m_series; }

private:
    std::vector<market::BarSeries> m_bars;
    std::vector<TrainingSeries> m_series;
};

// Just enough for train(): 24 symbols on 263 dates.
inline constexpr std::size_t kSmallSymbols = 24;
inline constexpr std::size_t kSmallBars = kFeatureBars - 1 + 5 + 263;

inline Market smallMarket(std::uint64_t seed)
{
    return {kSmallSymbols, kSmallBars, seed, randomBars};
}

inline Market returningMarket(std::uint64_t seed)
{
    return {kSmallSymbols, kSmallBars, seed, returningBars};
}

inline TrainOptions linearOptions()
{
    TrainOptions options;
    options.kind = ModelKind::Linear;
    return options;
}

// The lines of a test that needs XGBoost begin with it.
#define SKIP_WITHOUT_TREES()                                                                       \
    if (!hasBoostedTrees())                                                                        \
    GTEST_SKIP() << "built without XGBoost"

} // namespace tapesift::learning
