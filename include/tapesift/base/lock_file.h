#pragma once

#include <string>

#include "tapesift/base/result.h"

namespace tapesift::base {

// Holds an exclusive lock on a file for as long as it lives. The system drops the lock when the
// process dies, however it dies, so a stale lock cannot happen.
class LockFile
{
public:
    // Fails with Busy if another process holds the lock; the details name its process id.
    static Result<LockFile> acquire(const std::string& path);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile();

private:
    explicit LockFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace tapesift::base
