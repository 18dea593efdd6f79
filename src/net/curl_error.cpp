#include "net/curl_error.h"

#include <utility>

#include "net/wording.h"

namespace tapesift::net {

namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kCheckNetwork = "Check the network connection and try again.";

// A handshake that the other side cut off may succeed the next time; one that it could not agree
// on will not.
bool wasCutOff(std::string_view message)
{
    for (const std::string_view sign :
         {"SSL_ERROR_SYSCALL", "reset", "unexpected eof", "Connection refused"}) {
        if (message.find(sign) != std::string_view::npos)
            return true;
    }
    return false;
}

Error certificateError(const std::string& host, std::string details)
{
    return {ErrorCode::PermissionDenied,
            "The identity of " + host + " could not be verified, so nothing was asked of it.",
            std::move(details),
            "Check the clock of this computer and whether a proxy or a virus scanner stands "
            "between."};
}

} // namespace

Error tooLargeError(const std::string& host, std::string details)
{
    return {ErrorCode::Corrupt, "The answer of " + host + " is too large.", std::move(details),
            "Choose another provider, or report this."};
}

Error curlError(CURLcode code, const std::string& host, std::string_view message)
{
    std::string details(message.empty() ? std::string_view(curl_easy_strerror(code)) : message);
    const auto unavailable = [&](std::string text) {
        return Error{ErrorCode::Unavailable, std::move(text), details, std::string(kCheckNetwork)};
    };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return unavailable("The name " + host + " cannot be resolved.");
    case CURLE_COULDNT_RESOLVE_PROXY:
        return unavailable("The name of the proxy cannot be resolved.");
    case CURLE_COULDNT_CONNECT:
        return unavailable("Cannot connect to " + host + ".");
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorCode::TimedOut, host + " did not answer in time.", details,
                std::string(kCheckNetwork)};
    case CURLE_GOT_NOTHING:
        return unavailable(host + " closed the connection without an answer.");
    case CURLE_PARTIAL_FILE:
        return unavailable("The answer of " + host + " was cut off.");
    case CURLE_SSL_CONNECT_ERROR:
        return wasCutOff(details) ? unavailable("The connection to " + host + " was cut off.")
                                  : certificateError(host, details);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return certificateError(host, details);
    case CURLE_SSL_CACERT_BADFILE:
        return {ErrorCode::PermissionDenied,
                "The file of certificate authorities cannot be used, so nothing was asked of " +
                    host + ".",
                details, "Check that its path is right and that it is in PEM."};
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR: // The caps have been asked for before: it is the unpacking.
        return {ErrorCode::Corrupt, "The answer of " + host + " cannot be unpacked.", details,
                "Try again later, or choose another provider."};
    case CURLE_URL_MALFORMAT:
        return {ErrorCode::InvalidArgument, "The address of " + host + " is not valid.", details,
                ""};
    case CURLE_ABORTED_BY_CALLBACK:
        return cancelledError(host);
    default:
        return unavailable("The exchange with " + host + " failed.");
    }
}

} // namespace tapesift::net
