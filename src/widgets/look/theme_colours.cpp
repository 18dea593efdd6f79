#include "widgets/look/theme_colours.h"

namespace tapesift::widgets {

namespace {

// Rising, falling and warning; and the averages, which must not be mistaken for them.
struct PriceColours
{
    QColor up;
    QColor down;
    QColor warning;
    QColor sma20;
    QColor sma50;
    QColor sma200;
};

void use(Theme& theme, const PriceColours& colours, PaletteId palette)
{
    const bool isReversed = palette == PaletteId::Asian;
    theme.up = isReversed ? colours.down : colours.up;
    theme.down = isReversed ? colours.up : colours.down;
    theme.warning = colours.warning;
    theme.lineSma20 = colours.sma20;
    theme.lineSma50 = colours.sma50;
    theme.lineSma200 = colours.sma200;
    theme.lineSignal = colours.sma20;
    theme.lineMacd = colours.sma50;
    theme.lineRsi = colours.sma200;
}

Theme dark(PaletteId palette)
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x0a0e14);
    theme.panel = QColor(0x10151d);
    theme.raised = QColor(0x17202c);
    theme.line = QColor(0x1f2937);
    theme.grid = QColor(0x1a222e);
    theme.text = QColor(0xdce3ec);
    theme.textMuted = QColor(0x8d99aa);
    theme.textFaint = QColor(0x7f8ca0);
    theme.accent = QColor(0x2b72e6);
    theme.accentText = QColor(Qt::white);
    theme.selection = QColor(0x142543);
    theme.lineBands = QColor(0x6f88a8);
    // Blue, vermilion and yellow of Okabe and Ito, lightened where a dark ground asks for it.
    const bool isBlind = palette == PaletteId::ColourBlind;
    use(theme,
        isBlind ? PriceColours{0x56b4e9, 0xe8782e, 0xf0e442, 0xf0e442, 0xcc79a7, 0xb9c4d2}
                : PriceColours{0x26b582, 0xf4566a, 0xf2a93b, 0xf2a93b, 0x4f9cff, 0xb08cff},
        palette);
    return theme;
}

Theme light(PaletteId palette)
{
    Theme theme;
    theme.isDark = false;
    theme.window = QColor(0xe9edf2);
    theme.panel = QColor(Qt::white);
    theme.raised = QColor(0xf3f5f8);
    theme.line = QColor(0xd5dce5);
    theme.grid = QColor(0xe8ecf1);
    theme.text = QColor(0x17202c);
    theme.textMuted = QColor(0x526073);
    theme.textFaint = QColor(0x616c7c);
    theme.accent = QColor(0x1a66d9);
    theme.accentText = QColor(Qt::white);
    theme.selection = QColor(0xdceafe);
    theme.lineBands = QColor(0x6d8099);
    const bool isBlind = palette == PaletteId::ColourBlind;
    use(theme,
        isBlind ? PriceColours{0x0068a3, 0xb04a00, 0x756500, 0x756500, 0xa34a80, 0x526073}
                : PriceColours{0x08754f, 0xc4253d, 0x8f5500, 0xb36b00, 0x1c6fd0, 0x7446d4},
        palette);
    return theme;
}

Theme highContrast(PaletteId palette)
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(Qt::black);
    theme.panel = QColor(Qt::black);
    theme.raised = QColor(0x1c1c1c);
    theme.line = QColor(0xb0b0b0);
    theme.grid = QColor(0x3a3a3a);
    theme.text = QColor(Qt::white);
    theme.textMuted = QColor(0xe2e2e2);
    theme.textFaint = QColor(0xbdbdbd);
    theme.accent = QColor(0xffe600);
    theme.accentText = QColor(Qt::black);
    theme.selection = QColor(0x00316e);
    theme.lineBands = QColor(0xc8c8c8);
    const bool isBlind = palette == PaletteId::ColourBlind;
    use(theme,
        isBlind ? PriceColours{0x6cc4ff, 0xff9d3c, 0xffff66, 0xffff66, 0xffa6d6, 0xffffff}
                : PriceColours{0x3dff9e, 0xff8a92, 0xffb300, 0xffb300, 0x6cc4ff, 0xd0a8ff},
        palette);
    return theme;
}

} // namespace

Theme themeColours(ThemeId theme, PaletteId palette)
{
    switch (theme) {
    case ThemeId::Dark:
        return dark(palette);
    case ThemeId::Light:
        return light(palette);
    case ThemeId::HighContrast:
        return highContrast(palette);
    }
    return dark(palette);
}

QColor dangerColour(ThemeId theme)
{
    switch (theme) {
    case ThemeId::Dark:
        return QColor(0xf4566a);
    case ThemeId::Light:
        return QColor(0xc4253d);
    case ThemeId::HighContrast:
        return QColor(0xff8a92);
    }
    return QColor(0xf4566a);
}

QColor linkColour(ThemeId theme)
{
    switch (theme) {
    case ThemeId::Dark:
        return QColor(0x5b9dff);
    case ThemeId::Light:
        return QColor(0x1a5fca);
    case ThemeId::HighContrast:
        return QColor(0xffe600);
    }
    return QColor(0x5b9dff);
}

QColor successColour(ThemeId theme)
{
    switch (theme) {
    case ThemeId::Dark:
        return QColor(0x26b582);
    case ThemeId::Light:
        return QColor(0x08754f);
    case ThemeId::HighContrast:
        return QColor(0x3dff9e);
    }
    return QColor(0x26b582);
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

} // namespace tapesift::widgets
