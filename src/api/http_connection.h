#pragma once

// Part of beast_server.cpp, which alone includes it.

#include "api/beast_host.h"

namespace tapesift::api {

inline std::optional<std::string> fieldOf(const http::fields& fields, beast::string_view name)
{
    const auto found = fields.find(name);
    if (found == fields.end())
        return std::nullopt;
    return std::string(found->value());
}

// One connection that speaks HTTP.
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(tcp::socket socket, ConnectionHost& server)
        : m_server(server)
        , m_stream(std::move(socket))
        , m_wait(m_stream.get_executor())
    {
    }
    ~HttpConnection();

    void start() { readFirst(); }
    void close();
    // Makes room for somebody else.
    void dismiss();

private:
    static constexpr std::size_t kReadBytes = 4'096;
    static constexpr std::size_t kLingerBytes = 1024 * 1024; // of a body that nobody wants
    static constexpr std::chrono::milliseconds kLingerTime{1'000};
    static constexpr unsigned kMaxWrongTokens = 3;

    using Parser = http::request_parser<http::string_body>;

    void readFirst();
    void readHead();
    void onHead(beast::error_code error);
    void onRefused(Response response);
    void readBody();
    void onBody(beast::error_code error);
    void onBroken(beast::error_code error);
    void write(const Response& response);
    void linger();
    Request head() const;

    ConnectionHost& m_server;
    beast::tcp_stream m_stream;
    asio::steady_timer m_wait;
    beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    http::response<http::string_body> m_response;
    std::size_t m_lingered = 0;
    unsigned m_wrongTokens = 0;
    bool m_isAuthorised = false;
};

inline HttpConnection::~HttpConnection()
{
    m_server.remove(*this);
}

inline void HttpConnection::close()
{
    beast::error_code ignored;
    m_wait.cancel();
    m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    m_stream.close();
}

inline void HttpConnection::dismiss()
{
    const Response response = refusal(503, "too_many_connections", "There are too many callers.");
    const std::string text =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
        "Connection: close\r\nContent-Length: " +
        std::to_string(response.body.size()) + "\r\n\r\n" + response.body;
    beast::error_code ignored;
    m_stream.socket().non_blocking(true, ignored);
    m_stream.socket().write_some(asio::buffer(text), ignored);
    close();
}

// The time for a request runs from its first byte on; until then a caller who has shown the token
// may be idle for longer.
inline void HttpConnection::readFirst()
{
    if (m_buffer.size() > 0)
        return readHead();
    const ServerLimits& limits = m_server.limits();
    m_stream.expires_after(m_isAuthorised ? limits.idleTime : limits.requestTime);
    m_stream.async_read_some(
        m_buffer.prepare(kReadBytes),
        [self = shared_from_this()](beast::error_code error, std::size_t size) {
            if (error)
                return self->close();
            self->m_buffer.commit(size);
            self->readHead();
        });
}

inline void HttpConnection::readHead()
{
    const ServerLimits& limits = m_server.limits();
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    m_parser->body_limit(limits.bodyBytes);
    m_stream.expires_after(limits.requestTime);
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](beast::error_code error, std::size_t) { self->onHead(error); });
}

inline Request HttpConnection::head() const
{
    const auto& given = m_parser->get();
    Request request;
    request.method = std::string(given.method_string());
    request.target = std::string(given.target());
    request.host = fieldOf(given, "Host");
    request.origin = fieldOf(given, "Origin");
    request.fetchSite = fieldOf(given, "Sec-Fetch-Site");
    request.authorization = fieldOf(given, "Authorization");
    request.contentType = fieldOf(given, "Content-Type");
    for (const char* const name : {"Host", "Authorization", "Content-Type", "Sec-Fetch-Site"})
        request.isAmbiguous = request.isAmbiguous || given.count(name) > 1;
    request.isUpgrade = websocket::is_upgrade(given);
    return request;
}

inline void HttpConnection::onHead(beast::error_code error)
{
    if (error)
        return onBroken(error);
    ApiService* const service = m_server.service();
    if (!service)
        return close();
    const Request request = head();
    ApiService::Admission admission = service->admit(request);
    if (admission.refusal)
        return onRefused(std::move(*admission.refusal));
    if (!m_isAuthorised && !m_server.authorise(*this)) {
        Response busy = refusal(503, "too_many_connections", "There are too many connections.");
        busy.closes = true;
        return write(busy);
    }
    m_isAuthorised = true;
    if (ApiService::wantsEvents(request))
        return m_server.beginEvents(std::move(m_stream), m_parser->release());
    readBody();
}

inline void HttpConnection::onRefused(Response response)
{
    // What follows of the request is not read.
    const bool hasBody = m_parser->chunked() || m_parser->content_length().value_or(0) > 0;
    response.closes = response.closes || hasBody;
    if (response.isWrongToken && ++m_wrongTokens >= kMaxWrongTokens) {
        response.closes = true;
        m_stream.expires_never();
        m_wait.expires_after(m_server.limits().wrongTokenWait);
        m_wait.async_wait([self = shared_from_this(), response](beast::error_code stopped) {
            if (!stopped)
                self->write(response);
        });
        return;
    }
    write(response);
}

inline void HttpConnection::readBody()
{
    http::async_read(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](beast::error_code error, std::size_t) { self->onBody(error); });
}

inline void HttpConnection::onBody(beast::error_code error)
{
    ApiService* const service = m_server.service();
    if (error || !service)
        return onBroken(error);
    Request request = head();
    request.body = m_parser->get().body();
    m_stream.expires_never(); // A quick scan may take its time.
    service->handle(request,
                    [self = shared_from_this()](Response response) { self->write(response); });
    if (service->hasWaiters())
        m_server.startWaiting();
}

// What has come is no request, or too much of one.
inline void HttpConnection::onBroken(beast::error_code error)
{
    Response response;
    if (error == http::error::header_limit)
        response = refusal(431, "headers_too_large", "The headers are too large.");
    else if (error == http::error::body_limit)
        response = refusal(413, "payload_too_large", "The body is too large.");
    else if (error.category() == http::make_error_code(http::error::bad_method).category() &&
             error != http::error::end_of_stream && error != http::error::partial_message)
        response = refusal(400, "invalid_argument", "That is no request.");
    else
        return close();
    response.closes = true;
    write(response);
}

inline void HttpConnection::write(const Response& response)
{
    const bool isRequest = m_parser && m_parser->is_header_done();
    m_response = {};
    m_response.version(11);
    m_response.result(static_cast<unsigned>(response.status));
    m_response.set(http::field::content_type, "application/json");
    m_response.set(http::field::cache_control, "no-store");
    m_response.set("X-Content-Type-Options", "nosniff");
    if (!response.allow.empty())
        m_response.set(http::field::allow, response.allow);
    if (response.status == 401)
        m_response.set(http::field::www_authenticate, "Bearer");
    if (response.status == 426)
        m_response.set(http::field::upgrade, "websocket");
    if (response.retryAfterSeconds > 0)
        m_response.set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
    m_response.keep_alive(isRequest && !response.closes && m_parser->get().keep_alive());
    if (!isRequest || m_parser->get().method() != http::verb::head)
        m_response.body() = response.body;
    m_response.prepare_payload();
    m_stream.expires_after(m_server.limits().requestTime);
    http::async_write(m_stream, m_response,
                      [self = shared_from_this()](beast::error_code error, std::size_t) {
                          if (error)
                              return self->close();
                          const bool goesOn = self->m_response.keep_alive();
                          self->m_response = {};
                          if (goesOn)
                              return self->readFirst();
                          self->linger();
                      });
}

// Reads on for a moment: a socket that is closed over unread bytes takes the answer with it.
inline void HttpConnection::linger()
{
    beast::error_code ignored;
    if (m_lingered == 0) {
        m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(kLingerTime);
        m_buffer.consume(m_buffer.size());
    }
    m_stream.async_read_some(
        m_buffer.prepare(kReadBytes),
        [self = shared_from_this()](beast::error_code error, std::size_t size) {
            self->m_lingered += size;
            if (error || self->m_lingered > kLingerBytes)
                return self->close();
            self->linger();
        });
}

} // namespace tapesift::api
