#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tapesift/base/secret.h"

namespace tapesift::net {

struct HttpHeader
{
    std::string name;
    std::string value;
};

// A header whose value is a key. It is sent only over https or to loopback, and never shown.
struct SecretHeader
{
    std::string name;
    std::string prefix; // "Bearer ", "Token " or nothing
    base::Secret value;
};

// What is sent along, of whatever kind.
struct HttpBody
{
    std::string contentType; // "application/json"
    std::string bytes;
};

// A GET request, or, with a body, a POST.
struct HttpRequest
{
    std::string url; // absolute; holds no key
    std::vector<HttpHeader> headers;
    std::vector<SecretHeader> secrets;
    // What it costs of the provider's budget, in the provider's own unit.
    int weight = 1;
    // What it is about, for the log and for errors: "AAPL", "the list of symbols".
    std::string subject;
    std::optional<HttpBody> body;
    // Stands in for `url` where the address itself is the key, as that of a webhook is. Only its
    // host is ever shown.
    base::Secret secretUrl;
    bool followsRedirects = true; // false: one is an error (PermissionDenied)

    const std::string& address() const { return secretUrl.empty() ? url : secretUrl.reveal(); }
};

// An answer, whatever its status. The body is unpacked.
struct HttpResponse
{
    int status = 0;
    std::vector<HttpHeader> headers; // of the last answer if there were redirects
    std::string body;

    // The value of the first header of this name, in any case; nullopt if there is none.
    std::optional<std::string_view> header(std::string_view name) const;
};

// What a server said, fit for a sentence and a log line: no control characters, not too long, no
// full stop at the end.
std::string oneLine(std::string_view text);

// `text` percent-encoded for use in a path segment or a query value.
std::string percentEncode(std::string_view text);

} // namespace tapesift::net
