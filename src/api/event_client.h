#pragma once

// Part of beast_server.cpp, which alone includes it.

#include "api/beast_host.h"
#include "api/client_queue.h"

namespace tapesift::api {

// One connection that listens to events.
class EventClient : public std::enable_shared_from_this<EventClient>
{
public:
    EventClient(beast::tcp_stream stream, ConnectionHost& server);
    ~EventClient();

    void start(http::request<http::string_body> request);
    void send(const Message& message);
    void sayGoodbye();

private:
    static constexpr std::chrono::milliseconds kSilence{60'000}; // a ping goes out after half of it
    static constexpr std::size_t kEventBytes = 4'096; // of a message from a client, who has none
    static constexpr double kClientMessageRate = 20;  // a second

    void read();
    void write();
    void drop();
    void leave();

    ConnectionHost& m_server;
    websocket::stream<beast::tcp_stream> m_stream;
    beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    ClientQueue m_queue;
    TokenBucket m_messages;
    bool m_isOpen = false;
    bool m_isWriting = false;
    bool m_isLeaving = false;
};

inline EventClient::EventClient(beast::tcp_stream stream, ConnectionHost& server)
    : m_server(server)
    , m_stream(std::move(stream))
    , m_queue(server.limits().queueBytes, server.limits().queueEvents)
    , m_messages(kClientMessageRate, server.clock())
{
}

inline EventClient::~EventClient()
{
    if (m_isOpen)
        m_server.removeListener();
    m_server.remove(*this);
}

inline void EventClient::start(http::request<http::string_body> request)
{
    m_request = std::move(request);
    beast::get_lowest_layer(m_stream).expires_never(); // The stream has time-outs of its own.
    m_stream.set_option(
        websocket::stream_base::timeout{m_server.limits().requestTime, kSilence, true});
    m_stream.read_message_max(kEventBytes);
    m_stream.auto_fragment(false); // A message is one frame, which the simplest client can read.
    m_stream.text(true);
    // From now on nothing is missed: what comes before the handshake is done waits for it.
    m_isOpen = true;
    m_isWriting = true;
    m_server.addListener();
    m_stream.async_accept(m_request, [self = shared_from_this()](beast::error_code error) {
        self->m_isWriting = false;
        if (error)
            return self->drop();
        if (self->m_isLeaving)
            return self->leave();
        self->read();
        self->write();
    });
}

// Nothing is expected from a client; reading notices that it goes.
inline void EventClient::read()
{
    m_stream.async_read(m_buffer,
                        [self = shared_from_this()](beast::error_code error, std::size_t) {
                            if (error || !self->m_messages.take())
                                return self->drop();
                            self->m_buffer.consume(self->m_buffer.size());
                            self->read();
                        });
}

inline void EventClient::send(const Message& message)
{
    if (!m_isOpen || m_isLeaving)
        return;
    if (!m_queue.push(message))
        return drop();
    if (!m_isWriting)
        write();
}

inline void EventClient::write()
{
    if (m_queue.empty())
        return;
    m_isWriting = true;
    m_stream.async_write(
        asio::buffer(*m_queue.front()),
        [self = shared_from_this(), kept = m_queue.front()](beast::error_code error, std::size_t) {
            self->m_isWriting = false;
            if (error)
                return self->drop();
            self->m_queue.pop();
            if (self->m_isLeaving)
                return self->leave();
            self->write();
        });
}

inline void EventClient::drop()
{
    m_isLeaving = true;
    beast::get_lowest_layer(m_stream).close();
}

// After what is being sent.
inline void EventClient::sayGoodbye()
{
    const bool isFirst = !m_isLeaving;
    m_isLeaving = true;
    if (isFirst && !m_isWriting)
        leave();
}

inline void EventClient::leave()
{
    m_stream.async_close(websocket::close_code::going_away,
                         [self = shared_from_this()](beast::error_code) { self->drop(); });
}

} // namespace tapesift::api
