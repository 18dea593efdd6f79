#pragma once

#include <functional>

#include "tapesift/presentation/settings_keeper.h"

class QWidget;

namespace tapesift::widgets {

class Look;

// Opens the preferences, lets the look follow them while they are open, and keeps what is accepted.
// `needsRestart` is called if something holds from the next start on only.
void editPreferences(QWidget& parent, Look& look, presentation::SettingsKeeper& settings,
                     const std::function<void()>& needsRestart);

} // namespace tapesift::widgets
