#include "app/window/window_desk.h"

#include <utility>

namespace tapesift::app {

WindowDesk::WindowDesk(Composition& composition, Window window)
    : BoardDesk(composition)
    , m_window(std::move(window))
{
}

base::Result<api::ScanTicket> WindowDesk::startQuickScan(const api::ScanRequest& request)
{
    const auto ticket = occupy(nullptr);
    if (!ticket)
        return ticket;
    m_awaited = *ticket;
    m_window.begin(*ticket, request);
    return ticket;
}

std::shared_ptr<engine::ScanListener>
WindowDesk::follow(api::ScanTicket asked, std::shared_ptr<engine::ScanControl> control)
{
    const api::ScanTicket awaited = m_awaited.exchange(0);
    if (awaited != 0 && awaited == asked) {
        m_current = asked;
        steer(std::move(control));
        return std::make_shared<Follower>(*this, m_current);
    }
    // The user was quicker.
    if (awaited != 0)
        refuse(awaited, {base::ErrorCode::Busy,
                         "A scan goes on already.",
                         {},
                         "Wait for its end, or cancel it."});
    const auto ticket = occupy(std::move(control));
    if (!ticket)
        return nullptr;
    m_current = *ticket;
    return std::make_shared<Follower>(*this, m_current);
}

void WindowDesk::adopt(std::shared_ptr<engine::ScanControl> control)
{
    if (const auto ticket = occupy(std::move(control)))
        m_current = *ticket;
}

void WindowDesk::refuse(api::ScanTicket asked, const base::Error& why)
{
    m_awaited = 0;
    release(asked, why);
}

void WindowDesk::end(const base::Result<store::RunRecord>& run)
{
    if (m_current != 0)
        release(std::exchange(m_current, 0), run);
}

} // namespace tapesift::app
