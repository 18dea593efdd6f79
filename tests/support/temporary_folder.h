#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tapesift::support {

// A new empty folder that is removed with everything in it at the end of the test.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::string file(std::string_view name) const { return (m_path / name).string(); }

    // Writes a file (parent folders are made) and returns its path.
    std::string write(std::string_view name, std::string_view content) const;
    // The content of a file; empty if there is none.
    std::string read(std::string_view name) const;

private:
    std::filesystem::path m_path;
};

} // namespace tapesift::support
