#include "providers/demo_stock.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numbers>

#include "providers/demo_calendar.h"
#include "tapesift/base/random.h"

namespace tapesift::providers {

namespace {

using market::Bar;

// Kinds of chance, so that no two share a number.
enum Stream : std::uint64_t { Traits, Pins, Moves, Shapes, Stretches, Results, Quarters, Thinness };

constexpr int kStretch = 32;
constexpr int kResultsDays = 63;
constexpr int kHaltCycle = 260;
constexpr int kHaltDays = 65;

constexpr double kLowestLog = 0.92;  // 2.5
constexpr double kHighestLog = 6.74; // 845
constexpr double kLargestJump = 0.16;
constexpr double kLargestPin = 2.2; // standard deviations

// One of four 16-bit numbers in `bits`, in [0, 1).
double uniform(std::uint64_t bits, int part)
{
    return static_cast<double>((bits >> (16 * part)) & 0xffff) * 0x1.0p-16;
}

// Nearly normal with mean 0 and variance 1: the sum of four uniform numbers.
double normal(std::uint64_t bits)
{
    const double sum = uniform(bits, 0) + uniform(bits, 1) + uniform(bits, 2) + uniform(bits, 3);
    return (sum - 2) * std::numbers::sqrt3;
}

double between(double low, double high, double part)
{
    return low + (high - low) * part;
}

double toTicks(double price)
{
    return std::floor(price * 100 + 0.5) / 100;
}

} // namespace

// The closes of one block as logarithms, with the last one before it in front.
struct DemoStock::Block
{
    std::array<double, kBlock + 1> closes;
    std::array<DayMove, kBlock> moves;
};

DemoStock::DemoStock(std::uint64_t seed, std::uint32_t number)
    : m_marketKey(base::mix64(seed ^ 0x6d61726b6574ULL))
    , m_key(base::mix64(m_marketKey + number))
{
    const std::uint64_t price = draw(Traits, 0);
    const std::uint64_t kind = draw(Traits, 1);
    m_volatility = std::exp(between(std::log(0.009), std::log(0.03), uniform(price, 0)));
    m_level = between(std::log(20), std::log(110), uniform(price, 1));
    m_beta = between(0.2, 0.8, uniform(price, 2));
    m_volume = std::exp(between(std::log(1e5), std::log(2e7), uniform(price, 3)));
    m_phase = static_cast<int>(draw(Traits, 2) % kHaltCycle);

    const std::uint64_t share = draw(Traits, 3);
    if (uniform(share, 0) < 1.0 / 65) {
        const int first = lastDemoDay(std::chrono::sys_days{std::chrono::year{2024} / 1 / 1});
        const int end = lastDemoDay(std::chrono::sys_days{std::chrono::year{2028} / 1 / 1});
        m_listingDay = first + static_cast<int>(kind % static_cast<std::uint64_t>(end - first));
    }
    m_hasHalts = uniform(share, 1) < 1.0 / 50;
    m_isThin = uniform(share, 2) < 1.0 / 30;
}

std::uint64_t DemoStock::draw(std::uint64_t stream, int index) const
{
    return base::mix64(m_key + (stream << 40) + static_cast<std::uint64_t>(index));
}

double DemoStock::pin(int block) const
{
    // As far apart as a walk of this many days gets.
    const double spread = m_volatility * std::sqrt(static_cast<double>(kBlock));
    return m_level + spread * std::clamp(normal(draw(Pins, block)), -kLargestPin, kLargestPin);
}

bool DemoStock::isHalted(int day) const
{
    return m_hasHalts && (day + m_phase) % kHaltCycle >= kHaltCycle - kHaltDays;
}

DemoStock::DayMove DemoStock::moveOf(int day) const
{
    const std::uint64_t stretch = draw(Stretches, day / kStretch);
    const double wildness = uniform(stretch, 0);
    const double volatility = m_volatility * (wildness < 0.3 ? 0.65 : wildness < 0.8 ? 1.0 : 1.7);
    const double drift = 0.3 * volatility * (uniform(stretch, 1) + uniform(stretch, 2) - 1) * 2;

    const double market = normal(base::mix64(m_marketKey ^ static_cast<std::uint64_t>(day + 1)));
    const double own = normal(draw(Moves, day));
    DayMove move;
    move.volatility = volatility;
    if (isHalted(day))
        return move;
    move.change = drift + volatility * (m_beta * market + (1 - 0.5 * m_beta) * own);
    if ((day + m_phase) % kResultsDays == 0) {
        move.jump =
            std::clamp(3 * m_volatility * normal(draw(Results, day)), -kLargestJump, kLargestJump);
        move.change += move.jump;
    }
    return move;
}

void DemoStock::walk(int block, Block& into) const
{
    const double start = pin(block - 1);
    double sum = 0;
    int tradingDays = 0;
    into.closes[0] = start;
    for (int i = 0; i < kBlock; ++i) {
        const auto at = static_cast<std::size_t>(i);
        into.moves[at] = moveOf(block * kBlock + i);
        sum += into.moves[at].change;
        into.closes[at + 1] = start + sum;
        tradingDays += isHalted(block * kBlock + i) ? 0 : 1;
    }
    // Spreads the distance to the next pin evenly over the days. A halt is shorter than a block.
    static_assert(kHaltDays < kBlock);
    const double step = (pin(block) - start - sum) / tradingDays;
    double correction = 0;
    for (int i = 0; i < kBlock; ++i) {
        correction += isHalted(block * kBlock + i) ? 0 : step;
        into.closes[static_cast<std::size_t>(i) + 1] += correction;
    }
    for (double& close : into.closes)
        close = std::clamp(close, kLowestLog, kHighestLog);
}

market::Bar DemoStock::barOf(int day, double before, double close, const DayMove& move) const
{
    const std::uint64_t shape = draw(Shapes, day);
    const double gap = 0.9 * move.jump + 0.5 * move.volatility * (2 * uniform(shape, 0) - 1);
    Bar bar;
    bar.time = demoDate(day);
    bar.open = toTicks(before * (1 + gap));
    bar.close = toTicks(close);
    const double above = 0.8 * move.volatility * uniform(shape, 1);
    const double below = 0.8 * move.volatility * uniform(shape, 2);
    bar.high =
        std::max({toTicks(std::max(before * (1 + gap), close) * (1 + above)), bar.open, bar.close});
    bar.low =
        std::min({toTicks(std::min(before * (1 + gap), close) * (1 - below)), bar.open, bar.close});

    // Volume comes with moves beyond the usual.
    const double surprise = std::abs(close / before - 1) / move.volatility;
    const double burst = 1 + 0.8 * std::max(0.0, surprise - 1) + (move.jump != 0 ? 1.0 : 0.0);
    const bool isQuiet = m_isThin && draw(Thinness, day) % 25 == 0;
    bar.volume = isQuiet ? 0 : std::floor(m_volume * between(0.6, 1.4, uniform(shape, 3)) * burst);
    return bar;
}

std::vector<market::Bar> DemoStock::dailyBars(int first, int last) const
{
    std::vector<Bar> bars;
    first = std::max(first, m_listingDay);
    if (first > last)
        return bars;
    bars.reserve(static_cast<std::size_t>(last - first + 1));
    Block block;
    for (int number = first / kBlock; number <= last / kBlock; ++number) {
        walk(number, block);
        const int start = number * kBlock;
        const int end = std::min(last, start + kBlock - 1);
        int day = std::max(first, start);
        double before = std::exp(block.closes[static_cast<std::size_t>(day - start)]);
        for (; day <= end; ++day) {
            const auto at = static_cast<std::size_t>(day - start);
            const double close = std::exp(block.closes[at + 1]);
            if (!isHalted(day))
                bars.push_back(barOf(day, before, close, block.moves[at]));
            before = close;
        }
    }
    return bars;
}

void DemoStock::appendQuarters(const market::Bar& daily, std::vector<market::Bar>& into) const
{
    const int day = lastDemoDay(std::chrono::floor<std::chrono::days>(daily.time));
    std::array<double, kDemoQuarters + 1> points{}; // prices at the borders
    std::array<double, kDemoQuarters + 1> traded{}; // share of the volume up to there
    std::array<std::uint64_t, kDemoQuarters> chances{};
    for (int i = 0; i < kDemoQuarters; ++i) {
        const auto at = static_cast<std::size_t>(i);
        chances[at] = draw(Quarters, day * kDemoQuarters + i);
        points[at + 1] = points[at] + normal(chances[at]);
        // Most is traded near the open and the close.
        const double distance = std::abs(2.0 * i / (kDemoQuarters - 1) - 1);
        traded[at + 1] = traded[at] + (0.5 + distance * distance) *
                                          between(0.6, 1.4, uniform(base::mix64(chances[at]), 0));
    }

    const double range = daily.high - daily.low;
    const double end = points.back();
    const double scale = 0.4 / std::sqrt(static_cast<double>(kDemoQuarters));
    for (int i = 0; i <= kDemoQuarters; ++i) {
        double& point = points[static_cast<std::size_t>(i)];
        const double part = static_cast<double>(i) / kDemoQuarters;
        const double wander = range * scale * (point - part * end);
        point = toTicks(
            std::clamp(between(daily.open, daily.close, part) + wander, daily.low, daily.high));
    }

    const std::size_t first = into.size();
    for (std::size_t i = 0; i < kDemoQuarters; ++i) {
        const double reach = 0.05 * range * uniform(base::mix64(chances[i]), 1);
        Bar bar;
        bar.time = daily.time + kDemoOpen + kDemoQuarter * static_cast<int>(i);
        bar.open = points[i];
        bar.close = points[i + 1];
        bar.high = std::min(daily.high, toTicks(std::max(bar.open, bar.close) + reach));
        bar.low = std::max(daily.low, toTicks(std::min(bar.open, bar.close) - reach));
        bar.volume = std::floor(daily.volume * (traded[i + 1] / traded.back())) -
                     std::floor(daily.volume * (traded[i] / traded.back()));
        into.push_back(bar);
    }
    const auto begin = into.begin() + static_cast<std::ptrdiff_t>(first);
    std::ranges::max_element(begin, into.end(), {}, &Bar::high)->high = daily.high;
    std::ranges::min_element(begin, into.end(), {}, &Bar::low)->low = daily.low;
}

} // namespace tapesift::providers
