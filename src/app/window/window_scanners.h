#pragma once

#include "app/composition.h"
#include "tapesift/presentation/alert_controller.h"
#include "tapesift/presentation/backtest_controller.h"
#include "tapesift/presentation/scanner_outcomes.h"
#include "tapesift/presentation/session_controller.h"
#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::app {

// What the window's scanners are put together of. All of these take source and list of the setup as
// the settings have it when they are asked. All must outlive what is returned.

// Runs of scanners are told to `alerts`.
presentation::SessionAccess sessionAccess(Composition& composition,
                                          const presentation::SettingsKeeper& keeper,
                                          presentation::AlertController& alerts);
presentation::BacktestServices backtestServices(Composition& composition,
                                                const presentation::SettingsKeeper& keeper);
presentation::OutcomeSource outcomeSource(Composition& composition,
                                          const presentation::SettingsKeeper& keeper);

} // namespace tapesift::app
