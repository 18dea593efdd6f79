#pragma once

#include <string>

#include "tapesift/base/result.h"

namespace tapesift::net {

// The parts of an address that decide whether it may be asked, read by libcurl's own parser so that
// nothing is understood in two ways.
struct WebAddress
{
    std::string scheme; // "https" or "http"
    std::string host;   // lower case, without brackets
    std::string port;   // "443"
    bool isLoopback = false;

    bool isSameServer(const WebAddress& other) const
    {
        return scheme == other.scheme && host == other.host && port == other.port;
    }
};

// InvalidArgument for what is no address or holds a user name; PermissionDenied for another
// protocol than https, except http to loopback. Messages name the host alone.
base::Result<WebAddress> parseWebAddress(const std::string& url);

} // namespace tapesift::net
