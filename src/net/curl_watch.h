#pragma once

#include <map>

#include <curl/curl.h>

#include "base/descriptor.h"

namespace tapesift::net {

// Waits for the sockets and the timer of a multi handle and tells libcurl which of them is ready,
// so that an event costs the same however many transfers are under way. (curl_multi_perform looks
// at each of them with a system call of its own.)
class CurlWatch
{
public:
    // `multi` must outlive the watch, which takes over its socket and timer callbacks.
    explicit CurlWatch(CURLM* multi);
    ~CurlWatch();
    CurlWatch(const CurlWatch&) = delete;
    CurlWatch& operator=(const CurlWatch&) = delete;

    // False where the system gave no descriptors.
    bool isReady() const { return m_wake.isOpen() && m_timer.isOpen(); }

    // Waits until something happens or wake() is called, and lets libcurl do what is due.
    void turn();

    // Ends the present wait, or else the next one. May be called by any thread.
    void wake() const;

private:
    static int onSocket(CURL* easy, curl_socket_t socket, int what, void* watch, void* socketData);
    static int onTimer(CURLM* multi, long milliseconds, void* watch);
    void setTimer(long milliseconds);
    void act(curl_socket_t socket, int events);

    CURLM* m_multi;
    base::Descriptor m_wake;
    base::Descriptor m_timer;
    std::map<curl_socket_t, short> m_sockets; // what is waited for, as poll() has it
    bool m_isDue = false;                     // libcurl wants to be called without any wait
};

} // namespace tapesift::net
