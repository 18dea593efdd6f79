#include "tapesift/presentation/scanner_texts.h"

#include <limits>

#include <gtest/gtest.h>

namespace tapesift::presentation {
namespace {

const std::vector<scanners::ReasonPart> kParts = {
    {"Gap", {{"gap", -3.2, "%"}, {"volume", 2'400'000, ""}, {"relvol", 1.5, "x"}}},
    {"it said so", {}}};

TEST(HitReasonText, IsTheEnglishOneInAnEnglishWindow)
{
    const QString text = hitReasonText("kept", kParts, QLocale(QLocale::English));
    EXPECT_EQ(text.toStdString(), "Gap: gap −3.20 %, volume 2,400,000, relvol 1.50x; it said so");
}

TEST(HitReasonText, HasTheNumbersOfTheLanguage)
{
    const QString text = hitReasonText("kept", kParts, QLocale(QLocale::German));
    EXPECT_EQ(text.toStdString(), "Gap: gap −3,20 %, volume 2.400.000, relvol 1,50x; it said so");
}

TEST(HitReasonText, TellsWhatIsNotKnown)
{
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(
        hitReasonText("kept", {{"Match", {{"rsi(14)", unknown, "%"}}}}, QLocale::c()).toStdString(),
        "Match: rsi(14) not known");
}

// The names of a trader's own formulas may have anything in them.
TEST(HitReasonText, TakesNoNameForAPlaceToFill)
{
    EXPECT_EQ(
        hitReasonText("kept", {{"%2", {{"%1", 1, "%3"}, {"%2", 2, "x"}}}, {"%1", {}}}, QLocale::c())
            .toStdString(),
        "%2: %1 1.00 %3, %2 2.00x; %1");
}

TEST(HitReasonText, OfAnOlderVersionIsTheSentenceThatWasKept)
{
    EXPECT_EQ(hitReasonText("Gap: gap 3.20 %", {}, QLocale(QLocale::German)),
              QStringLiteral("Gap: gap 3.20 %"));
}

TEST(ScannerTitle, IsTheNameWhereTheScannerIsNotBuiltIn)
{
    EXPECT_EQ(scannerTitle("rs_leader"), QStringLiteral("Relative strength leader"));
    EXPECT_EQ(scannerTitle("my_own"), QStringLiteral("my_own"));
}

TEST(ScannerText, OfATraderIsGivenBack)
{
    EXPECT_EQ(scannerText("größer"), QStringLiteral("größer"));
}

} // namespace
} // namespace tapesift::presentation
