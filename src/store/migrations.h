#pragma once

#include <cstdint>
#include <span>

#include "store/database.h"

namespace tapesift::store {

// In the header of every database of ours ("TpSf"), so that a foreign one is not mistaken for it.
inline constexpr std::int64_t kApplicationId = 0x54705366;

// One step from the version before to `version`. Steps that were ever released never change.
struct Migration
{
    int version = 0;
    base::Status (*apply)(Database& database) = nullptr;
};

// Every step, in order; the first makes a new database. The last one's version is the one this
// program reads and writes.
std::span<const Migration> schemaMigrations();

// The version of the last step; 0 for none.
int latestVersion(std::span<const Migration> migrations);

// Brings a database of version `from` to the latest one, each step in a synced transaction of its
// own: after a failure it is at the last step that succeeded.
base::Status migrate(Database& database, int from, std::span<const Migration> migrations);

} // namespace tapesift::store
