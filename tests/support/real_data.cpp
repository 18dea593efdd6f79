#include "support/real_data.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tapesift::support {

std::optional<std::string> realDataFolder()
{
    const char* folder = std::getenv("TAPESIFT_REAL_DATA");
    return folder ? std::optional<std::string>(folder) : std::nullopt;
}

std::optional<std::string> realDataFile(const std::string& path)
{
    const auto folder = realDataFolder();
    if (!folder)
        return std::nullopt;
    std::ifstream file(*folder + "/" + path, std::ios::binary);
    if (!file)
        throw std::runtime_error("no real data at " + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

int unpackDataset(const std::string& path, const std::string& folder)
{
    std::FILE* pipe = popen(("xz -dc '" + path + "'").c_str(), "r");
    char line[512];
    if (!pipe || !std::fgets(line, sizeof line, pipe)) // the header
        throw std::runtime_error("cannot unpack " + path);
    std::string symbol;
    std::ofstream out;
    int count = 0;
    while (std::fgets(line, sizeof line, pipe)) {
        const std::string row = line;
        const std::string name = row.substr(0, row.find(','));
        if (name != symbol) {
            symbol = name;
            std::string file = name;
            std::replace(file.begin(), file.end(), '/', '_');
            out = std::ofstream(folder + "/" + file + ".csv");
            out << "date,open,high,low,close,volume,adj_close\n";
            ++count;
        }
        out << row.substr(name.size() + 1);
    }
    pclose(pipe);
    return count;
}

} // namespace tapesift::support
