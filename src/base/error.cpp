#include "tapesift/base/error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace tapesift::base {

namespace {

constexpr std::array<std::pair<ErrorCode, std::string_view>, 14> kNames = {{
    {ErrorCode::InvalidArgument, "invalid_argument"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::Unsupported, "unsupported"},
    {ErrorCode::Corrupt, "corrupt"},
    {ErrorCode::NoSpace, "no_space"},
    {ErrorCode::PermissionDenied, "permission_denied"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::Unavailable, "unavailable"},
    {ErrorCode::TimedOut, "timed_out"},
    {ErrorCode::RateLimited, "rate_limited"},
    {ErrorCode::NotEntitled, "not_entitled"},
    {ErrorCode::Blocked, "blocked"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::Internal, "internal"},
}};

struct ErrnoMeaning
{
    ErrorCode code;
    std::string_view suggestion;
};

ErrnoMeaning meaningOf(int errnoValue)
{
    switch (errnoValue) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::NoSpace, "Free some disk space and try again."};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::PermissionDenied,
                "Check the rights of the file and its folder, or choose another place."};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, "Check the path."};
    case EISDIR:
        return {ErrorCode::InvalidArgument, "Give a file, not a folder."};
    case EMFILE:
    case ENFILE:
        return {ErrorCode::Unavailable, "Too many files are open: use fewer threads."};
    default:
        return {ErrorCode::Unavailable, "Check the disk and try again."};
    }
}

} // namespace

std::string_view errorCodeName(ErrorCode code)
{
    for (const auto& [known, name] : kNames) {
        if (known == code)
            return name;
    }
    return "internal";
}

ErrorCode errorCodeFromName(std::string_view name)
{
    for (const auto& [code, known] : kNames) {
        if (known == name)
            return code;
    }
    return ErrorCode::Internal;
}

std::string describe(const Error& error)
{
    std::string text = error.message;
    if (!error.details.empty()) {
        if (text.ends_with('.'))
            text.pop_back();
        text += " (" + error.details + ").";
    }
    if (!error.suggestion.empty()) {
        // A message that ends where it found the fault has no full stop of its own.
        const bool isSentence = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
        text += (isSentence ? " " : ". ") + error.suggestion;
    }
    return text;
}

Error systemError(std::string_view action, int errnoValue)
{
    const ErrnoMeaning meaning = meaningOf(errnoValue);
    // strerrordesc_np is thread-safe, unlike strerror.
    const char* description = strerrordesc_np(errnoValue);
    return Error{meaning.code, "Cannot " + std::string(action) + ".",
                 description ? description : "error " + std::to_string(errnoValue),
                 std::string(meaning.suggestion)};
}

} // namespace tapesift::base
