#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace tapesift::store {

inline std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace tapesift::store
