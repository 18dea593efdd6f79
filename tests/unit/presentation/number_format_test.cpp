#include "tapesift/presentation/number_format.h"

#include <limits>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

const NumberFormat kEnglish{QLocale(QLocale::English, QLocale::UnitedStates)};
const NumberFormat kGerman{QLocale(QLocale::German, QLocale::Germany)};
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

TEST(NumberFormat, GivesPricesTheDecimalsOfTheirSize)
{
    EXPECT_EQ(kEnglish.price(178.434), QStringLiteral("178.43"));
    EXPECT_EQ(kEnglish.price(0.012345), QStringLiteral("0.01235"));
    EXPECT_EQ(kEnglish.priceLike(0.5, 178), QStringLiteral("0.50"));
}

TEST(NumberFormat, WritesTheDecimalMarkOfTheLanguage)
{
    EXPECT_EQ(kGerman.price(178.434), QStringLiteral("178,43"));
    EXPECT_EQ(kGerman.percent(2.5), QStringLiteral("+2,50"));
    EXPECT_EQ(kGerman.volume(54'321'000), QStringLiteral("54,32M"));
    EXPECT_EQ(kGerman.whole(12'345), QStringLiteral("12.345"));
    EXPECT_EQ(kEnglish.whole(12'345), QStringLiteral("12,345"));
}

TEST(NumberFormat, ShowsSignsWithARealMinus)
{
    EXPECT_EQ(kEnglish.percent(-0.4), QStringLiteral("\u22120.40"));
    EXPECT_EQ(kEnglish.percent(0), QStringLiteral("0.00"));
    EXPECT_EQ(kEnglish.percent(-0.001), QStringLiteral("0.00"));
    EXPECT_EQ(kEnglish.signedPrice(0.05, 178), QStringLiteral("+0.05"));
    EXPECT_EQ(kEnglish.signedPrice(0.05), QStringLiteral("+0.05000"));
    EXPECT_EQ(kEnglish.percentWithSign(2.951), QStringLiteral("+2.95 %"));
    EXPECT_EQ(kEnglish.volume(-1500), QStringLiteral("\u22121.50K"));
    EXPECT_EQ(kEnglish.whole(-1234.6), QStringLiteral("\u22121,235"));
    EXPECT_EQ(kEnglish.whole(-0.2), QStringLiteral("0"));
}

TEST(NumberFormat, ShowsADashForWhatDoesNotExist)
{
    const QString dash = QStringLiteral("\u2014");
    EXPECT_EQ(kEnglish.price(kNone), dash);
    EXPECT_EQ(kEnglish.signedPrice(kNone), dash);
    EXPECT_EQ(kEnglish.percent(kNone), dash);
    EXPECT_EQ(kEnglish.percentWithSign(kNone), dash);
    EXPECT_EQ(kEnglish.ratio(kNone, 2), dash);
    EXPECT_EQ(kEnglish.volume(std::numeric_limits<double>::infinity()), dash);
    EXPECT_EQ(kEnglish.whole(kNone), dash);
    EXPECT_EQ(kEnglish.priceLike(1.5, kNone), QStringLiteral("1.50"));
}

} // namespace
} // namespace tapesift::presentation
