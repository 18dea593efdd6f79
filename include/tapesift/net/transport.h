#pragma once

#include <stop_token>
#include <string>

#include "tapesift/base/result.h"
#include "tapesift/net/http_message.h"

namespace tapesift::net {

// The seam to the wire: one attempt of one request. Thread-safe; the caller waits for the answer,
// many callers at the same time.
class Transport
{
public:
    virtual ~Transport() = default;

    // Any status is an answer. Errors: Unavailable (name, connection, broken or cut answer: may be
    // tried again), TimedOut (may be tried again), PermissionDenied (certificate, forbidden
    // address or redirect), Corrupt (answer too large or not to be unpacked), InvalidArgument
    // (address), Cancelled (`stop`). Messages name the host and never hold a key.
    virtual base::Result<HttpResponse> send(const HttpRequest& request, std::stop_token stop) = 0;
};

// Whether requests may go there at all: https, or http to this computer, and no user name or
// password. The error is the one send() would give.
base::Status checkAddress(const std::string& url);

} // namespace tapesift::net
