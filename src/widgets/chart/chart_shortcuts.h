#pragma once

#include "widgets/dialogs/shortcut_sheet.h"

namespace tapesift::widgets {

// The keys of the chart (ChartWidget) for the shortcut sheet.
QList<ShortcutLine> chartShortcuts();

} // namespace tapesift::widgets
