#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tapesift::scanners {

// A setting of a scanner, or a fact about a result: true or false, a number (finite), a text, or a
// list of numbers or texts.
using PropertyValue =
    std::variant<bool, double, std::string, std::vector<double>, std::vector<std::string>>;

// The members of a flat JSON object by name.
using Properties = std::map<std::string, PropertyValue, std::less<>>;

// The value of that kind, or `otherwise` if it is not there or of another kind.
template <class T>
T propertyOr(const Properties& properties, std::string_view name, T otherwise)
{
    const auto found = properties.find(name);
    const T* value = found == properties.end() ? nullptr : std::get_if<T>(&found->second);
    return value ? *value : std::move(otherwise);
}

} // namespace tapesift::scanners
