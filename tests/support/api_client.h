#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tapesift::support {

// An answer of a server; status 0: the connection was closed before there was one.
struct ApiAnswer
{
    int status = 0;
    std::map<std::string, std::string> headers; // by their names in lower case
    std::string body;
};

// A client of the local API that knows nothing but bytes: what it sends is exactly what is sent.
// Waits ten seconds at most for anything.
class ApiClient
{
public:
    explicit ApiClient(int port);
    ~ApiClient();
    ApiClient(const ApiClient&) = delete;
    ApiClient& operator=(const ApiClient&) = delete;

    bool isConnected() const { return m_socket >= 0; }

    // False: the server has closed the connection.
    bool send(std::string_view bytes);
    ApiAnswer read();
    ApiAnswer ask(std::string_view bytes);

    // Whether the server closes the connection, whatever it sends before.
    bool isClosedByServer();

    // The payload of the next text of a WebSocket; nullopt: it was closed. Pings are answered by
    // nobody here.
    std::optional<std::string> readText();
    // The opcode of the last frame: 1 text, 8 close, 9 ping.
    int lastOpcode() const { return m_opcode; }

private:
    bool fill(); // reads some more; false: closed

    int m_socket = -1;
    int m_opcode = 0;
    bool m_isClosed = false;
    std::string m_buffer;
};

// "GET /path HTTP/1.1" with Host, the token and what else is given ("Name: value\r\n").
std::string apiRequest(int port, std::string_view method, std::string_view target,
                       std::string_view token, std::string_view body = {},
                       std::string_view headers = {});

// The same that asks for the WebSocket.
std::string upgradeRequest(int port, std::string_view token, std::string_view headers = {});

} // namespace tapesift::support
