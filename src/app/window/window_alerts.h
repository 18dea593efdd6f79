#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "app/alert_watch.h"
#include "app/composition.h"
#include "tapesift/presentation/alert_backend.h"

namespace tapesift::app {

// The alerts of a window. They are opened with the first call, on its thread. Thread-safe.
class WindowAlerts final : public presentation::AlertBackend
{
public:
    enum class Access { Write, ReadOnly }; // ReadOnly: alerts.json and the log can be looked at

    // All must outlive it.
    WindowAlerts(Composition& composition, Access access, alerts::DesktopNotifier& desktop,
                 alerts::SoundPlayer& sound);

    // Hears of each alert, on the thread that found it, besides the window; empty: nobody.
    void setListener(std::function<void(const alerts::AlertMessage&)> listener);

    base::Result<alerts::LoadedAlertBook> load() override;
    base::Status save(const alerts::AlertBook& book) override;
    base::Result<presentation::AlertNews> scanned(const store::RunRecord& run,
                                                  presentation::AlertLook look,
                                                  std::stop_token stop) override;
    base::Result<presentation::AlertNews>
    scannerRan(const scanners::RunRecord& run, const scanners::ScannerResult& result) override;
    base::Result<presentation::AlertNews> release() override;
    base::Result<alerts::DeliveryAnswer> test(const std::string& channel,
                                              std::stop_token stop) override;
    base::Status retryNow() override;
    base::Result<presentation::AlertStanding> standing(std::size_t limit) override;

private:
    base::Result<AlertWatch*> watch();
    // Takes the messages that the listener has been told since the last time.
    presentation::AlertNews news();

    Composition& m_composition;
    const Access m_access;
    alerts::DesktopNotifier& m_desktop;
    alerts::SoundPlayer& m_sound;
    std::mutex m_opening;
    std::unique_ptr<store::AlertStore> m_log; // ReadOnly; guarded by m_opening
    std::mutex m_mutex;
    // Guarded by m_mutex, both.
    std::vector<alerts::AlertMessage> m_told;
    std::function<void(const alerts::AlertMessage&)> m_listener;
    std::unique_ptr<AlertWatch> m_watch; // guarded by m_opening while it is opened
};

} // namespace tapesift::app
