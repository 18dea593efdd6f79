#include "tapesift/base/secret.h"

#include <utility>

namespace tapesift::base {

namespace {

// Characters shown at either end of a masked secret, and the length from which on any are.
constexpr std::size_t kShown = 4;
constexpr std::size_t kHiddenUpTo = 8;

} // namespace

Secret::Secret(std::string value)
    : m_value(std::move(value))
{
}

Secret::Secret(Secret&& other) noexcept
    : m_value(other.m_value) // A copy: a moved-from short string would keep its characters.
{
    other.wipe();
}

Secret& Secret::operator=(const Secret& other)
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
        other.wipe();
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

std::string Secret::masked() const
{
    if (m_value.size() <= kHiddenUpTo)
        return "…";
    return m_value.substr(0, kShown) + "…" + m_value.substr(m_value.size() - kShown);
}

void Secret::wipe()
{
    // Through a volatile pointer, so that the compiler does not drop writes nobody reads.
    volatile char* bytes = m_value.data();
    for (std::size_t i = 0; i < m_value.size(); ++i)
        bytes[i] = '\0';
    m_value.clear();
}

} // namespace tapesift::base
