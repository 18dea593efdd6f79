#include "tapesift/base/system_random.h"

#include <cerrno>

#include <sys/random.h>

namespace tapesift::base {

Status fillRandom(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = ::getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Error{ErrorCode::Unavailable, "The system gives no random numbers.",
                         systemError("read random numbers", errno).details,
                         "Update the system's kernel."};
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return {};
}

} // namespace tapesift::base
