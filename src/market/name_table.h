#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tapesift::market {

// A value of an enumeration with the name it has in files and on the command line.
template <class T>
struct Named
{
    T value{};
    std::string_view name;
};

// Empty for a value that is not in the table.
template <class T, std::size_t Size>
constexpr std::string_view nameOf(const std::array<Named<T>, Size>& table, T value)
{
    for (const Named<T>& entry : table) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

template <class T, std::size_t Size>
constexpr std::optional<T> valueOf(const std::array<Named<T>, Size>& table, std::string_view name)
{
    for (const Named<T>& entry : table) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

// "close, open, high": every name, for messages.
template <class T, std::size_t Size>
std::string joinNames(const std::array<Named<T>, Size>& table)
{
    std::string joined;
    for (const Named<T>& entry : table) {
        joined += joined.empty() ? "" : ", ";
        joined += entry.name;
    }
    return joined;
}

} // namespace tapesift::market
