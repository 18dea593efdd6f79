#include "tapesift/base/real_file_system.h"

#include <cerrno>
#include <filesystem>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "base/descriptor.h"
#include "base/recycled_files.h"

namespace tapesift::base {

namespace {

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

std::int64_t toNanoseconds(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * kNanosecondsPerSecond + time.tv_nsec;
}

FileStamp toStamp(const struct stat& info)
{
    return {static_cast<std::uint64_t>(info.st_size), toNanoseconds(info.st_mtim),
            static_cast<std::uint64_t>(info.st_ino)};
}

// Reads `size` bytes or up to the end of the file. Returns the count, or -1 with errno set.
ssize_t readFully(int descriptor, std::byte* into, std::size_t size, off_t offset)
{
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got =
            ::pread(descriptor, into + done, size - done, offset + static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return static_cast<ssize_t>(done);
}

class RealDirectory final : public Directory
{
public:
    RealDirectory(std::string path, Descriptor descriptor)
        : m_path(std::move(path))
        , m_descriptor(std::move(descriptor))
        , m_recycled(m_descriptor.get())
    {
    }

    const std::string& path() const override { return m_path; }

    Result<std::vector<DirectoryEntry>> list() const override
    {
        // A descriptor of its own, because reading moves a position that threads would share.
        Descriptor own(::openat(m_descriptor.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        DIR* stream = own.isOpen() ? ::fdopendir(own.get()) : nullptr;
        if (!stream)
            return systemError("read the folder " + m_path, errno);
        own.release();
        std::vector<DirectoryEntry> entries;
        while (const dirent* entry = ::readdir(stream)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..")
                entries.push_back({std::string(name), isFolder(*entry)});
        }
        ::closedir(stream);
        return entries;
    }

    Result<FileStamp> stamp(const std::string& name) const override
    {
        struct stat info
        {
        };
        if (::fstatat(m_descriptor.get(), name.c_str(), &info, 0) != 0)
            return failure("look at", name, errno);
        return toStamp(info);
    }

    Result<std::int64_t> lastUsedNs(const std::string& name) const override
    {
        struct stat info
        {
        };
        if (::fstatat(m_descriptor.get(), name.c_str(), &info, 0) != 0)
            return failure("look at", name, errno);
        return std::max(toNanoseconds(info.st_atim), toNanoseconds(info.st_mtim));
    }

    Status setModified(const std::string& name, std::int64_t modifiedNs) override
    {
        timespec times[2] = {};
        times[0].tv_nsec = UTIME_OMIT;
        times[1].tv_sec = modifiedNs / kNanosecondsPerSecond;
        times[1].tv_nsec = modifiedNs % kNanosecondsPerSecond;
        if (::utimensat(m_descriptor.get(), name.c_str(), times, 0) != 0)
            return failure("set the time of", name, errno);
        return {};
    }

    Result<FileStamp> read(const std::string& name, ReadBuffer& into) const override
    {
        return readRange(name, 0, SIZE_MAX, into);
    }

    Result<FileStamp> readPart(const std::string& name, std::uint64_t offset, std::size_t size,
                               ReadBuffer& into) const override
    {
        return readRange(name, offset, size, into);
    }

    Status replace(const std::string& name, std::span<const std::byte> content,
                   Durability durability) override
    {
        struct stat old
        {
        };
        const bool exists = ::fstatat(m_descriptor.get(), name.c_str(), &old, 0) == 0;
        if (exists && S_ISDIR(old.st_mode))
            return failure("write", name, EISDIR);
        if (exists && !S_ISREG(old.st_mode))
            return writeInto(name, content);
        const mode_t mode = exists ? old.st_mode & 07777 : 0644;
        if (durability == Durability::Recycled) {
            const int error = m_recycled.replace(name, content, mode);
            return error == 0 ? Status() : failure("write", name, error);
        }
        const std::string temporary = temporaryName();
        if (const int error = writeTemporary(temporary, content, durability, mode); error != 0) {
            ::unlinkat(m_descriptor.get(), temporary.c_str(), 0);
            return failure("write", name, error);
        }
        if (::renameat(m_descriptor.get(), temporary.c_str(), m_descriptor.get(), name.c_str()) !=
            0) {
            const int error = errno;
            ::unlinkat(m_descriptor.get(), temporary.c_str(), 0);
            return failure("replace", name, error);
        }
        // The rename itself is only safe on disk once the folder is synced.
        if (durability == Durability::Synced && ::fsync(m_descriptor.get()) != 0)
            return failure("sync the folder of", name, errno);
        return {};
    }

    Status remove(const std::string& name) override
    {
        if (::unlinkat(m_descriptor.get(), name.c_str(), 0) == 0 || errno == ENOENT)
            return {};
        if (errno == EISDIR && (::unlinkat(m_descriptor.get(), name.c_str(), AT_REMOVEDIR) == 0))
            return {};
        return failure("remove", name, errno);
    }

    Status rename(const std::string& from, const std::string& to) override
    {
        if (::renameat(m_descriptor.get(), from.c_str(), m_descriptor.get(), to.c_str()) != 0)
            return failure("rename", from, errno);
        return {};
    }

private:
    Error failure(std::string_view action, const std::string& name, int errnoValue) const
    {
        return systemError(fmt::format("{} {}/{}", action, m_path, name), errnoValue);
    }

    bool isFolder(const dirent& entry) const
    {
        if (entry.d_type != DT_UNKNOWN && entry.d_type != DT_LNK)
            return entry.d_type == DT_DIR;
        struct stat info
        {
        };
        return ::fstatat(m_descriptor.get(), entry.d_name, &info, 0) == 0 && S_ISDIR(info.st_mode);
    }

    Result<FileStamp> readRange(const std::string& name, std::uint64_t offset, std::size_t limit,
                                ReadBuffer& into) const
    {
        // Without O_NONBLOCK the opening of a pipe would wait for a writer.
        const Descriptor file(
            ::openat(m_descriptor.get(), name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        struct stat info
        {
        };
        if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
            return failure("read", name, errno);
        if (S_ISDIR(info.st_mode))
            return failure("read", name, EISDIR);
        if (!S_ISREG(info.st_mode))
            return Error{ErrorCode::Corrupt,
                         fmt::format("{}/{} is no regular file.", m_path, name),
                         {},
                         "Give a file, not a pipe or a device."};
        const FileStamp stamp = toStamp(info);
        const std::uint64_t rest = stamp.size > offset ? stamp.size - offset : 0;
        into.resize(std::min<std::uint64_t>(rest, limit));
        const ssize_t got =
            readFully(file.get(), into.data(), into.bytes().size(), static_cast<off_t>(offset));
        if (got < 0)
            return failure("read", name, errno);
        into.resize(static_cast<std::size_t>(got)); // It shrank while it was read.
        return stamp;
    }

    // A pipe or a device is written to, not replaced.
    Status writeInto(const std::string& name, std::span<const std::byte> content) const
    {
        const Descriptor file(::openat(m_descriptor.get(), name.c_str(), O_WRONLY | O_CLOEXEC));
        if (!file.isOpen())
            return failure("write", name, errno);
        if (const int error = writeFully(file.get(), content); error != 0)
            return failure("write", name, error);
        return {};
    }

    int writeTemporary(const std::string& name, std::span<const std::byte> content,
                       Durability durability, mode_t mode) const
    {
        Descriptor file(::openat(m_descriptor.get(), name.c_str(),
                                 O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!file.isOpen())
            return errno;
        if (const int error = writeFully(file.get(), content); error != 0)
            return error;
        // The new file keeps the rights of the one it replaces.
        if (mode != 0644 && ::fchmod(file.get(), mode) != 0)
            return errno;
        if (durability == Durability::Synced && ::fsync(file.get()) != 0)
            return errno;
        // Some file systems report a full disk only here.
        return ::close(file.release()) == 0 ? 0 : errno;
    }

    std::string m_path;
    Descriptor m_descriptor;
    RecycledFiles m_recycled;
};

} // namespace

Result<std::unique_ptr<Directory>> RealFileSystem::open(const std::string& path)
{
    Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return systemError("open the folder " + path, errno);
    return std::make_unique<RealDirectory>(path, std::move(descriptor));
}

Result<std::unique_ptr<Directory>> RealFileSystem::create(const std::string& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return systemError("make the folder " + path, error.value());
    return open(path);
}

} // namespace tapesift::base
