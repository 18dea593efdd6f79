#pragma once

#include <string>
#include <vector>

#include "tapesift/alerts/alert_book.h"
#include "tapesift/base/file_system.h"

namespace tapesift::app {

// Rules of the book that wait for a scanner which is not there, or cannot be used, with what is
// wrong and, where there is one, the nearest name.
std::vector<base::Error> missingScanners(const alerts::AlertBook& book, base::FileSystem& files,
                                         const std::string& home);

} // namespace tapesift::app
