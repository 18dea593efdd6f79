#include "net/curl_watch.h"

#include <cstdint>
#include <vector>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

namespace tapesift::net {

namespace {

// Reads the count of an eventfd or a timerfd, so that it is not ready any more.
void takeCount(int descriptor)
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(descriptor, &count, sizeof count);
}

int eventsOf(short ready)
{
    int events = 0;
    if ((ready & POLLIN) != 0)
        events |= CURL_CSELECT_IN;
    if ((ready & POLLOUT) != 0)
        events |= CURL_CSELECT_OUT;
    // A peer that has gone is found by reading.
    if ((ready & (POLLERR | POLLHUP | POLLNVAL)) != 0)
        events |= CURL_CSELECT_IN | CURL_CSELECT_ERR;
    return events;
}

} // namespace

CurlWatch::CurlWatch(CURLM* multi)
    : m_multi(multi)
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlWatch::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlWatch::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
}

CurlWatch::~CurlWatch()
{
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, nullptr);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, nullptr);
}

void CurlWatch::wake() const
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t sent = ::write(m_wake.get(), &one, sizeof one);
}

void CurlWatch::turn()
{
    std::vector<pollfd> watched = {{m_wake.get(), POLLIN, 0}, {m_timer.get(), POLLIN, 0}};
    const std::size_t own = watched.size();
    for (const auto& [socket, events] : m_sockets)
        watched.push_back({socket, events, 0});
    if (::poll(watched.data(), watched.size(), m_isDue ? 0 : -1) < 0)
        return; // A signal; the caller comes again.
    if (watched[0].revents != 0)
        takeCount(m_wake.get());
    for (std::size_t i = own; i < watched.size(); ++i) {
        // An earlier one may have closed this one's socket.
        if (watched[i].revents != 0 && m_sockets.contains(watched[i].fd))
            act(watched[i].fd, eventsOf(watched[i].revents));
    }
    if (watched[1].revents != 0 || m_isDue) {
        if (watched[1].revents != 0)
            takeCount(m_timer.get());
        m_isDue = false;
        act(CURL_SOCKET_TIMEOUT, 0);
    }
}

void CurlWatch::act(curl_socket_t socket, int events)
{
    int active = 0;
    curl_multi_socket_action(m_multi, socket, events, &active);
}

int CurlWatch::onSocket(CURL*, curl_socket_t socket, int what, void* watch, void*)
{
    auto& sockets = static_cast<CurlWatch*>(watch)->m_sockets;
    if (what == CURL_POLL_REMOVE) {
        sockets.erase(socket);
        return 0;
    }
    const int events = (what != CURL_POLL_OUT ? POLLIN : 0) | (what != CURL_POLL_IN ? POLLOUT : 0);
    sockets[socket] = static_cast<short>(events);
    return 0;
}

int CurlWatch::onTimer(CURLM*, long milliseconds, void* watch)
{
    static_cast<CurlWatch*>(watch)->setTimer(milliseconds);
    return 0;
}

// Negative: none.
void CurlWatch::setTimer(long milliseconds)
{
    m_isDue = milliseconds == 0;
    if (m_isDue)
        return; // The timer that runs may go off in vain; that does no harm.
    itimerspec when{};
    if (milliseconds > 0) {
        when.it_value.tv_sec = milliseconds / 1000;
        when.it_value.tv_nsec = milliseconds % 1000 * 1'000'000;
    }
    ::timerfd_settime(m_timer.get(), 0, &when, nullptr);
}

} // namespace tapesift::net
