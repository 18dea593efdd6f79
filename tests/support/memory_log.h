#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "tapesift/base/log.h"

namespace tapesift::support {

// Keeps every message, so that a test can ask what was said.
class MemoryLog final : public base::Log
{
public:
    struct Entry
    {
        base::LogLevel level;
        std::string message;
    };

    bool isEnabled(base::LogLevel) const override { return true; }
    void write(base::LogLevel level, std::string_view message) override
    {
        const std::lock_guard lock(m_mutex);
        m_entries.push_back({level, std::string(message)});
    }

    // Messages that contain `text`.
    std::size_t count(std::string_view text) const
    {
        const std::lock_guard lock(m_mutex);
        std::size_t found = 0;
        for (const Entry& entry : m_entries)
            found += entry.message.find(text) != std::string::npos ? 1U : 0U;
        return found;
    }

    // All messages, oldest first.
    std::vector<std::string> messages() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> all;
        for (const Entry& entry : m_entries)
            all.push_back(entry.message);
        return all;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries; // Guarded by m_mutex.
};

} // namespace tapesift::support
