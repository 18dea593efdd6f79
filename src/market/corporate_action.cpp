#include "tapesift/market/corporate_action.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/core.h>

#include "market/excerpt.h"
#include "market/name_table.h"

namespace tapesift::market {

namespace {

constexpr std::array kAdjustmentNames = std::to_array<Named<Adjustment>>({
    {Adjustment::Raw, "raw"},
    {Adjustment::Splits, "splits"},
    {Adjustment::All, "all"},
});

// What all splits and all dividends of one share may come to. Beyond it the answer of the source
// is wrong, and prices would leave what a double can hold.
constexpr double kLargestFactor = 1e12;

// What the bars before an action are adjusted by.
struct Factors
{
    double split = 1;    // prices are divided by it, volume is multiplied
    double dividend = 1; // prices are multiplied by it
};

double splitRatioOf(const CorporateAction& action)
{
    const double ratio = action.splitRatio;
    return std::isfinite(ratio) && ratio > 0 ? ratio : 1;
}

// The dividend is paid on the new shares where the same day brings a split.
double dividendFactorOf(const CorporateAction& action, double previousClose)
{
    const double factor = 1 - action.dividend * splitRatioOf(action) / previousClose;
    return action.dividend > 0 && factor > 0 && factor < 1 ? factor : 1;
}

bool isSane(double factor)
{
    return factor > 1 / kLargestFactor && factor < kLargestFactor;
}

void apply(const CorporateAction& action, double previousClose, Adjustment adjustment,
           Factors& factors)
{
    const double split = factors.split * splitRatioOf(action);
    if (isSane(split))
        factors.split = split;
    if (adjustment != Adjustment::All)
        return;
    const double dividend = factors.dividend * dividendFactorOf(action, previousClose);
    if (isSane(dividend))
        factors.dividend = dividend;
}

void adjust(Bar& bar, const Factors& factors)
{
    for (double Bar::*price : {&Bar::open, &Bar::high, &Bar::low, &Bar::close})
        bar.*price = bar.*price / factors.split * factors.dividend;
    bar.volume *= factors.split;
}

} // namespace

std::string_view adjustmentName(Adjustment adjustment)
{
    return nameOf(kAdjustmentNames, adjustment);
}

base::Result<Adjustment> parseAdjustment(std::string_view text)
{
    if (const auto adjustment = valueOf(kAdjustmentNames, text))
        return *adjustment;
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("There is no adjustment \"{}\"", excerptOf(text)),
                       {},
                       fmt::format("Choose one of {}.", joinNames(kAdjustmentNames))};
}

BarSeries adjustBars(const BarView& raw, std::span<const CorporateAction> actions,
                     Adjustment adjustment)
{
    std::vector<Bar> bars;
    bars.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        bars.push_back(raw.at(i));
    if (adjustment == Adjustment::Raw || bars.empty())
        return BarSeries(bars);

    // From the newest bar back: what takes effect later than a bar adjusts it.
    Factors factors;
    auto next = actions.rbegin();
    while (next != actions.rend() && next->time > bars.back().time)
        ++next; // not in effect yet
    for (std::size_t i = bars.size(); i-- > 0;) {
        for (; next != actions.rend() && next->time > bars[i].time; ++next)
            apply(*next, raw.close[i], adjustment, factors);
        adjust(bars[i], factors);
    }
    return BarSeries(bars);
}

} // namespace tapesift::market
