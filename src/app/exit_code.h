#pragma once

#include "tapesift/base/error.h"
#include "tapesift/store/run_record.h"

namespace tapesift::app {

// What the command line answers to the shell.
enum class ExitCode {
    Done = 0,
    InternalError = 1,
    WrongUsage = 2,
    NothingScanned = 3,
    SomeFailed = 4,
    HomeUnusable = 5,
    Interrupted = 130,
};

// Of a scan that ran: how it ended and how many symbols have a result.
ExitCode exitCodeOf(const store::RunRecord& run, std::size_t results);

// Of a command that could not be carried out.
ExitCode exitCodeOf(const base::Error& error);

} // namespace tapesift::app
