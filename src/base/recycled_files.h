#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

#include "base/descriptor.h"

namespace tapesift::base {

// Replaces files of one folder by writing a spare one and exchanging the two names: the disk's
// blocks are used again, which spares the file system freeing and finding some, and flushing them
// (ext4 does on a rename over a file). What was replaced is the next spare. Spares are removed at
// the end; those of a process that was killed look like any file that was being written.
// Thread-safe.
class RecycledFiles
{
public:
    // `folder` is the descriptor of the folder and must outlive this.
    explicit RecycledFiles(int folder);
    ~RecycledFiles();
    RecycledFiles(const RecycledFiles&) = delete;
    RecycledFiles& operator=(const RecycledFiles&) = delete;

    // The file has `content` and the rights `mode` afterwards. Returns 0, or the errno of the
    // failure; then it is as before. Where the file system cannot exchange names it is renamed.
    int replace(const std::string& name, std::span<const std::byte> content, mode_t mode);

private:
    struct Spare
    {
        std::string name;
        bool isNew = false;
    };

    Spare take();
    void giveBack(std::string name);
    int write(const Spare& spare, std::span<const std::byte> content, mode_t mode);
    int putInPlace(Spare& spare, const std::string& name);

    const int m_folder;
    std::atomic<bool> m_canExchange{true};
    std::mutex m_mutex;
    std::vector<std::string> m_spares; // Guarded by m_mutex. One a thread at most.
};

} // namespace tapesift::base
