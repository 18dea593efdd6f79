#pragma once

#include <poll.h>

namespace tapesift::support {

// Whether something comes within 20 ms.
inline bool isReadable(int descriptor)
{
    pollfd entry{descriptor, POLLIN, 0};
    return ::poll(&entry, 1, 20) > 0;
}

} // namespace tapesift::support
