#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>

namespace tapesift::api {

// A message is made once and shared by everybody it goes to.
using Message = std::shared_ptr<const std::string>;

// What waits to be sent to one client, bounded. Not thread-safe.
class ClientQueue
{
public:
    ClientQueue(std::size_t maxBytes, std::size_t maxMessages)
        : m_maxBytes(maxBytes)
        , m_maxMessages(maxMessages)
    {
    }

    // False: the client is too slow; the message is not taken.
    bool push(Message message)
    {
        if (m_messages.size() >= m_maxMessages || m_bytes + message->size() > m_maxBytes)
            return false;
        m_bytes += message->size();
        m_messages.push_back(std::move(message));
        return true;
    }

    bool empty() const { return m_messages.empty(); }
    // The oldest one; it stays until pop().
    const Message& front() const { return m_messages.front(); }
    void pop()
    {
        m_bytes -= m_messages.front()->size();
        m_messages.pop_front();
    }

private:
    const std::size_t m_maxBytes;
    const std::size_t m_maxMessages;
    std::size_t m_bytes = 0;
    std::deque<Message> m_messages;
};

} // namespace tapesift::api
