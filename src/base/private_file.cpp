#include "tapesift/base/private_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/descriptor.h"
#include "tapesift/base/byte_io.h"
#include "tapesift/base/file_system.h"

namespace tapesift::base {

namespace {

Error notPrivate(const std::string& path, std::string reason)
{
    return {ErrorCode::PermissionDenied, fmt::format("{} is not used, because {}.", path, reason),
            "", fmt::format("Remove it with 'rm {}'; a new one is then made.", path)};
}

} // namespace

Status makePrivateFile(const std::string& path, std::string_view content)
{
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen()) {
        if (errno == EEXIST)
            return Error{ErrorCode::Busy, path + " is there already.", {}, {}};
        return systemError("make " + path, errno);
    }
    int failure = writeFully(file.get(), asBytes(content));
    if (failure == 0 && ::fsync(file.get()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(path.c_str()); // Half of it would be taken for the whole.
        return systemError("write " + path, failure);
    }
    return {};
}

Result<std::string> readPrivateFile(const std::string& path, std::size_t maxBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen())
        return errno == ELOOP ? notPrivate(path, "it is a link")
                              : systemError("read " + path, errno);
    struct stat info
    {
    };
    if (::fstat(file.get(), &info) != 0)
        return systemError("look at " + path, errno);
    if (!S_ISREG(info.st_mode))
        return notPrivate(path, "it is no file");
    if (info.st_uid != ::geteuid())
        return notPrivate(path, "it belongs to somebody else");
    if ((info.st_mode & 077) != 0)
        return notPrivate(path, "others than you may read it");
    std::string content(maxBytes, '\0');
    std::size_t size = 0;
    while (size < maxBytes) {
        const ssize_t got = ::read(file.get(), content.data() + size, maxBytes - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError("read " + path, errno);
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    content.resize(size);
    return content;
}

} // namespace tapesift::base
