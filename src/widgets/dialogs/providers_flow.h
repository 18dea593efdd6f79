#pragma once

#include <QString>

#include "tapesift/presentation/key_access.h"
#include "tapesift/presentation/settings_keeper.h"

class QWidget;

namespace tapesift::widgets {

class Look;

// Opens the providers with `provider` chosen, and keeps what is accepted. Keys are handed over as
// they are typed.
void editProviders(QWidget& parent, Look& look, presentation::SettingsKeeper& settings,
                   presentation::KeyAccess& keys, const QString& provider);

} // namespace tapesift::widgets
