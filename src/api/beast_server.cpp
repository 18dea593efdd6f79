// The only source that includes Boost.Beast: it takes long to compile. What is answered, and to
// whom, stands in ApiService; here are the connections, their limits and their time-outs.

#include <atomic>
#include <list>
#include <optional>
#include <thread>
#include <unordered_set>

#include "api/answers.h"
#include "api/event_client.h"
#include "api/http_connection.h"

namespace tapesift::api {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kWaiterTick{50};
constexpr milliseconds kGoodbye{500};
constexpr milliseconds kAcceptRetry{100};
constexpr std::size_t kInboxBytes = 64 * 1024 * 1024; // events on their way to the server's thread

class BeastServer final : public ApiServer, public ConnectionHost
{
public:
    BeastServer(ServerOptions options, ScannerDesk& desk, const base::Clock& clock, base::Log& log)
        : m_options(std::move(options))
        , m_desk(desk)
        , m_clock(clock)
        , m_log(log)
    {
    }
    ~BeastServer() override;

    base::Status open();
    std::uint16_t port() const override { return m_port; }
    void publish(const DeskEvent& event) override;

    // As ConnectionHost, on the server's thread.
    const ServerLimits& limits() const override { return m_options.limits; }
    const base::Clock& clock() const override { return m_clock; }
    ApiService* service() override { return m_service.get(); }
    void startWaiting() override;
    bool authorise(HttpConnection& connection) override;
    void beginEvents(beast::tcp_stream stream, http::request<http::string_body> request) override;
    void remove(HttpConnection& connection) override;
    void remove(EventClient& client) override;
    void addListener() override { ++m_listeners; }
    void removeListener() override { --m_listeners; }

private:
    base::Status listen(const tcp::endpoint& endpoint);
    void run();
    void accept(tcp::acceptor& acceptor);
    void take(tcp::socket socket);
    void deliver(const std::optional<DeskEvent>& event, const Message& message);
    void closeAll();
    void noteEmpty();

    const ServerOptions m_options;
    ScannerDesk& m_desk;
    const base::Clock& m_clock;
    base::Log& m_log;
    std::uint16_t m_port = 0;
    std::atomic<std::size_t> m_listeners{0};
    std::atomic<std::size_t> m_inbox{0};    // bytes of events on their way
    std::atomic<bool> m_isInboxFull{false}; // something was left out

    // Of the server's thread. They outlive m_io, whose handlers own what they point to.
    std::unordered_set<HttpConnection*> m_connections;
    std::list<HttpConnection*> m_unknown; // of those, without the token; oldest first
    std::unordered_set<EventClient*> m_clients;
    bool m_isEnding = false;
    bool m_hasEnded = false; // the thread is gone, and with it the timers' use

    asio::io_context m_io{1};
    std::unique_ptr<ApiService> m_service;
    std::list<tcp::acceptor> m_acceptors;
    asio::steady_timer m_tick{m_io};
    asio::steady_timer m_goodbye{m_io};
    std::jthread m_thread;
};

base::Status BeastServer::listen(const tcp::endpoint& endpoint)
{
    beast::error_code error;
    tcp::acceptor acceptor(m_io);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && endpoint.protocol() == tcp::v6())
        acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return base::Error{base::ErrorCode::Busy,
                           "Port " + std::to_string(endpoint.port()) + " is taken.",
                           {},
                           "Close the program that uses it, or choose another port: --port, or "
                           "api.port in the settings."};
    if (error)
        return base::systemError("listen on port " + std::to_string(endpoint.port()),
                                 error.value());
    if (m_port == 0)
        m_port = acceptor.local_endpoint(error).port();
    m_acceptors.push_back(std::move(acceptor));
    return {};
}

base::Status BeastServer::open()
{
    if (auto bound = listen({asio::ip::address_v4::loopback(), m_options.port}); !bound)
        return bound;
    if (auto bound = listen({asio::ip::address_v6::loopback(), m_port}); !bound)
        m_log.info("The local API listens on 127.0.0.1 alone. {}", base::describe(bound.error()));
    m_service = std::make_unique<ApiService>(m_options, m_port, m_desk, m_clock);
    m_desk.subscribe([this](const DeskEvent& event) { publish(event); },
                     [this] { return m_listeners > 0; });
    for (tcp::acceptor& acceptor : m_acceptors)
        accept(acceptor);
    m_thread = std::jthread([this] { run(); });
    m_log.info("The local API listens on port {}.", m_port);
    return {};
}

void BeastServer::run()
{
    while (true) {
        try {
            m_io.run();
            return;
        } catch (const std::exception& fault) { // No memory, for example: others are served on.
            m_log.error("The local API could not answer: {}", fault.what());
        }
    }
}

BeastServer::~BeastServer()
{
    if (!m_thread.joinable())
        return;
    m_desk.subscribe({}, {});
    asio::post(m_io, [this] { closeAll(); });
    m_thread.join();
    m_hasEnded = true;
    m_service.reset();
}

void BeastServer::accept(tcp::acceptor& acceptor)
{
    acceptor.async_accept([this, &acceptor](beast::error_code error, tcp::socket socket) {
        if (m_isEnding)
            return;
        if (error) { // No descriptor is left, for example.
            m_goodbye.expires_after(kAcceptRetry);
            m_goodbye.async_wait([this, &acceptor](beast::error_code) {
                if (!m_isEnding)
                    accept(acceptor);
            });
            return;
        }
        take(std::move(socket));
        accept(acceptor);
    });
}

void BeastServer::take(tcp::socket socket)
{
    const ServerLimits& limits = m_options.limits;
    const std::size_t most = limits.authorisedConnections + limits.otherConnections;
    // Whoever has not shown the token for the longest time makes room, so that nobody can keep
    // others out by holding connections.
    if (m_connections.size() + m_clients.size() >= most && !m_unknown.empty()) {
        HttpConnection* const oldest = m_unknown.front();
        m_unknown.pop_front();
        oldest->dismiss();
    }
    beast::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto connection = std::make_shared<HttpConnection>(std::move(socket), *this);
    m_connections.insert(connection.get());
    m_unknown.push_back(connection.get());
    connection->start();
}

bool BeastServer::authorise(HttpConnection& connection)
{
    std::erase(m_unknown, &connection);
    const std::size_t others = m_unknown.size() + 1;
    if (m_connections.size() + m_clients.size() < others + m_options.limits.authorisedConnections)
        return true;
    m_unknown.push_back(&connection);
    return false;
}

void BeastServer::beginEvents(beast::tcp_stream stream, http::request<http::string_body> request)
{
    const auto client = std::make_shared<EventClient>(std::move(stream), *this);
    m_clients.insert(client.get());
    client->start(std::move(request));
}

void BeastServer::remove(HttpConnection& connection)
{
    m_connections.erase(&connection);
    std::erase(m_unknown, &connection);
    noteEmpty();
}

void BeastServer::remove(EventClient& client)
{
    m_clients.erase(&client);
    noteEmpty();
}

void BeastServer::noteEmpty()
{
    if (m_isEnding && !m_hasEnded && m_connections.empty() && m_clients.empty())
        m_goodbye.cancel();
}

void BeastServer::startWaiting()
{
    m_tick.expires_after(kWaiterTick);
    m_tick.async_wait([this](beast::error_code stopped) {
        if (stopped || !m_service)
            return;
        m_service->expire();
        if (m_service->hasWaiters())
            startWaiting();
    });
}

void BeastServer::publish(const DeskEvent& event)
{
    Message message;
    if (m_listeners > 0) {
        if (std::string text = eventJson(event); !text.empty())
            message = std::make_shared<const std::string>(std::move(text));
    }
    const bool isAwaited = std::holds_alternative<QuickScanComplete>(event) ||
                           std::holds_alternative<ScanEnded>(event);
    if (!message && !isAwaited)
        return;
    const std::size_t size = message ? message->size() : 0;
    if (m_inbox.fetch_add(size) + size > kInboxBytes) {
        m_inbox -= size;
        m_isInboxFull = true;
        message.reset();
        if (!isAwaited)
            return;
    }
    asio::post(
        m_io, [this, message = std::move(message),
               kept = isAwaited ? std::optional(event) : std::nullopt] { deliver(kept, message); });
}

void BeastServer::deliver(const std::optional<DeskEvent>& event, const Message& message)
{
    if (message)
        m_inbox -= message->size();
    if (m_isEnding)
        return;
    if (event && m_service)
        m_service->onEvent(*event);
    // A client that missed an event must not take what it has for the whole.
    const bool isIncomplete = m_isInboxFull.exchange(false);
    const std::vector<EventClient*> clients(m_clients.begin(), m_clients.end());
    for (EventClient* const client : clients) {
        if (isIncomplete)
            client->sayGoodbye();
        else if (message)
            client->send(message);
    }
}

void BeastServer::closeAll()
{
    m_isEnding = true;
    m_tick.cancel();
    for (tcp::acceptor& acceptor : m_acceptors) {
        beast::error_code ignored;
        acceptor.close(ignored);
    }
    m_goodbye.expires_after(kGoodbye);
    m_goodbye.async_wait([this](beast::error_code) { m_io.stop(); });
    m_service.reset(); // And with it callers who wait for a scan.
    const std::vector<HttpConnection*> connections(m_connections.begin(), m_connections.end());
    for (HttpConnection* const connection : connections)
        connection->close();
    const std::vector<EventClient*> clients(m_clients.begin(), m_clients.end());
    for (EventClient* const client : clients)
        client->sayGoodbye();
    noteEmpty();
}

} // namespace

base::Result<std::unique_ptr<ApiServer>> ApiServer::start(ServerOptions options, ScannerDesk& desk,
                                                          const base::Clock& clock, base::Log& log)
{
    auto server = std::make_unique<BeastServer>(std::move(options), desk, clock, log);
    if (auto opened = server->open(); !opened)
        return opened.error();
    return base::Result<std::unique_ptr<ApiServer>>(std::move(server));
}

} // namespace tapesift::api
