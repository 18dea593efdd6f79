#include "providers/massive/massive_days.h"

#include <algorithm>

namespace tapesift::providers {

std::shared_ptr<const MassiveDay> MassiveDays::find(std::chrono::sys_days date) const
{
    const auto found =
        std::ranges::find_if(m_days, [date](const auto& kept) { return kept.first == date; });
    return found == m_days.end() ? nullptr : found->second;
}

void MassiveDays::keep(std::chrono::sys_days date, std::shared_ptr<const MassiveDay> day)
{
    m_days.emplace_back(date, std::move(day));
    m_days.sort([](const auto& a, const auto& b) { return a.first > b.first; });
    if (m_days.size() > kKept)
        m_days.pop_back();
}

} // namespace tapesift::providers
