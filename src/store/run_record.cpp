#include "tapesift/store/run_record.h"

#include <array>

#include <fmt/core.h>

namespace tapesift::store {

namespace {

struct StatusName
{
    RunStatus status;
    std::string_view name;
};

constexpr std::array kStatusNames = {
    StatusName{RunStatus::Initialized, "initialized"},
    StatusName{RunStatus::InProgress, "in_progress"},
    StatusName{RunStatus::Paused, "paused"},
    StatusName{RunStatus::Stopped, "stopped"},
    StatusName{RunStatus::Completed, "completed"},
    StatusName{RunStatus::Failed, "failed"},
};

} // namespace

std::string_view runStatusName(RunStatus status)
{
    for (const StatusName& entry : kStatusNames) {
        if (entry.status == status)
            return entry.name;
    }
    return "failed";
}

base::Result<RunStatus> parseRunStatus(std::string_view text)
{
    for (const StatusName& entry : kStatusNames) {
        if (entry.name == text)
            return entry.status;
    }
    return base::Error{base::ErrorCode::InvalidArgument,
                       fmt::format("\"{}\" is not the status of a run.", text), "", ""};
}

bool isUnfinished(RunStatus status)
{
    return status != RunStatus::Completed;
}

} // namespace tapesift::store
