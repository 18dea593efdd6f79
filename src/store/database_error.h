#pragma once

#include <string>

#include "tapesift/base/error.h"

struct sqlite3;

namespace tapesift::store {

// The error of a failed SQLite call: `code` is the extended result code, `path` the database file.
// `connection` gives the system's own error number and the text; it may be null.
base::Error databaseError(sqlite3* connection, int code, const std::string& path);

} // namespace tapesift::store
