#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "tapesift/net/transport.h"

namespace tapesift::net {

// Answers as its script says: `script(n, request)` makes the answer to the n-th attempt, from 0.
class ScriptedTransport final : public Transport
{
public:
    using Answer = base::Result<HttpResponse>;
    using Script = std::function<Answer(std::size_t, const HttpRequest&)>;

    explicit ScriptedTransport(Script script)
        : m_script(std::move(script))
    {
    }

    Answer send(const HttpRequest& request, std::stop_token) override
    {
        std::size_t number = 0;
        {
            const std::lock_guard lock(m_mutex);
            number = m_subjects.size();
            m_subjects.push_back(request.subject);
        }
        const int count = ++m_now;
        int seen = m_most.load();
        while (seen < count && !m_most.compare_exchange_weak(seen, count)) {
        }
        Answer answer = m_script(number, request);
        --m_now;
        return answer;
    }

    std::size_t sent() const
    {
        const std::lock_guard lock(m_mutex);
        return m_subjects.size();
    }
    std::vector<std::string> subjects() const
    {
        const std::lock_guard lock(m_mutex);
        return m_subjects;
    }
    int mostAtOnce() const { return m_most; }

private:
    Script m_script;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_subjects; // Guarded by m_mutex.
    std::atomic<int> m_now = 0;
    std::atomic<int> m_most = 0;
};

inline HttpResponse answer(int status, std::vector<HttpHeader> headers = {}, std::string body = "")
{
    return {status, std::move(headers), std::move(body)};
}

inline base::Error unreachable()
{
    return {base::ErrorCode::Unavailable, "Cannot connect to api.test.", "refused", "Try again."};
}

inline HttpRequest requestFor(std::string subject, int weight = 1)
{
    HttpRequest request;
    request.url = "https://api.test/" + subject;
    request.subject = std::move(subject);
    request.weight = weight;
    return request;
}

} // namespace tapesift::net
