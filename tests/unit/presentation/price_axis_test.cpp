#include "tapesift/presentation/price_axis.h"

#include <cmath>
#include <limits>
#include <set>

#include <QStringList>

#include <gtest/gtest.h>

#include "tapesift/base/random.h"
#include "unit/presentation/words.h"

namespace tapesift::presentation {
namespace {

const NumberFormat kFormat{QLocale::c()};

QStringList texts(const std::vector<PriceTick>& ticks)
{
    QStringList list;
    for (const PriceTick& tick : ticks)
        list.append(tick.text);
    return list;
}

TEST(PriceAxis, TakesRoundStepsThatFit)
{
    // 100 units over 500 pixels: 50 pixels are 10 units.
    const ValueScale scale({95, 195}, false);
    EXPECT_EQ(texts(priceTicks(scale, {500, 12, 50}, 0, kFormat)),
              words("100 110 120 130 140 150 160 170 180 190"));
    EXPECT_EQ(texts(priceTicks(scale, {500, 12, 60}, 0, kFormat)), words("100 120 140 160 180"));
    EXPECT_EQ(texts(priceTicks(scale, {500, 12, 110}, 0, kFormat)), words("100 125 150 175"));
    EXPECT_EQ(texts(priceTicks(scale, {500, 12, 130}, 0, kFormat)), words("100 150"));
}

TEST(PriceAxis, DecimalsFitTheStep)
{
    const ValueScale scale({1.02, 1.12}, false);
    EXPECT_EQ(texts(priceTicks(scale, {400, 12, 90}, 0, kFormat)),
              words("1.025 1.050 1.075 1.100"));
    EXPECT_EQ(texts(priceTicks(scale, {400, 12, 150}, 0, kFormat)), words("1.05 1.10"));
    EXPECT_EQ(texts(priceTicks(scale, {400, 12, 150}, 4, kFormat)), words("1.0500 1.1000"));
}

TEST(PriceAxis, SaysWhereEachTickLies)
{
    const auto ticks = priceTicks(ValueScale({0, 100}, false), {200, 10, 90}, 0, kFormat);
    ASSERT_EQ(ticks.size(), 1U); // 0 and 100 would stand over the edges.
    EXPECT_DOUBLE_EQ(ticks[0].value, 50);
    EXPECT_DOUBLE_EQ(ticks[0].offset, 100);
}

TEST(PriceAxis, DividesDecadesOfALogarithmicScaleEvenly)
{
    // A decade is 94 pixels, 1 to 2 and 5 to 10 are 28, 1 to 3 is 45, 3 to 10 is 49.
    const ValueScale decades({0.8, 1250}, true);
    EXPECT_EQ(texts(priceTicks(decades, {300, 12, 80}, 0, kFormat)), words("1 10 100 1000"));
    EXPECT_EQ(texts(priceTicks(decades, {300, 12, 40}, 0, kFormat)),
              words("1 3 10 30 100 300 1000"));
    EXPECT_EQ(texts(priceTicks(decades, {300, 12, 25}, 0, kFormat)),
              words("1 2 5 10 20 50 100 200 500 1000"));
    const ValueScale octave({98, 205}, true);
    // 180 to 200 is the narrowest fifth: 400 * ln(200 / 180) / ln(205 / 98) = 57 pixels.
    EXPECT_EQ(texts(priceTicks(octave, {400, 12, 57}, 0, kFormat)),
              words("100 120 140 160 180 200"));
    EXPECT_EQ(texts(priceTicks(octave, {400, 12, 58}, 0, kFormat)), words("100 125 150 175 200"));
}

TEST(PriceAxis, AnUnusableRoomHasNoTicks)
{
    EXPECT_TRUE(priceTicks(ValueScale({0, 1}, false), {0, 12, 30}, 0, kFormat).empty());
    EXPECT_TRUE(priceTicks(ValueScale({1, 2}, true), {10, 12, 30}, 0, kFormat).empty());
}

TEST(PriceAxis, LabelsNeverOverlapAndAreAllDifferent)
{
    base::SeededRandom random(11);
    for (int round = 0; round < 3000; ++round) {
        const double low = std::pow(10, -4 + 9 * random.uniform());
        const double high = low * (1 + std::pow(10, -3 + 6 * random.uniform()));
        const bool isLog = random.uniform() < 0.5;
        const AxisRoom room{40 + 800 * random.uniform(), 12, 14 + 40 * random.uniform()};
        const auto ticks = priceTicks(ValueScale({low, high}, isLog), room, 0, kFormat);
        std::set<QString> seen;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            ASSERT_GE(ticks[i].value, low);
            ASSERT_LE(ticks[i].value, high);
            ASSERT_GE(ticks[i].offset, 6);
            ASSERT_LE(ticks[i].offset, room.height - 6);
            ASSERT_TRUE(seen.insert(ticks[i].text).second)
                << low << " to " << high << ": " << ticks[i].text.toStdString();
            if (i > 0) {
                ASSERT_GE(ticks[i - 1].offset - ticks[i].offset, room.spacing - 1e-6)
                    << low << " to " << high << (isLog ? " log" : "");
            }
        }
    }
}

TEST(PriceAxis, APaneOfUsualHeightHasEnoughLabels)
{
    base::SeededRandom random(12);
    for (int round = 0; round < 1000; ++round) {
        const double low = std::pow(10, -3 + 7 * random.uniform());
        const double high = low * (1.01 + 3 * random.uniform());
        for (const bool isLog : {false, true}) {
            const ValueScale scale({low, high}, isLog);
            EXPECT_GE(priceTicks(scale, {400, 12, 40}, 0, kFormat).size(), 3U)
                << low << " to " << high << (isLog ? " log" : "");
        }
    }
}

TEST(PriceAxis, EndsForARangeOfOneUnitInTheLastPlace)
{
    for (const double low : {0.2, 1.0, 8.0, 123456.0, -3.0}) {
        const double high = std::nextafter(low, std::numeric_limits<double>::infinity());
        for (const bool isLog : {false, true})
            EXPECT_LE(priceTicks(ValueScale({low, high}, isLog), {500, 12, 50}, 0, kFormat).size(),
                      12U);
    }
}

} // namespace
} // namespace tapesift::presentation
