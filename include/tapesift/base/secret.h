#pragma once

#include <string>
#include <string_view>

namespace tapesift::base {

// A key or a token. It has no stream operator and no implicit conversion, so that it gets into a
// log, a file or an error text only by somebody who says so; the memory is wiped at the end.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value);
    Secret(const Secret& other) = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    bool empty() const { return m_value.empty(); }

    // The value itself, for the one place that hands it to the network.
    const std::string& reveal() const { return m_value; }

    // "abcd…mnop", and "…" for a value of at most 8 characters: what may be shown.
    std::string masked() const;

private:
    void wipe();

    std::string m_value;
};

} // namespace tapesift::base
