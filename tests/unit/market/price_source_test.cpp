#include "tapesift/market/price_source.h"

#include <gtest/gtest.h>

namespace tapesift::market {
namespace {

constexpr std::array kAll = {PriceSource::Close, PriceSource::Open, PriceSource::High,
                             PriceSource::Low,   PriceSource::Hl2,  PriceSource::Hlc3,
                             PriceSource::Ohlc4};

BarSeries twoBars()
{
    using namespace std::chrono_literals;
    return BarSeries(std::vector<Bar>{{base::UtcSeconds{0s}, 10, 16, 8, 12, 100},
                                      {base::UtcSeconds{60s}, 20, 26, 14, 24, 200}});
}

std::vector<double> pricesBy(std::string_view name)
{
    const BarSeries series = twoBars();
    std::vector<double> storage;
    const auto prices = pricesOf(series.view(), parsePriceSource(name).value(), storage);
    return {prices.begin(), prices.end()};
}

TEST(PriceSource, NamesReadBack)
{
    for (const PriceSource source : kAll) {
        const auto parsed = parsePriceSource(priceSourceName(source));
        ASSERT_TRUE(parsed) << priceSourceName(source);
        EXPECT_EQ(*parsed, source);
    }
}

TEST(PriceSource, UnknownNameListsThoseThereAre)
{
    const auto parsed = parsePriceSource("typical");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(parsed.error().suggestion.find("hlc3"), std::string::npos);
}

TEST(PriceSource, GivesThePriceItNames)
{
    EXPECT_EQ(pricesBy("close"), (std::vector<double>{12, 24}));
    EXPECT_EQ(pricesBy("open"), (std::vector<double>{10, 20}));
    EXPECT_EQ(pricesBy("high"), (std::vector<double>{16, 26}));
    EXPECT_EQ(pricesBy("low"), (std::vector<double>{8, 14}));
    EXPECT_EQ(pricesBy("hl2"), (std::vector<double>{12, 20}));
    EXPECT_EQ(pricesBy("hlc3"), (std::vector<double>{12, 64.0 / 3}));
    EXPECT_EQ(pricesBy("ohlc4"), (std::vector<double>{11.5, 21}));
}

TEST(PriceSource, PlainColumnIsNotCopied)
{
    const BarSeries series = twoBars();
    std::vector<double> storage;
    const BarView view = series.view();
    EXPECT_EQ(pricesOf(view, PriceSource::High, storage).data(), view.high.data());
    EXPECT_TRUE(storage.empty());
}

TEST(PriceSource, StorageLeftFromALongerSeriesDoesNotShow)
{
    const BarSeries series = twoBars();
    std::vector<double> storage(10, -1.0);
    EXPECT_EQ(pricesOf(series.view(), PriceSource::Hl2, storage).size(), 2U);
}

} // namespace
} // namespace tapesift::market
