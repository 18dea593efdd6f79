#include "tapesift/widgets/theme_names.h"

namespace tapesift::widgets {

ThemeId themeFromText(const QString& text)
{
    if (text == QLatin1String("light"))
        return ThemeId::Light;
    return text == QLatin1String("contrast") ? ThemeId::HighContrast : ThemeId::Dark;
}

QString themeText(ThemeId theme)
{
    switch (theme) {
    case ThemeId::Light:
        return QStringLiteral("light");
    case ThemeId::HighContrast:
        return QStringLiteral("contrast");
    case ThemeId::Dark:
        break;
    }
    return QStringLiteral("dark");
}

PaletteId paletteFromText(const QString& text)
{
    if (text == QLatin1String("asian"))
        return PaletteId::Asian;
    return text == QLatin1String("colourblind") ? PaletteId::ColourBlind : PaletteId::Western;
}

QString paletteText(PaletteId palette)
{
    switch (palette) {
    case PaletteId::Asian:
        return QStringLiteral("asian");
    case PaletteId::ColourBlind:
        return QStringLiteral("colourblind");
    case PaletteId::Western:
        break;
    }
    return QStringLiteral("western");
}

} // namespace tapesift::widgets
