#include "tapesift/presentation/number_format.h"

#include <limits>

#include <gtest/gtest.h>

#include "unit/presentation/locales.h"

namespace tapesift::presentation {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

TEST(NumberFormat, GivesPricesTheDecimalsOfTheirSize)
{
    EXPECT_EQ(kEnglishNumbers.price(178.434), QStringLiteral("178.43"));
    EXPECT_EQ(kEnglishNumbers.price(0.012345), QStringLiteral("0.01235"));
    EXPECT_EQ(kEnglishNumbers.priceLike(0.5, 178), QStringLiteral("0.50"));
}

TEST(NumberFormat, WritesTheDecimalMarkOfTheLanguage)
{
    EXPECT_EQ(kGermanNumbers.price(178.434), QStringLiteral("178,43"));
    EXPECT_EQ(kGermanNumbers.percent(2.5), QStringLiteral("+2,50"));
    EXPECT_EQ(kGermanNumbers.volume(54'321'000), QStringLiteral("54,32M"));
    EXPECT_EQ(kGermanNumbers.whole(12'345), QStringLiteral("12.345"));
    EXPECT_EQ(kEnglishNumbers.whole(12'345), QStringLiteral("12,345"));
}

TEST(NumberFormat, ShowsSignsWithARealMinus)
{
    EXPECT_EQ(kEnglishNumbers.percent(-0.4), QStringLiteral("\u22120.40"));
    EXPECT_EQ(kEnglishNumbers.percent(0), QStringLiteral("0.00"));
    EXPECT_EQ(kEnglishNumbers.percent(-0.001), QStringLiteral("0.00"));
    EXPECT_EQ(kEnglishNumbers.signedPrice(0.05, 178), QStringLiteral("+0.05"));
    EXPECT_EQ(kEnglishNumbers.signedPrice(0.05), QStringLiteral("+0.05000"));
    EXPECT_EQ(kEnglishNumbers.percentWithSign(2.951), QStringLiteral("+2.95 %"));
    EXPECT_EQ(kEnglishNumbers.volume(-1500), QStringLiteral("\u22121.50K"));
    EXPECT_EQ(kEnglishNumbers.whole(-1234.6), QStringLiteral("\u22121,235"));
    EXPECT_EQ(kEnglishNumbers.whole(-0.2), QStringLiteral("0"));
}

TEST(NumberFormat, ShowsADashForWhatDoesNotExist)
{
    const QString dash = QStringLiteral("\u2014");
    EXPECT_EQ(kEnglishNumbers.price(kNoNumber), dash);
    EXPECT_EQ(kEnglishNumbers.signedPrice(kNoNumber), dash);
    EXPECT_EQ(kEnglishNumbers.percent(kNoNumber), dash);
    EXPECT_EQ(kEnglishNumbers.percentWithSign(kNoNumber), dash);
    EXPECT_EQ(kEnglishNumbers.ratio(kNoNumber, 2), dash);
    EXPECT_EQ(kEnglishNumbers.volume(std::numeric_limits<double>::infinity()), dash);
    EXPECT_EQ(kEnglishNumbers.whole(kNoNumber), dash);
    EXPECT_EQ(kEnglishNumbers.priceLike(1.5, kNoNumber), QStringLiteral("1.50"));
}

} // namespace
} // namespace tapesift::presentation
