#pragma once

// Part of beast_server.cpp, the only source that includes Boost.Beast: it takes long to compile.

#include <optional>
#include <string>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include "api/api_service.h"

namespace tapesift::api {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;

class HttpConnection;
class EventClient;

// The server as its connections see it. They live on its thread, and end before it.
class ConnectionHost
{
public:
    virtual ~ConnectionHost() = default;

    virtual const ServerLimits& limits() const = 0;
    virtual const base::Clock& clock() const = 0;
    virtual ApiService* service() = 0; // null while the server ends
    // Somebody waits for a quick scan.
    virtual void startWaiting() = 0;
    // False: as many as are allowed have shown the token already.
    virtual bool authorise(HttpConnection& connection) = 0;
    // The connection goes on as a WebSocket.
    virtual void beginEvents(beast::tcp_stream stream,
                             http::request<http::string_body> request) = 0;
    virtual void remove(HttpConnection& connection) = 0;
    virtual void remove(EventClient& client) = 0;
    virtual void addListener() = 0;
    virtual void removeListener() = 0;
};

} // namespace tapesift::api
