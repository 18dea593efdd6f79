#include "app/window/window_api.h"

#include <utility>

#include <fmt/format.h>

#include "app/window/window_desk.h"
#include "tapesift/api/api_token.h"
#include "tapesift/base/system_random.h"

namespace tapesift::app {

using presentation::LocalApiStanding;
using presentation::ScanController;
using presentation::SettingsKeeper;

struct WindowApi::Opened
{
    int port = 0; // that was asked for
    std::shared_ptr<WindowDesk> desk;
    // Shared only because a job's result has to be copied.
    std::shared_ptr<base::Result<std::unique_ptr<api::ApiServer>>> server;
};

WindowApi::WindowApi(Services services)
    : m_services(services)
{
    connect(&m_services.settings, &SettingsKeeper::changed, this, &WindowApi::followSettings);
    connect(&m_services.scans, &ScanController::ended, this,
            [this](const store::RunRecord& run) { ended(run); });
    connect(&m_services.scans, &ScanController::failed, this,
            [this](const base::Error& error) { ended(error); });
    followSettings();
}

WindowApi::~WindowApi()
{
    m_server.reset();
}

bool WindowApi::isWatching() const
{
    return m_services.settings.text(settings::kWatchEvery) != QLatin1String("off");
}

void WindowApi::followSettings()
{
    const bool isOn = m_services.settings.number(settings::kApiEnabled) != 0;
    const int port = m_services.settings.number(settings::kApiPort);
    if (m_desk)
        m_desk->setPeriodic(isWatching());
    const int wanted = isOn ? port : -1;
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    close();
    if (isOn)
        open(port);
}

// What is kept is read, and the port opened, beside the window.
void WindowApi::open(int port)
{
    const WindowDesk::Window window{
        [this](api::ScanTicket ticket, const api::ScanRequest& request) {
            QStringList symbols;
            for (const std::string& symbol : request.symbols)
                symbols.push_back(QString::fromStdString(symbol));
            QMetaObject::invokeMethod(
                this, [this, ticket, symbols] { begin(ticket, symbols); }, Qt::QueuedConnection);
        },
        [this] {
            QMetaObject::invokeMethod(
                this, [this] { m_services.scans.steeredElsewhere(); }, Qt::QueuedConnection);
        }};
    m_worker.run(
        *this,
        [this, port, window] {
            Composition& home = m_services.composition;
            Opened opened{port, std::make_shared<WindowDesk>(home, window), nullptr};
            auto token = api::loadOrMakeToken(home.home(), base::fillRandom);
            opened.server = std::make_shared<base::Result<std::unique_ptr<api::ApiServer>>>(
                token ? api::ApiServer::start(
                            {.port = static_cast<std::uint16_t>(port), .token = std::move(*token)},
                            *opened.desk, home.clock(), home.log())
                      : token.error());
            return opened;
        },
        [this](Opened opened) { take(std::move(opened)); });
}

void WindowApi::take(Opened opened)
{
    if (opened.port != m_wanted || m_server)
        return; // The settings have changed meanwhile.
    LocalApiStanding standing;
    standing.port = opened.port;
    if (!*opened.server) {
        standing.trouble = opened.server->error();
        return m_services.api.setStanding(std::move(standing));
    }
    m_server = std::move(**opened.server);
    {
        const std::lock_guard lock(m_mutex);
        m_desk = std::move(opened.desk);
    }
    m_desk->setPeriodic(isWatching());
    m_isAdopted = m_services.scans.isBusy();
    if (m_isAdopted)
        m_desk->adopt(m_services.scans.control());
    standing.port = m_server->port();
    standing.address = QString::fromStdString(fmt::format("http://127.0.0.1:{}", m_server->port()));
    standing.tokenFile = QString::fromStdString(
        fmt::format("{}/{}", m_services.composition.home(), api::kTokenFileName));
    m_services.api.setStanding(std::move(standing));
}

void WindowApi::close()
{
    m_server.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_desk.reset();
    }
    if (m_services.api.standing().isOn() || m_services.api.standing().trouble)
        m_services.api.setStanding({});
}

void WindowApi::begin(api::ScanTicket ticket, const QStringList& symbols)
{
    if (!m_desk || !m_desk->isAwaited(ticket))
        return; // The user was quicker, and the caller was told.
    m_asked = ticket;
    m_services.api.requestScan(symbols);
    m_asked = 0;
    if (m_desk->isAwaited(ticket))
        m_desk->refuse(ticket, {base::ErrorCode::Busy,
                                "The window cannot scan at the moment.",
                                {},
                                "Look at what it says on the left."});
}

std::shared_ptr<engine::ScanListener>
WindowApi::follow(std::shared_ptr<engine::ScanControl> control)
{
    if (!m_desk)
        return nullptr;
    const auto listener = m_desk->follow(m_asked, std::move(control));
    // The desk stays as long as the scan tells it something, though the API may be switched off.
    return {listener.get(), [listener, desk = m_desk](engine::ScanListener*) {}};
}

void WindowApi::ended(const base::Result<store::RunRecord>& run)
{
    if (!m_desk)
        return;
    m_desk->end(run);
    if (std::exchange(m_isAdopted, false))
        m_worker.post([desk = m_desk] { desk->catchUp(); });
}

void WindowApi::tellAlert(const alerts::AlertMessage& message)
{
    std::shared_ptr<WindowDesk> desk;
    {
        const std::lock_guard lock(m_mutex);
        desk = m_desk;
    }
    if (desk)
        desk->tellAlert(message);
}

} // namespace tapesift::app
