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

    // The session of the exchange's date at `moment`, before, within or after its hours; null on a
    // day without one. Valid until the next call.
    const Session* at(base::UtcSeconds moment)
    {
        if (!m_isSession || moment < m_session.open || moment >= m_session.close)
            look(moment);
        return m_isSession ? &m_session : nullptr;
    }

private:
    void look(base::UtcSeconds moment)
    {
        const std::chrono::sys_days date = m_calendar.dateAt(moment);
        if (m_date == date)
            return;
        m_date = date;
        const std::optional<Session> session = m_calendar.session(date);
        m_isSession = session.has_value();
        m_session = session.value_or(Session{});
    }

    const ExchangeCalendar& m_calendar;
    std::chrono::sys_days m_date = std::chrono::sys_days::min(); // that was looked up last
    bool m_isSession = false;
    Session m_session; // of that date, if there is one
};

} // namespace tapesift::market
