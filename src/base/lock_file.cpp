#include "tapesift/base/lock_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/core.h>

namespace tapesift::base {

namespace {

// The process id that the holder wrote into the file.
std::string holderOf(int descriptor)
{
    char text[32] = {};
    const ssize_t size = ::pread(descriptor, text, sizeof text - 1, 0);
    return size > 0 ? fmt::format("held by process {}", text) : std::string();
}

} // namespace

Result<LockFile> LockFile::acquire(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return systemError("make the lock " + path, errno);
    LockFile lock(descriptor);
    // flock, not fcntl: a fcntl lock is lost when any descriptor of the file is closed.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return Error{ErrorCode::Busy, "Another Tapesift is using this home folder.",
                         holderOf(descriptor),
                         "Close it, or choose another folder with --home. Reading commands such "
                         "as 'tapesift runs' work meanwhile."};
        return systemError("lock " + path, errno);
    }
    const std::string id = std::to_string(::getpid());
    // Only a help for messages: the lock holds without it.
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(descriptor, id.data(), id.size(), 0);
    return lock;
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LockFile::~LockFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace tapesift::base
