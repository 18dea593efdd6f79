#include "base/recycled_files.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace tapesift::base {

namespace {

// A name that another container's process made too is tried once more under the next number.
constexpr int kMostNames = 100;

// A spare that somebody linked (a backup of the folder) is not written to, nor is anything that
// took its place.
bool mayBeOverwritten(const struct stat& info)
{
    return S_ISREG(info.st_mode) && info.st_nlink == 1;
}

} // namespace

RecycledFiles::RecycledFiles(int folder)
    : m_folder(folder)
{
}

RecycledFiles::~RecycledFiles()
{
    for (const std::string& name : m_spares)
        ::unlinkat(m_folder, name.c_str(), 0);
}

int RecycledFiles::replace(const std::string& name, std::span<const std::byte> content, mode_t mode)
{
    Spare spare = take();
    int error = write(spare, content, mode);
    if (error != 0 && !spare.isNew) {
        // Somebody removed it, or it may not be overwritten.
        ::unlinkat(m_folder, spare.name.c_str(), 0);
        spare = {temporaryName(), true};
        error = write(spare, content, mode);
    }
    for (int i = 0; error == EEXIST && i < kMostNames; ++i) {
        spare.name = temporaryName();
        error = write(spare, content, mode);
    }
    if (error == 0)
        error = putInPlace(spare, name);
    if (error != 0 && error != EEXIST)
        ::unlinkat(m_folder, spare.name.c_str(), 0);
    return error;
}

RecycledFiles::Spare RecycledFiles::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_spares.empty())
        return {temporaryName(), true};
    Spare spare{std::move(m_spares.back())};
    m_spares.pop_back();
    return spare;
}

void RecycledFiles::giveBack(std::string name)
{
    const std::lock_guard lock(m_mutex);
    m_spares.push_back(std::move(name));
}

int RecycledFiles::write(const Spare& spare, std::span<const std::byte> content, mode_t mode)
{
    const int how = spare.isNew ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY | O_NOFOLLOW;
    Descriptor file(::openat(m_folder, spare.name.c_str(), how | O_CLOEXEC, 0644));
    struct stat info
    {
    };
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
        return errno;
    if (!mayBeOverwritten(info))
        return EPERM;
    if (const int error = writeFully(file.get(), content); error != 0)
        return error;
    const auto size = static_cast<off_t>(content.size());
    if (info.st_size > size && ::ftruncate(file.get(), size) != 0)
        return errno;
    if ((info.st_mode & 07777) != mode && ::fchmod(file.get(), mode) != 0)
        return errno;
    // Some file systems report a full disk only here.
    return ::close(file.release()) == 0 ? 0 : errno;
}

int RecycledFiles::putInPlace(Spare& spare, const std::string& name)
{
    if (m_canExchange.load(std::memory_order_relaxed)) {
        if (::renameat2(m_folder, spare.name.c_str(), m_folder, name.c_str(), RENAME_EXCHANGE) ==
            0) {
            giveBack(std::move(spare.name));
            return 0;
        }
        if (errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
            m_canExchange.store(false, std::memory_order_relaxed);
        else if (errno != ENOENT) // The file is new: there is nothing to exchange it with.
            return errno;
    }
    return ::renameat(m_folder, spare.name.c_str(), m_folder, name.c_str()) == 0 ? 0 : errno;
}

} // namespace tapesift::base
