#include "data/single_flight.h"

#include <utility>

namespace tapesift::data {

SingleFlight::Turn::Turn(SingleFlight& flights, const market::Symbol& symbol, std::stop_token stop)
    : m_flights(flights)
    , m_symbol(symbol)
{
    std::unique_lock lock(m_flights.m_mutex);
    const auto isFree = [this] { return !m_flights.m_inFlight.contains(m_symbol); };
    if (!m_flights.m_landed.wait(lock, std::move(stop), isFree))
        return;
    m_flights.m_inFlight.insert(m_symbol);
    m_isMine = true;
}

SingleFlight::Turn::~Turn()
{
    if (!m_isMine)
        return;
    {
        const std::lock_guard lock(m_flights.m_mutex);
        m_flights.m_inFlight.erase(m_symbol);
    }
    m_flights.m_landed.notify_all();
}

} // namespace tapesift::data
