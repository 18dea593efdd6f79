#include "tapesift/market/tick_size.h"

#include <algorithm>
#include <cmath>

namespace tapesift::market {

namespace {

constexpr double kShareTick = 0.01;
constexpr double kSmallTick = 0.0001; // below one, and where nothing is known
constexpr int kPairDigits = 6;

// Powers of ten beyond have no exact neighbour among doubles, or none at all.
constexpr int kLargestExponent = 300;

// Of a tick: more than rounding ever adds up to, less than anybody means.
constexpr double kTolerance = 1e-6;
constexpr double kMostTicks = 0x1.0p50;

// A division gives the double nearest to 1e-5; a power with a negative exponent need not.
double powerOfTen(int exponent)
{
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? 1 / power : power;
}

double pairTick(double price)
{
    const int leading = static_cast<int>(std::floor(std::log10(price)));
    return powerOfTen(std::clamp(leading + 1 - kPairDigits, -kLargestExponent, kLargestExponent));
}

double ticks(double count, double tick)
{
    const double perUnit = std::round(1 / tick);
    const bool isWhole = perUnit >= 1 && std::fabs(perUnit * tick - 1) < 1e-12;
    return isWhole ? count / perUnit : count * tick;
}

double roundToTick(double price, double tick, double (*toWhole)(double))
{
    if (!(tick > 0) || !std::isfinite(tick))
        return price;
    const double count = price / tick;
    if (!(std::fabs(count) < kMostTicks)) // not finite, too
        return price;
    const double nearest = std::round(count);
    const bool isMultiple = std::fabs(count - nearest) <= kTolerance;
    return ticks(isMultiple ? nearest : toWhole(count), tick);
}

double roundDown(double count)
{
    return std::floor(count);
}

double roundUp(double count)
{
    return std::ceil(count);
}

} // namespace

double tickSize(const Symbol& symbol, double price)
{
    if (!(price > 0) || !std::isfinite(price))
        return kSmallTick;
    if (symbol.isPair())
        return pairTick(price);
    return price >= 1 ? kShareTick : kSmallTick;
}

double floorToTick(double price, double tick)
{
    return roundToTick(price, tick, roundDown);
}

double ceilToTick(double price, double tick)
{
    return roundToTick(price, tick, roundUp);
}

} // namespace tapesift::market
