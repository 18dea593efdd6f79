#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "api/request.h"
#include "api/token_bucket.h"
#include "tapesift/api/api_server.h"

namespace tapesift::api {

struct Target;

// What the local API answers, without the network: who may ask, how often, and the routes. Used on
// one thread.
class ApiService
{
public:
    // Called once, at once or later.
    using Answer = std::function<void(Response)>;

    // References must outlive the service.
    ApiService(const ServerOptions& options, std::uint16_t port, ScannerDesk& desk,
               const base::Clock& clock);

    struct Admission
    {
        bool isAuthorised = false; // the token was right
        std::optional<Response> refusal;
    };
    // Judges a request by its head, before its body is read.
    Admission admit(const Request& head);

    // Whether an admitted request asks for the WebSocket.
    static bool wantsEvents(const Request& head);

    // Answers an admitted request.
    void handle(const Request& request, Answer answer);

    // A caller who waits for a quick scan may have his answer.
    void onEvent(const DeskEvent& event);
    // Answers those who have waited long enough.
    void expire();
    bool hasWaiters() const { return !m_waiters.empty(); }

private:
    struct Waiter
    {
        ScanTicket ticket = 0;
        std::chrono::nanoseconds until{};
        Answer answer;
    };
    struct Route;
    static const std::vector<Route>& routes();

    void quickScan(const Request& request, Answer answer);
    Response results(const Target& target);
    Response symbol(const Target& target);
    Response scanStatus();
    Response runs(const Target& target);
    Response scanners();
    Response statistics();
    Response done(const base::Status& status, std::string_view message);

    const ServerOptions& m_options;
    const std::uint16_t m_port;
    ScannerDesk& m_desk;
    const base::Clock& m_clock;
    TokenBucket m_authorised;
    TokenBucket m_others;
    std::vector<Waiter> m_waiters;
};

} // namespace tapesift::api
