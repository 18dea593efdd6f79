#pragma once

#include <optional>
#include <string>

namespace tapesift::support {

// The folder named by $TAPESIFT_REAL_DATA, or nullopt if that variable is not set (the test then
// skips and says so).
std::optional<std::string> realDataFolder();

// The text of a file below that folder. A file that is missing there is an exception.
std::optional<std::string> realDataFile(const std::string& path);

// Writes the rows of a packed data set (data/NAME.csv.xz with "symbol,time,open,..." sorted by
// symbol) as one CSV file a symbol. Returns the number of files; an exception if it cannot.
int unpackDataset(const std::string& path, const std::string& folder);

} // namespace tapesift::support
