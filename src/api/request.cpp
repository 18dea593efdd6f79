#include "api/request.h"

#include <sstream>

#include "tapesift/report/json_writer.h"

namespace tapesift::api {

namespace {

int statusOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::InvalidArgument:
        return 400;
    case base::ErrorCode::NotFound:
        return 404;
    case base::ErrorCode::Busy:
    case base::ErrorCode::Cancelled:
        return 409;
    case base::ErrorCode::RateLimited:
        return 429;
    case base::ErrorCode::Unavailable:
    case base::ErrorCode::TimedOut:
    case base::ErrorCode::NotEntitled:
    case base::ErrorCode::Blocked:
    case base::ErrorCode::NoSpace:
        return 503;
    case base::ErrorCode::Unsupported:
    case base::ErrorCode::Corrupt:
    case base::ErrorCode::PermissionDenied:
    case base::ErrorCode::Internal:
        break;
    }
    return 500;
}

bool beginsWord(std::string_view text, std::size_t at)
{
    return at == 0 || std::string_view(" \t\n\"'(=:,").find(text[at - 1]) != std::string_view::npos;
}

} // namespace

std::string withoutPaths(std::string_view text)
{
    std::string clean;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        const bool isRooted = rest[0] == '/' || rest.starts_with("~/") || rest.starts_with("./") ||
                              rest.starts_with("../");
        if (!isRooted || !beginsWord(text, at)) {
            clean += text[at];
            continue;
        }
        std::size_t end = text.find_first_of(" \t\n\"'(),;", at);
        end = end == std::string_view::npos ? text.size() : end;
        const std::string_view path = text.substr(at, end - at);
        // Addresses of this API are no files.
        clean += path.starts_with("/api/") ? path : path.substr(path.rfind('/') + 1);
        at = end - 1;
    }
    return clean;
}

Response refusal(int status, std::string_view code, std::string_view message)
{
    std::ostringstream text;
    {
        report::JsonWriter json(text);
        json.beginObject();
        json.key("success");
        json.boolean(false);
        json.key("message");
        json.text(withoutPaths(message));
        json.key("code");
        json.text(code);
        json.endObject();
    }
    return {.status = status, .body = text.str()};
}

Response refusal(const base::Error& error)
{
    std::string message = error.message;
    if (!error.suggestion.empty())
        message += ' ' + error.suggestion;
    return refusal(statusOf(error.code), base::errorCodeName(error.code), message);
}

} // namespace tapesift::api
