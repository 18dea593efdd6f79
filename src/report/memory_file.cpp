#include "report/memory_file.h"

#include <cerrno>
#include <utility>

#include <fmt/format.h>

#include <sys/mman.h>
#include <unistd.h>

namespace tapesift::report {

base::Result<MemoryFile> MemoryFile::create()
{
    const int descriptor = ::memfd_create("tapesift", MFD_CLOEXEC);
    if (descriptor < 0)
        return base::systemError("open a file in memory", errno);
    return MemoryFile(descriptor);
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::string MemoryFile::path() const
{
    return fmt::format("/proc/self/fd/{}", m_descriptor);
}

base::Result<std::vector<std::byte>> MemoryFile::content() const
{
    const off_t size = ::lseek(m_descriptor, 0, SEEK_END);
    if (size < 0)
        return base::systemError("read a file in memory", errno);
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t read = ::pread(m_descriptor, bytes.data() + done, bytes.size() - done,
                                     static_cast<off_t>(done));
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return base::systemError("read a file in memory", read < 0 ? errno : EIO);
        done += static_cast<std::size_t>(read);
    }
    return bytes;
}

} // namespace tapesift::report
