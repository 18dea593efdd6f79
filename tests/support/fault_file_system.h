#pragma once

#include <cerrno>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "tapesift/base/file_system.h"

namespace tapesift::support {

// A file system that hands everything on to another one, except what a test wants to fail.
// Thread-safe.
class FaultFileSystem final : public base::FileSystem
{
public:
    enum class Operation { Open, Create, List, Stamp, Read, Replace, Remove, Rename };

    static constexpr int kAlways = std::numeric_limits<int>::max();

    explicit FaultFileSystem(base::FileSystem& inner);

    // The next `times` calls of the operation fail with this errno (ENOSPC, EACCES, EIO ...), after
    // `skip` more that work. Folders opened before are concerned as well.
    void fail(Operation operation, int errnoValue, int times = kAlways, int skip = 0);

    // The next `times` replacements report success but leave only the first `bytes` bytes of the
    // content, as a power cut may.
    void tear(std::size_t bytes, int times = kAlways);

    // The next `times` readings of a whole file end after `bytes` bytes.
    void cutRead(std::size_t bytes, int times);

    // Everything works again.
    void heal();

    // Calls of the operation so far, failed ones included.
    int calls(Operation operation) const;

    base::Result<std::unique_ptr<base::Directory>> open(const std::string& path) override;
    base::Result<std::unique_ptr<base::Directory>> create(const std::string& path) override;

private:
    friend class FaultDirectory;

    struct Fault
    {
        int errnoValue = 0;
        int skip = 0;
        int times = 0;
    };

    // Counts the call. Returns the errno it is to fail with, or 0.
    int next(Operation operation);

    // How many bytes of the content the next replacement writes.
    std::size_t nextLength(std::size_t size);

    // How many bytes the next reading of a whole file gives at most.
    std::size_t nextReadLength();

    base::FileSystem& m_inner;
    mutable std::mutex m_mutex;
    std::map<Operation, Fault> m_faults; // Guarded by m_mutex.
    std::map<Operation, int> m_calls;    // Guarded by m_mutex.
    std::size_t m_tornLength = 0;        // Guarded by m_mutex.
    int m_tornTimes = 0;                 // Guarded by m_mutex.
    std::size_t m_cutLength = 0;         // Guarded by m_mutex.
    int m_cutTimes = 0;                  // Guarded by m_mutex.
};

} // namespace tapesift::support
