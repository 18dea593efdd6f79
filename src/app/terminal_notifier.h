#pragma once

#include <mutex>

#include "tapesift/alerts/alert_services.h"

namespace tapesift::app {

// Notifications and sounds where there is no window: lines on standard error, and the terminal's
// bell. Thread-safe.
class TerminalNotifier final : public alerts::DesktopNotifier, public alerts::SoundPlayer
{
public:
    base::Status notify(const std::string& title, const std::string& text) override;
    base::Status play(const std::string& sound) override;

private:
    std::mutex m_mutex;
};

} // namespace tapesift::app
