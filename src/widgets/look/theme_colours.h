#pragma once

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// The colours of `theme` with the rising and falling colours of `palette`; the fonts are the
// platform's. look_test measures the contrast of all nine combinations.
Theme themeColours(ThemeId theme, PaletteId palette);

// The colour of errors and of what destroys: a red, whatever the price colours are.
QColor dangerColour(ThemeId theme);

// Of links and marks that are read: the accent, light enough to be text on a panel.
QColor linkColour(ThemeId theme);

// Of what went well: a green, always beside a word or a mark.
QColor successColour(ThemeId theme);

// `share` (0-1) of `over` laid upon `under`.
QColor mixed(const QColor& under, const QColor& over, double share);

} // namespace tapesift::widgets
