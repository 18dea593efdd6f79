#include "exit_code.h"

namespace tapesift::app {

ExitCode exitCodeOf(const store::RunRecord& run, std::size_t results)
{
    if (run.status != store::RunStatus::Completed)
        return ExitCode::Interrupted;
    if (results == 0)
        return ExitCode::NothingScanned;
    return run.counts.failed > 0 ? ExitCode::SomeFailed : ExitCode::Done;
}

ExitCode exitCodeOf(const base::Error& error)
{
    switch (error.code) {
    case base::ErrorCode::InvalidArgument:
        return ExitCode::WrongUsage;
    case base::ErrorCode::NotFound:
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::TimedOut:
    case base::ErrorCode::RateLimited:
    case base::ErrorCode::NotEntitled:
    case base::ErrorCode::Blocked:
        return ExitCode::NothingScanned;
    case base::ErrorCode::NoSpace:
    case base::ErrorCode::PermissionDenied:
    case base::ErrorCode::Busy:
    case base::ErrorCode::Unsupported:
    case base::ErrorCode::Corrupt: // The database: a source that is corrupt is Unavailable here.
        return ExitCode::HomeUnusable;
    case base::ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    case base::ErrorCode::Internal:
        break;
    }
    return ExitCode::InternalError;
}

} // namespace tapesift::app
