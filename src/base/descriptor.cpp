#include "base/descriptor.h"

#include <atomic>
#include <cerrno>

#include <fmt/core.h>

namespace tapesift::base {

int writeFully(int descriptor, std::span<const std::byte> content)
{
    while (!content.empty()) {
        const ssize_t put = ::write(descriptor, content.data(), content.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        content = content.subspan(static_cast<std::size_t>(put));
    }
    return 0;
}

std::string temporaryName()
{
    static std::atomic<unsigned> counter{0};
    return fmt::format(".tmp-{}-{}", ::getpid(), counter.fetch_add(1));
}

} // namespace tapesift::base
