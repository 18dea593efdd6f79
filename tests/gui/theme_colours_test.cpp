#include "widgets/look/theme_colours.h"

#include <gtest/gtest.h>

namespace tapesift::widgets {

namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

using Combination = std::tuple<ThemeId, PaletteId>;

class ThemeContrast : public testing::TestWithParam<Combination>
{
protected:
    ThemeId themeId() const { return std::get<0>(GetParam()); }
    Theme theme() const { return themeColours(themeId(), std::get<1>(GetParam())); }
};

} // namespace

TEST(Contrast, AgreesWithPublishedRatios)
{
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21.0, 1e-6);
    // The greys that just pass and just fail 4.5:1 on white.
    EXPECT_NEAR(contrast(QColor(0x767676), Qt::white), 4.54, 0.005);
    EXPECT_NEAR(contrast(QColor(0x777777), Qt::white), 4.48, 0.005);
}

TEST_P(ThemeContrast, TextsAreReadable)
{
    const Theme look = theme();
    for (const QColor& ground : {look.panel, look.window, look.raised, look.selection}) {
        EXPECT_GE(contrast(look.text, ground), 7.0) << ground.name().toStdString();
        EXPECT_GE(contrast(look.textMuted, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(look.textFaint, ground), 3.0) << ground.name().toStdString();
    }
    // What stands in an empty field, and links.
    for (const QColor& ground : {look.panel, look.window, look.raised}) {
        EXPECT_GE(contrast(look.textFaint, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(linkColour(themeId()), ground), 4.5) << ground.name().toStdString();
    }
    EXPECT_GE(contrast(look.accentText, look.accent), 4.5);
}

TEST_P(ThemeContrast, PriceColoursAreReadableEvenInTheSelectedRow)
{
    const Theme look = theme();
    for (const QColor& ground : {look.panel, look.raised, look.selection}) {
        EXPECT_GE(contrast(look.up, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(look.down, ground), 4.5) << ground.name().toStdString();
        EXPECT_GE(contrast(look.warning, ground), 4.5) << ground.name().toStdString();
    }
}

TEST_P(ThemeContrast, LinesAndMarksCanBeSeen)
{
    const Theme look = theme();
    for (const QColor& colour : {look.lineSma20, look.lineSma50, look.lineSma200, look.lineBands,
                                 look.lineRsi, look.lineMacd, look.lineSignal, look.accent})
        EXPECT_GE(contrast(colour, look.panel), 3.0) << colour.name().toStdString();
    for (const QColor& colour :
         {linkColour(themeId()), dangerColour(themeId()), successColour(themeId())})
        EXPECT_GE(contrast(colour, look.panel), 4.5) << colour.name().toStdString();
    EXPECT_GE(contrast(linkColour(themeId()), look.window), 4.5); // the frame of the focus
}

TEST_P(ThemeContrast, ColoursWithAMeaningOfTheirOwnDiffer)
{
    const Theme look = theme();
    EXPECT_NE(look.up, look.down);
    for (const QColor& line : {look.lineSma20, look.lineSma50, look.lineSma200}) {
        EXPECT_NE(line, look.up);
        EXPECT_NE(line, look.down);
    }
    EXPECT_NE(look.panel, look.selection);
    EXPECT_NE(look.lineMacd, look.lineSignal);
}

INSTANTIATE_TEST_SUITE_P(AllNine, ThemeContrast,
                         testing::Combine(testing::Values(ThemeId::Dark, ThemeId::Light,
                                                          ThemeId::HighContrast),
                                          testing::Values(PaletteId::Western, PaletteId::Asian,
                                                          PaletteId::ColourBlind)));

TEST(ThemeColours, AsianPaletteSwapsRisingAndFalling)
{
    const Theme west = themeColours(ThemeId::Dark, PaletteId::Western);
    const Theme east = themeColours(ThemeId::Dark, PaletteId::Asian);
    EXPECT_EQ(west.up, east.down);
    EXPECT_EQ(west.down, east.up);
    EXPECT_GT(west.up.green(), west.up.red());
    EXPECT_GT(east.up.red(), east.up.green());
}

TEST(ThemeColours, ColourBlindPaletteIsBlueAndOrange)
{
    for (const ThemeId id : {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast}) {
        const Theme theme = themeColours(id, PaletteId::ColourBlind);
        EXPECT_GE(theme.up.hue(), 195);
        EXPECT_LE(theme.up.hue(), 230);
        EXPECT_GE(theme.down.hue(), 15);
        EXPECT_LE(theme.down.hue(), 40);
    }
}

TEST(MixedColour, GoesFromOneToTheOther)
{
    EXPECT_EQ(mixed(Qt::black, Qt::white, 0.0), QColor(Qt::black));
    EXPECT_EQ(mixed(Qt::black, Qt::white, 1.0), QColor(Qt::white));
    EXPECT_EQ(mixed(QColor(0, 100, 200), QColor(100, 0, 250), 0.5), QColor(50, 50, 225));
}

} // namespace tapesift::widgets
