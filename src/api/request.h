#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tapesift/base/error.h"

namespace tapesift::api {

// A request as the checks and the routes see it. Fields that are not there are nullopt; one that
// stands there several times makes isAmbiguous true.
struct Request
{
    std::string method;
    std::string target; // "/api/scanner/results?limit=10"
    std::optional<std::string> host;
    std::optional<std::string> origin;
    std::optional<std::string> fetchSite; // Sec-Fetch-Site
    std::optional<std::string> authorization;
    std::optional<std::string> contentType;
    bool isAmbiguous = false; // Host, Authorization or Content-Type stands there twice
    bool isUpgrade = false;   // to WebSocket
    std::string body;
};

struct Response
{
    int status = 200;
    std::string body;          // JSON
    std::string allow = {};    // of 405: the methods there are
    bool closes = false;       // the connection ends with this answer
    int retryAfterSeconds = 0; // 0: not told
    bool isWrongToken = false; // counts against the connection
};

// {success:false, message, code}, the message without paths.
Response refusal(int status, std::string_view code, std::string_view message);
// The same of an error of the desk.
Response refusal(const base::Error& error);

// The text with what looks like the path of a file or folder shortened to its last name.
std::string withoutPaths(std::string_view text);

} // namespace tapesift::api
