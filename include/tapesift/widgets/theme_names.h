#pragma once

#include <QString>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The values of the settings window.theme and window.palette.
ThemeId themeFromText(const QString& text);
QString themeText(ThemeId theme);
PaletteId paletteFromText(const QString& text);
QString paletteText(PaletteId palette);

} // namespace tapesift::widgets
