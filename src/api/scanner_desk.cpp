#include "tapesift/api/scanner_desk.h"

namespace tapesift::api {

std::string_view deskStateName(DeskState state)
{
    switch (state) {
    case DeskState::Idle:
        return "idle";
    case DeskState::Preparing:
        return "preparing";
    case DeskState::Scanning:
        return "scanning";
    case DeskState::Analyzing:
        return "analyzing";
    case DeskState::Paused:
        return "paused";
    case DeskState::Stopping:
        break;
    }
    return "stopping";
}

} // namespace tapesift::api
