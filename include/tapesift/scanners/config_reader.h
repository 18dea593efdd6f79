#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "tapesift/base/result.h"

namespace tapesift::scanners {

using Json = nlohmann::ordered_json;

// Reads a text of a configuration. InvalidArgument names `what`, line and column where it is no
// JSON; also for one that is too long or too deep, or has a key twice in one object.
base::Result<Json> parseConfig(std::string_view text, std::string_view what);

// The start of a text that may be anything, fit for a message.
std::string shown(std::string_view text);

// Where something stands in a configuration: a JSON pointer (RFC 6901); "" is the whole.
std::string pointerTo(std::string_view parent, std::string_view member);

// The first thing that is wrong.
class ConfigProblem
{
public:
    void set(std::string_view place, std::string_view what, std::string suggestion = {});
    const std::optional<base::Error>& error() const { return m_error; }

private:
    std::optional<base::Error> m_error;
};

// Reads the members of one object. A member that is not there keeps what it was; one that is wrong
// too, and sets the problem.
class ConfigReader
{
public:
    ConfigReader(const Json& object, std::string place, ConfigProblem& problem);

    // A misspelt key must not be passed over.
    void allowOnly(const std::vector<std::string>& keys);

    bool has(const char* key) const { return m_object.is_object() && m_object.contains(key); }
    const Json& operator[](const char* key) const { return m_object[key]; }
    std::string placeOf(std::string_view key) const { return pointerTo(m_place, key); }
    ConfigProblem& problem() { return m_problem; }

    void require(const char* key);
    void text(const char* key, std::string& into);
    void flag(const char* key, bool& into);
    // Finite and from `low` to `high`.
    void number(const char* key, double& into, double low, double high);
    // A whole number from `low` to `high`.
    void whole(const char* key, std::size_t& into, std::size_t low, std::size_t high);

    // A text that `parse` turns into an optional value; `form` says what it should look like.
    template <class T, class Parse>
    void parsed(const char* key, T& into, Parse parse, std::string_view form)
    {
        std::string written;
        if (!has(key))
            return;
        text(key, written);
        if (!m_object[key].is_string())
            return;
        if (auto value = parse(std::string_view(written)))
            into = *std::move(value);
        else
            fail(key, fmt::format("is \"{}\", not {}", shown(written), form));
    }

    // Calls read(element, place) for each element of a list.
    template <class Read>
    void list(const char* key, Read read)
    {
        if (!has(key))
            return;
        if (!m_object[key].is_array())
            return fail(key, "must be a list");
        for (std::size_t i = 0; i < m_object[key].size(); ++i)
            read(m_object[key][i], pointerTo(placeOf(key), std::to_string(i)));
    }

    void fail(std::string_view key, std::string_view what, std::string suggestion = {});

private:
    const Json& m_object;
    std::string m_place;
    ConfigProblem& m_problem;
};

} // namespace tapesift::scanners
