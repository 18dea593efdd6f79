#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tapesift/base/result.h"

namespace tapesift::report {

// A file without a name in any folder, for libraries that only write to a path: what they write
// stays in memory, and the file seam puts it where it belongs.
class MemoryFile
{
public:
    static base::Result<MemoryFile> create();
    MemoryFile(MemoryFile&& other) noexcept;
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile();

    // Good as long as the object lives; may be opened as any file.
    std::string path() const;

    base::Result<std::vector<std::byte>> content() const;

private:
    explicit MemoryFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace tapesift::report
