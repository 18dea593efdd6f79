#pragma once

#include <string>
#include <string_view>

namespace tapesift::base {

// What went wrong, named after what the caller can do about it.
enum class ErrorCode {
    InvalidArgument,  // The request is wrong: correct it.
    NotFound,         // What was asked for does not exist.
    Unsupported,      // This version cannot do that (a newer file, an unknown format).
    Corrupt,          // The data is damaged or not what it claims to be: replace or refetch it.
    NoSpace,          // The disk is full: free space and go on.
    PermissionDenied, // Change the rights or choose another place.
    Busy,             // Somebody else holds it: wait or close the other program.
    Unavailable,      // Not reachable now: try again later.
    TimedOut,         // No answer in time: try again later.
    RateLimited,      // Asked too often: wait.
    NotEntitled,      // The account has no right to this data.
    Blocked,          // The other side refuses altogether: wait long, or choose another.
    Cancelled,        // The user stopped it.
    Internal,         // A fault of this program.
};

// The code's name in snake_case, as it stands in JSON ("no_space").
std::string_view errorCodeName(ErrorCode code);

// The reverse of errorCodeName; Internal for a name that is not known.
ErrorCode errorCodeFromName(std::string_view name);

// A failure as the user gets to see it. `message` is one sentence that says what happened to what;
// `details` is the technical cause, of several attempts the first one's (may be empty);
// `suggestion` says what to do (may be empty).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string details;
    std::string suggestion;
    unsigned attempts = 1; // how often it was tried before it was given up

    bool operator==(const Error&) const = default;
};

// "message (details). suggestion" on one line, for terminals and logs.
std::string describe(const Error& error);

// The error of a failed system call. `action` says what was tried, for example "write
// settings.json". The code follows errno: ENOSPC, EDQUOT and EFBIG are NoSpace, EACCES, EPERM and
// EROFS are PermissionDenied, ENOENT and ENOTDIR are NotFound.
Error systemError(std::string_view action, int errnoValue);

} // namespace tapesift::base
