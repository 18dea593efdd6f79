#pragma once

#include <bit>
#include <cmath>

#include "tapesift/base/random.h"
#include "tapesift/formula/program.h"
#include "tapesift/market/bar_series.h"

namespace tapesift::formula {

inline bool sameBits(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

// A walk of daily bars from Monday, 2024-01-01, on weekdays; now and then nothing is traded.
inline market::BarSeries walk(std::size_t count, std::uint64_t seed = 1)
{
    base::SeededRandom random(seed);
    std::chrono::sys_days date{std::chrono::year{2024} / 1 / 1};
    double price = 50;
    std::vector<market::Bar> bars;
    while (bars.size() < count) {
        const double before = price;
        price *= 1 + 0.06 * (random.uniform() - 0.49);
        const double open = before * (1 + 0.02 * (random.uniform() - 0.5));
        const double high = std::max(open, price) * (1 + 0.01 * random.uniform());
        const double low = std::min(open, price) * (1 - 0.01 * random.uniform());
        const double volume = random.below(30) == 0 ? 0 : std::floor(2e6 * random.uniform());
        bars.push_back({date, open, high, low, price, volume});
        date += std::chrono::days{bars.size() % 5 == 0 ? 3 : 1};
    }
    return market::BarSeries(bars);
}

// Daily bars with these closes; each opens where the one before closed.
inline market::BarSeries closes(const std::vector<double>& prices, double volume = 1000)
{
    std::vector<market::Bar> bars;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const double open = i == 0 ? prices[0] : prices[i - 1];
        bars.push_back({base::UtcSeconds{std::chrono::days{19'723 + static_cast<int>(i)}}, open,
                        std::max(open, prices[i]), std::min(open, prices[i]), prices[i], volume});
    }
    return market::BarSeries(bars);
}

// Evaluates a formula over bars.
class Asked
{
public:
    explicit Asked(market::BarSeries series)
        : m_series(std::move(series))
    {
        subject.bars = m_series.view();
        subject.calendar = &m_calendar;
    }

    Truth matches(std::string_view text) { return program(text).matches(subject, m_scratch); }
    double value(std::string_view text) { return program(text).value(subject, m_scratch); }
    std::vector<double> series(std::string_view text, std::size_t count = 1'000'000)
    {
        const auto values = program(text).series(subject, count, m_scratch);
        return {values.begin(), values.end()};
    }

    // A formula that does not compile fails the test.
    Program program(std::string_view text) const
    {
        auto compiled = Program::compile(text, parameters);
        if (!compiled)
            throw std::invalid_argument(std::string(text) + ": " + describe(compiled.error()));
        return *compiled;
    }

    Subject subject;
    Parameters parameters;

private:
    market::ExchangeCalendar m_calendar = market::ExchangeCalendar::alwaysOpen();
    market::BarSeries m_series;
    Scratch m_scratch;
};

} // namespace tapesift::formula
