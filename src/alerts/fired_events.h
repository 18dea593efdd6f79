#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "tapesift/alerts/alert_message.h"

namespace tapesift::alerts {

// What a rule fired for, however often: all are counted, the heaviest AlertMessage::kMostEvents are
// kept, equal ones in the order in which they came.
class FiredEvents
{
public:
    // Whether one of that weight would be kept; else it need not be made, and is only counted.
    bool wants(double weight) const { return !m_lightest || weight > *m_lightest; }
    void add(AlertEvent event);
    void addCounted(std::size_t count) { m_total += count; } // that are not kept

    std::size_t total() const { return m_total; }
    bool isEmpty() const { return m_total == 0; }
    // Heaviest first; nothing is left behind.
    std::vector<AlertEvent> take();
    const std::vector<AlertEvent>& sorted();

private:
    void shorten();

    std::vector<AlertEvent> m_events;
    std::size_t m_total = 0;
    std::optional<double> m_lightest; // of those that are kept, once there are enough
};

} // namespace tapesift::alerts
