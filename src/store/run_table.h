#pragma once

#include <string>

#include "store/database.h"
#include "tapesift/store/run_record.h"

namespace tapesift::store {

// "SELECT <columns> FROM run " for readRun(), to be completed with WHERE, ORDER BY, LIMIT.
std::string selectRuns(std::string_view rest);

// The record in the statement's current row. Corrupt if a column makes no sense.
base::Result<RunRecord> readRun(const Statement& row);

// Adds the run under a name made of its start, and sets its id and name. Within a transaction.
base::Status insertRun(Database& database, RunRecord& run);

std::int64_t toInteger(RunId id);
std::int64_t toInteger(base::UtcTime time);

} // namespace tapesift::store
