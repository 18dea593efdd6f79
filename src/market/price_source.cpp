#include "tapesift/market/price_source.h"

#include <array>

#include <fmt/core.h>

#include "market/name_table.h"

namespace tapesift::market {

namespace {

constexpr std::array kSourceNames = std::to_array<Named<PriceSource>>({
    {PriceSource::Close, "close"},
    {PriceSource::Open, "open"},
    {PriceSource::High, "high"},
    {PriceSource::Low, "low"},
    {PriceSource::Hl2, "hl2"},
    {PriceSource::Hlc3, "hlc3"},
    {PriceSource::Ohlc4, "ohlc4"},
});

template <class Mix>
std::span<const double> mixed(std::size_t count, std::vector<double>& storage, Mix mix)
{
    storage.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        storage[i] = mix(i);
    return storage;
}

} // namespace

std::string_view priceSourceName(PriceSource source)
{
    return nameOf(kSourceNames, source);
}

base::Result<PriceSource> parsePriceSource(std::string_view text)
{
    if (const auto source = valueOf(kSourceNames, text))
        return *source;
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("There is no price source \"{}\"", text),
                       {},
                       fmt::format("Choose one of {}.", joinNames(kSourceNames))};
}

std::span<const double> pricesOf(const BarView& bars, PriceSource source,
                                 std::vector<double>& storage)
{
    switch (source) {
    case PriceSource::Close:
        return bars.close;
    case PriceSource::Open:
        return bars.open;
    case PriceSource::High:
        return bars.high;
    case PriceSource::Low:
        return bars.low;
    case PriceSource::Hl2:
        return mixed(bars.size(), storage,
                     [&](std::size_t i) { return (bars.high[i] + bars.low[i]) / 2; });
    case PriceSource::Hlc3:
        return mixed(bars.size(), storage, [&](std::size_t i) {
            return (bars.high[i] + bars.low[i] + bars.close[i]) / 3;
        });
    case PriceSource::Ohlc4:
        return mixed(bars.size(), storage, [&](std::size_t i) {
            return (bars.open[i] + bars.high[i] + bars.low[i] + bars.close[i]) / 4;
        });
    }
    return bars.close;
}

} // namespace tapesift::market
