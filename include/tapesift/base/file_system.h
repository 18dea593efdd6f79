#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/result.h"

namespace tapesift::base {

// What tells one state of a file from another without reading it.
struct FileStamp
{
    std::uint64_t size = 0;      // bytes
    std::int64_t modifiedNs = 0; // nanoseconds since 1970 UTC
    std::uint64_t inode = 0;

    bool operator==(const FileStamp&) const = default;
};

struct DirectoryEntry
{
    std::string name;
    bool isDirectory = false;
};

// Bytes that are reused from file to file, so that a scan allocates once per thread. The data is
// aligned for any column type.
class ReadBuffer
{
public:
    // Makes room for `size` bytes; the content is unspecified afterwards.
    void resize(std::size_t size);
    std::byte* data() { return reinterpret_cast<std::byte*>(m_words.get()); }
    std::span<const std::byte> bytes() const
    {
        return {reinterpret_cast<const std::byte*>(m_words.get()), m_size};
    }
    std::string_view text() const { return {reinterpret_cast<const char*>(m_words.get()), m_size}; }

private:
    std::unique_ptr<std::uint64_t[]> m_words;
    std::size_t m_capacity = 0; // in bytes
    std::size_t m_size = 0;
};

// How hard a replaced file is pressed onto the disk.
enum class Durability {
    Synced,   // Survives a power cut: the file and its folder are synced.
    Unsynced, // Survives a crash of the program. After a power cut the content may be torn.
    // As Unsynced, several times cheaper: what is replaced is kept aside and overwritten by the
    // next such call. A reader that opened it before and is held up for that long may get a mixture
    // or what belongs to another name. Only for content that carries a checksum and its own name.
    Recycled,
};

// One folder, held open; names are relative to it. Thread-safe.
class Directory
{
public:
    virtual ~Directory() = default;

    virtual const std::string& path() const = 0;

    // Everything in the folder except "." and "..", in no particular order.
    virtual Result<std::vector<DirectoryEntry>> list() const = 0;

    virtual Result<FileStamp> stamp(const std::string& name) const = 0;

    // Reads the whole file; the stamp is the one of the very file that was read.
    virtual Result<FileStamp> read(const std::string& name, ReadBuffer& into) const = 0;

    // Reads up to `size` bytes from `offset` on; less at the end of the file.
    virtual Result<FileStamp> readPart(const std::string& name, std::uint64_t offset,
                                       std::size_t size, ReadBuffer& into) const = 0;

    // When the file was last read or modified, in nanoseconds since 1970 UTC. A file system may
    // note reading once a day only, or never.
    virtual Result<std::int64_t> lastUsedNs(const std::string& name) const = 0;

    // Sets the time of its modification.
    virtual Status setModified(const std::string& name, std::int64_t modifiedNs) = 0;

    // Puts `content` in place of the file in one step: readers see the old or the new one, never a
    // mixture (but see Durability::Recycled), and a failure leaves the old one.
    virtual Status replace(const std::string& name, std::span<const std::byte> content,
                           Durability durability) = 0;

    // Succeeds if the file is gone afterwards, also when it was never there.
    virtual Status remove(const std::string& name) = 0;

    virtual Status rename(const std::string& from, const std::string& to) = 0;
};

// The seam for the disk. Thread-safe.
class FileSystem
{
public:
    virtual ~FileSystem() = default;

    // Opens a folder that must exist.
    virtual Result<std::unique_ptr<Directory>> open(const std::string& path) = 0;

    // Opens a folder, made with its parents if need be.
    virtual Result<std::unique_ptr<Directory>> create(const std::string& path) = 0;
};

// Splits "a/b/c.csv" into "a/b" and "c.csv"; the folder of a bare name is ".".
struct SplitPath
{
    std::string folder;
    std::string name;
};
SplitPath splitPath(std::string_view path);

// Reads one file named by a path.
Result<std::string> readTextFile(FileSystem& files, std::string_view path);

} // namespace tapesift::base
