#include "tapesift/base/file_system.h"

#include "tapesift/base/byte_io.h"

namespace tapesift::base {

void ReadBuffer::resize(std::size_t size)
{
    if (size > m_capacity) {
        const std::size_t words = (size + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
        m_words = std::make_unique_for_overwrite<std::uint64_t[]>(words);
        m_capacity = words * sizeof(std::uint64_t);
    }
    m_size = size;
}

SplitPath splitPath(std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return {".", std::string(path)};
    return {std::string(slash == 0 ? "/" : path.substr(0, slash)),
            std::string(path.substr(slash + 1))};
}

Result<std::string> readTextFile(FileSystem& files, std::string_view path)
{
    const SplitPath split = splitPath(path);
    auto folder = files.open(split.folder);
    if (!folder)
        return folder.error();
    ReadBuffer buffer;
    if (auto read = (*folder)->read(split.name, buffer); !read)
        return read.error();
    return std::string(buffer.text());
}

} // namespace tapesift::base
