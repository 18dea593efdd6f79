#pragma once

#include <span>

#include <QString>

#include "tapesift/base/file_system.h"

namespace tapesift::presentation {

// Puts bytes in place of a file that the user has named, in a folder that exists.
base::Status replaceFile(base::FileSystem& files, const QString& path,
                         std::span<const std::byte> bytes);

} // namespace tapesift::presentation
