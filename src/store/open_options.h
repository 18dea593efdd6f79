#pragma once

#include <chrono>
#include <span>
#include <string>

#include "store/migrations.h"
#include "tapesift/store/scan_store.h"

namespace tapesift::store {

inline constexpr const char* kDatabaseName = "tapesift.db";

// How a store is opened. Tests name another file layer, a shorter wait or other migrations.
struct OpenOptions
{
    std::string home;
    OpenMode mode = OpenMode::ReadWrite;
    std::string vfs; // name of a registered SQLite file layer; empty: the system's
    std::chrono::milliseconds busyTimeout{5000};
    std::span<const Migration> migrations = schemaMigrations();
};

} // namespace tapesift::store
