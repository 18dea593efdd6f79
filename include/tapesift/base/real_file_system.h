#pragma once

#include "tapesift/base/file_system.h"

namespace tapesift::base {

// The disk of this computer (POSIX).
class RealFileSystem final : public FileSystem
{
public:
    Result<std::unique_ptr<Directory>> open(const std::string& path) override;
    Result<std::unique_ptr<Directory>> create(const std::string& path) override;
};

} // namespace tapesift::base
