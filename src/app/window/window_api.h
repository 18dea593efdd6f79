#pragma once

#include <memory>
#include <mutex>

#include <QObject>

#include "app/composition.h"
#include "tapesift/alerts/alert_message.h"
#include "tapesift/api/api_server.h"
#include "tapesift/presentation/background_worker.h"
#include "tapesift/presentation/local_api.h"
#include "tapesift/presentation/scan_controller.h"
#include "tapesift/presentation/settings_keeper.h"

namespace tapesift::app {

class WindowDesk;

// Serves the local API over a window's scans while the settings say so, on the port they say. GUI
// thread, but for tellAlert().
class WindowApi : public QObject
{
    Q_OBJECT

public:
    // All must outlive it.
    struct Services
    {
        Composition& composition;
        presentation::SettingsKeeper& settings;
        presentation::ScanController& scans;
        presentation::LocalApi& api; // is told how it stands
    };

    explicit WindowApi(Services services);
    ~WindowApi() override;

    // Who hears of the scan that is about to begin; null while the API is off.
    std::shared_ptr<engine::ScanListener> follow(std::shared_ptr<engine::ScanControl> control);
    // A rule has spoken. Any thread.
    void tellAlert(const alerts::AlertMessage& message);

private:
    struct Opened; // what a try to serve came to

    bool isWatching() const; // scans begin by themselves
    void followSettings();
    void open(int port);
    void close();
    void take(Opened opened);
    void begin(api::ScanTicket ticket, const QStringList& symbols);
    void ended(const base::Result<store::RunRecord>& run);

    Services m_services;
    int m_wanted = -1;           // the port that is served, or will be; -1: none
    api::ScanTicket m_asked = 0; // of the request that is being passed on to the window
    bool m_isAdopted = false;    // the scan that goes on began before the API was there
    std::mutex m_mutex;          // for m_desk, which other threads may ask for
    std::shared_ptr<WindowDesk> m_desk;
    std::unique_ptr<api::ApiServer> m_server; // ends before its desk
    presentation::BackgroundWorker m_worker;  // Last: its jobs use everything above.
};

} // namespace tapesift::app
