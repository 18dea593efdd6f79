#include "widgets/results/cell_colours.h"

#include <limits>

#include <gtest/gtest.h>

#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {
namespace {

TEST(ContrastRatio, AgreesWithTheExamplesOfWcag)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 0.001);
    EXPECT_NEAR(contrastRatio(QColor(0x777777), Qt::white), 4.48, 0.01);
    EXPECT_NEAR(contrastRatio(Qt::red, Qt::red), 1, 0.001);
}

TEST(CellColours, AreReadableInEveryThemeAndPalette)
{
    for (const ThemeId theme : {ThemeId::Dark, ThemeId::Light, ThemeId::HighContrast})
        for (const PaletteId palette :
             {PaletteId::Western, PaletteId::Asian, PaletteId::ColourBlind}) {
            const CellColours colours = cellColours(themeColours(theme, palette), theme);
            for (int signal = 1; signal <= 5; ++signal) {
                const Tint& tint = colours.signalOf(static_cast<analysis::Signal>(signal));
                EXPECT_GE(contrastRatio(tint.text, tint.ground), 4.5) << signal;
            }
            for (const double change : {-9.0, -2.0, -1.0, -0.1, 0.1, 1.0, 2.0, 9.0}) {
                const Tint& tint = colours.heatOf(change);
                EXPECT_GE(contrastRatio(tint.text, tint.ground), 4.5) << change;
            }
            for (const QColor& ground :
                 {colours.rows[0], colours.rows[1], colours.hovered, colours.selected}) {
                EXPECT_GE(contrastRatio(colours.text, ground), 7.0);
                EXPECT_GE(contrastRatio(colours.muted, ground), 4.5);
                EXPECT_GE(contrastRatio(colours.up, ground), 3.0);
                EXPECT_GE(contrastRatio(colours.down, ground), 3.0);
            }
        }
}

TEST(CellColours, GrowWithTheSizeOfTheChange)
{
    const Theme theme = themeColours(ThemeId::Dark, PaletteId::Western);
    const CellColours colours = cellColours(theme, ThemeId::Dark);
    double last = 1;
    for (const double change : {0.2, 1.0, 2.0, 5.0}) {
        const double ratio = contrastRatio(colours.heatOf(change).ground, theme.panel);
        EXPECT_GT(ratio, last);
        last = ratio;
    }
    EXPECT_NE(colours.heatOf(1).ground, colours.heatOf(-1).ground);
    EXPECT_FALSE(colours.heatOf(0).ground.isValid());
    EXPECT_FALSE(colours.heatOf(std::numeric_limits<double>::quiet_NaN()).ground.isValid());
}

} // namespace
} // namespace tapesift::widgets
