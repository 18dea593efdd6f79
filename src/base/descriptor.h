#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include <unistd.h>

namespace tapesift::base {

// Closes a descriptor at the end of its scope.
class Descriptor
{
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }

    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }
    int release() { return std::exchange(m_value, -1); }

private:
    int m_value;
};

// Writes everything from the descriptor's position on. Returns 0 or the errno of the failure.
int writeFully(int descriptor, std::span<const std::byte> content);

// A name for a file that is being written; no other thread or running process makes the same one.
std::string temporaryName();

} // namespace tapesift::base
