#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>

namespace tapesift::support {

// The text of a file below $TAPESIFT_REAL_DATA, or nullopt if that variable is not set (the test
// then skips and says so). A file that is missing there is an exception.
inline std::optional<std::string> realDataFile(const std::string& path)
{
    const char* root = std::getenv("TAPESIFT_REAL_DATA");
    if (root == nullptr)
        return std::nullopt;
    std::ifstream file(std::string(root) + "/" + path, std::ios::binary);
    if (!file)
        throw std::runtime_error("no real data at " + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace tapesift::support
