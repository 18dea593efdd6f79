#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tapesift::support {

// A GET or POST request as it came over the wire.
struct WireRequest
{
    std::string method;
    std::string target;                         // "/api/v3/klines?symbol=BTCUSDT", as written
    std::string path;                           // "/api/v3/klines", percent-decoded
    std::map<std::string, std::string> query;   // percent-decoded
    std::map<std::string, std::string> headers; // names in lower case
    std::string body;                           // of a POST
};

// What a broken server or line does with an answer.
enum class WireFault {
    None,
    CloseAtOnce,    // no byte of an answer
    ResetInHeaders, // RST in the midst of the headers
    ResetInBody,    // RST after half of the body
    CutBody,        // the connection closes properly, but before Content-Length is reached
    ShortLength,    // Content-Length is smaller than the body
    NoAnswer,       // accepts, reads and says nothing for as long as the client waits
    StallInBody,    // half of the body, then silence
    Drip,           // one byte a second
    HugeHeader,     // one header of 128 KiB
    GzipBomb,       // 10 MB that unpack to 10 GB of zeros (never made in memory)
    Garbage,        // bytes that are no HTTP
};

struct WireReply
{
    int status = 200;
    std::string contentType = "application/json; charset=utf-8";
    // Further ones. With a Content-Encoding among them the body is taken as packed already.
    std::map<std::string, std::string> headers;
    std::string body;
    std::chrono::milliseconds delay{0}; // real time before the first byte
    WireFault fault = WireFault::None;
    bool isChunked = false;
};

// An HTTP/1.1 server on 127.0.0.1 with a port of its own, for tests: keep-alive, gzip where the
// client asks for it, one thread a connection. Serves until it is destroyed.
class LoopbackServer
{
public:
    using Handler = std::function<WireReply(const WireRequest&)>;

    // `handler` is called by many threads at the same time.
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();

    std::string url() const; // "http://127.0.0.1:40123"

    // All requests so far, in the order in which they came.
    std::vector<WireRequest> requests() const;
    std::size_t requestCount() const;
    void forgetRequests();

    // The largest number of requests that were being answered at the same time.
    int mostAtOnce() const;
    // How many connections were opened.
    std::size_t connections() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tapesift::support
