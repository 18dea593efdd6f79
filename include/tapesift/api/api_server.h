#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "tapesift/api/scanner_desk.h"
#include "tapesift/base/clock.h"
#include "tapesift/base/log.h"
#include "tapesift/base/result.h"
#include "tapesift/base/secret.h"

namespace tapesift::api {

// What callers may take. Those who have shown the token have the larger share.
struct ServerLimits
{
    std::size_t authorisedConnections = 32;
    std::size_t otherConnections = 8; // beyond those
    double authorisedRate = 200;      // requests a second, of all together
    double otherRate = 20;
    std::size_t headerBytes = 16 * 1024;
    std::size_t bodyBytes = 256 * 1024;
    std::chrono::milliseconds requestTime{5'000}; // from the first byte to the last; and to answer
    std::chrono::milliseconds idleTime{60'000};   // between two requests of an authorised caller
    std::chrono::milliseconds wrongTokenWait{1'000}; // before the third wrong token is answered
    std::chrono::milliseconds quickScanWait{10'000}; // of a caller, for the quick phase
    std::size_t queueBytes = 16 * 1024 * 1024;       // events that wait for one WebSocket client
    std::size_t queueEvents = 32'768;
};

struct ServerOptions
{
    std::uint16_t port = 8787; // 0: any that is free
    base::Secret token;        // see api_token.h
    ServerLimits limits = {};
};

// The local API: HTTP/1.1 and WebSocket on one port of 127.0.0.1, and of ::1 where there is one.
// One thread of its own. docs/api.md tells what it answers, and what it refuses.
class ApiServer
{
public:
    // References must outlive the server. Busy: the port is taken. Unsupported: this build has no
    // Boost.Beast.
    static base::Result<std::unique_ptr<ApiServer>> start(ServerOptions options, ScannerDesk& desk,
                                                          const base::Clock& clock, base::Log& log);

    // Says goodbye to WebSocket clients, closes every connection and ends the thread.
    virtual ~ApiServer() = default;

    virtual std::uint16_t port() const = 0;

    // Tells every WebSocket client, as an event of the desk does. Thread-safe; returns at once.
    virtual void publish(const DeskEvent& event) = 0;
};

} // namespace tapesift::api
