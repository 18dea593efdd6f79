#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <utility>

#include "providers/massive/massive_answers.h"

namespace tapesift::providers {

// The newest whole-market days that were asked for: callers that bring different symbols up to date
// one after the other share them. A day takes about 1 MB. Not thread-safe.
class MassiveDays
{
public:
    static constexpr std::size_t kKept = 5;

    std::shared_ptr<const MassiveDay> find(std::chrono::sys_days date) const;
    void keep(std::chrono::sys_days date, std::shared_ptr<const MassiveDay> day);

private:
    std::list<std::pair<std::chrono::sys_days, std::shared_ptr<const MassiveDay>>> m_days;
};

} // namespace tapesift::providers
