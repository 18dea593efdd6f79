#pragma once

#include <optional>

#include "tapesift/market/exchange_calendar.h"

namespace tapesift::market {

// The session of the day a bar stands in, for bars that come in the order of time: the calendar is
// asked once a day.
class SessionCursor
{
public:
    explicit SessionCursor(const ExchangeCalendar& calendar)
        : m_calendar(calendar)
    {
    }

    // The session of the exchange's date at `moment`, before, within or after its hours; nullopt on
    // a day without one.
    const std::optional<Session>& at(base::UtcSeconds moment)
    {
        if (moment < m_open || moment >= m_close)
            look(moment);
        return m_session;
    }

private:
    void look(base::UtcSeconds moment)
    {
        const std::chrono::sys_days date = m_calendar.dateAt(moment);
        if (m_date == date)
            return;
        m_date = date;
        m_session = m_calendar.session(date);
        m_open = m_session ? m_session->open : base::UtcSeconds::max();
        m_close = m_session ? m_session->close : base::UtcSeconds::min();
    }

    const ExchangeCalendar& m_calendar;
    std::chrono::sys_days m_date = std::chrono::sys_days::min(); // that was looked up last
    std::optional<Session> m_session;                            // of that date
    // Its hours; an empty time while there is none.
    base::UtcSeconds m_open = base::UtcSeconds::max();
    base::UtcSeconds m_close = base::UtcSeconds::min();
};

} // namespace tapesift::market
