#pragma once

#include <QIcon>

#include "tapesift/widgets/look.h"

namespace tapesift::widgets {

// What the icon in the notification area says.
enum class TrayState { Idle, Scanning, Paused, Attention };

// The program's icon with a mark: a ring that closes with the percent while a scan is going on, two
// bars while it is paused, a dot where something wants to be looked at.
QIcon trayPicture(const Look& look, TrayState state, int percent);

} // namespace tapesift::widgets
