#include "tapesift/report/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace tapesift::report {

namespace {

constexpr int kMaxDecimals = 8; // Crypto exchanges quote no finer.

} // namespace

int priceDecimals(double price)
{
    const double size = std::abs(price);
    if (size >= 1 || size == 0)
        return 2;
    const int leadingZeros = -1 - static_cast<int>(std::floor(std::log10(size)));
    return std::min(4 + leadingZeros, kMaxDecimals);
}

std::string priceText(double price)
{
    return decimalText(price, priceDecimals(price));
}

std::string decimalText(double value, int decimals)
{
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.front() == '-' && text.find_first_not_of("-0.") == std::string::npos)
        text.erase(0, 1);
    return text;
}

std::string signedText(double value, int decimals)
{
    std::string text = decimalText(value, decimals);
    const bool isZero = text.find_first_not_of("0.") == std::string::npos;
    return isZero || text.front() == '-' ? text : "+" + text;
}

std::string volumeText(double volume)
{
    constexpr std::array<std::string_view, 5> kUnits = {"", "K", "M", "B", "T"};
    if (volume < 1000 && volume == std::floor(volume))
        return decimalText(volume, 0);
    std::size_t unit = 0;
    while (volume >= 999.995 && unit + 1 < kUnits.size()) { // From here on it rounds to 1000.00.
        volume /= 1000;
        ++unit;
    }
    return fmt::format("{:.2f}{}", volume, kUnits[unit]);
}

std::string durationText(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    if (duration < 60s)
        return fmt::format("{:.2f} s", static_cast<double>(duration.count()) / 1000);
    if (duration < 60min)
        return fmt::format("{} min {:02} s", duration_cast<minutes>(duration).count(),
                           duration_cast<seconds>(duration % 1min).count());
    return fmt::format("{} h {:02} min", duration_cast<hours>(duration).count(),
                       duration_cast<minutes>(duration % 1h).count());
}

} // namespace tapesift::report
