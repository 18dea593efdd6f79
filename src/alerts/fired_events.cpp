#include "alerts/fired_events.h"

#include <algorithm>
#include <utility>

namespace tapesift::alerts {

void FiredEvents::add(AlertEvent event)
{
    ++m_total;
    m_events.push_back(std::move(event));
    if (m_events.size() >= 2 * AlertMessage::kMostEvents)
        shorten();
}

void FiredEvents::shorten()
{
    std::ranges::stable_sort(m_events, std::ranges::greater{}, &AlertEvent::weight);
    if (m_events.size() < AlertMessage::kMostEvents)
        return;
    m_events.erase(m_events.begin() + static_cast<std::ptrdiff_t>(AlertMessage::kMostEvents),
                   m_events.end());
    m_lightest = m_events.back().weight;
}

const std::vector<AlertEvent>& FiredEvents::sorted()
{
    shorten();
    return m_events;
}

std::vector<AlertEvent> FiredEvents::take()
{
    shorten();
    m_total = 0;
    m_lightest.reset();
    return std::exchange(m_events, {});
}

} // namespace tapesift::alerts
