#include "app/window/window_alerts.h"

#include <utility>

namespace tapesift::app {

using presentation::AlertLook;
using presentation::AlertNews;
using presentation::AlertStanding;

WindowAlerts::WindowAlerts(Composition& composition, Access access,
                           alerts::DesktopNotifier& desktop, alerts::SoundPlayer& sound)
    : m_composition(composition)
    , m_access(access)
    , m_desktop(desktop)
    , m_sound(sound)
{
}

base::Result<AlertWatch*> WindowAlerts::watch()
{
    if (m_access == Access::ReadOnly)
        return base::Error{base::ErrorCode::Unsupported,
                           "Another Tapesift is using this home folder.",
                           {},
                           "Close it, or use the alerts there."};
    const std::lock_guard lock(m_opening);
    if (!m_watch) {
        auto opened = AlertWatch::open(m_composition, &m_desktop, &m_sound);
        if (!opened)
            return opened.error();
        m_watch = *std::move(opened);
        m_watch->center().setListener([this](const alerts::AlertMessage& message) {
            const std::lock_guard told(m_mutex);
            m_told.push_back(message);
            if (m_listener)
                m_listener(message);
        });
    }
    return m_watch.get();
}

void WindowAlerts::setListener(std::function<void(const alerts::AlertMessage&)> listener)
{
    const std::lock_guard told(m_mutex);
    m_listener = std::move(listener);
}

base::Result<alerts::LoadedAlertBook> WindowAlerts::load()
{
    if (m_access == Access::ReadOnly)
        return alerts::loadAlertBook(m_composition.files(), m_composition.home());
    const auto used = watch();
    if (!used)
        return used.error();
    if (auto reloaded = (*used)->reload(); !reloaded)
        return reloaded.error();
    return alerts::LoadedAlertBook{(*used)->book(), (*used)->problems()};
}

base::Status WindowAlerts::save(const alerts::AlertBook& book)
{
    return alerts::saveAlertBook(m_composition.files(), m_composition.home(), book);
}

AlertNews WindowAlerts::news()
{
    AlertNews news;
    {
        const std::lock_guard lock(m_mutex);
        news.messages = std::exchange(m_told, {});
    }
    if (const auto next = m_watch->center().nextRelease())
        news.nextRelease =
            std::chrono::ceil<std::chrono::milliseconds>(*next - m_composition.clock().now());
    return news;
}

base::Result<AlertNews> WindowAlerts::scanned(const store::RunRecord& run, AlertLook look,
                                              std::stop_token stop)
{
    const auto used = watch();
    if (!used)
        return used.error();
    const auto depth =
        look == AlertLook::Values ? AlertWatch::Depth::Values : AlertWatch::Depth::Everything;
    const auto told =
        (*used)->scanned(run, workLimits({}, m_composition.settings()), std::move(stop), depth);
    if (!told)
        return told.error();
    return news();
}

base::Result<AlertNews> WindowAlerts::scannerRan(const scanners::RunRecord& run,
                                                 const scanners::ScannerResult& result)
{
    const auto used = watch();
    if (!used)
        return used.error();
    if (const auto told = (*used)->scannerRan(run, result); !told)
        return told.error();
    return news();
}

base::Result<AlertNews> WindowAlerts::release()
{
    const auto used = watch();
    if (!used)
        return used.error();
    if (const auto told = (*used)->center().finish(); !told)
        return told.error();
    return news();
}

base::Result<alerts::DeliveryAnswer> WindowAlerts::test(const std::string& channel,
                                                        std::stop_token stop)
{
    const auto used = watch();
    if (!used)
        return used.error();
    return (*used)->delivery().test(channel, std::move(stop));
}

base::Status WindowAlerts::retryNow()
{
    const auto used = watch();
    if (!used)
        return used.error();
    (*used)->delivery().retryNow();
    return {};
}

base::Result<AlertStanding> WindowAlerts::standing(std::size_t limit)
{
    AlertStanding standing;
    standing.now = m_composition.clock().now();
    if (m_access == Access::ReadOnly) {
        const std::lock_guard lock(m_opening);
        if (!m_log) {
            auto opened = m_composition.store().alerts();
            if (!opened)
                return opened.error();
            m_log = *std::move(opened);
        }
        auto log = m_log->log(limit);
        if (!log)
            return log.error();
        standing.log = *std::move(log);
        return standing;
    }
    const auto used = watch();
    if (!used)
        return used.error();
    auto log = (*used)->store().log(limit);
    if (!log)
        return log.error();
    standing.log = *std::move(log);
    standing.channels = (*used)->delivery().status();
    return standing;
}

} // namespace tapesift::app
