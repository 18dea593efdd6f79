#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "market/excerpt.h"

namespace tapesift::market {

// The first thing that is wrong with a calendar file.
class CalendarProblem
{
public:
    void set(std::string text)
    {
        if (m_text.empty())
            m_text = std::move(text);
    }

    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

// Reads the members of one object of a calendar file. A member that is wrong gives a value all the
// same and sets the problem; `place` names the object in it.
class CalendarReader
{
public:
    using Json = nlohmann::ordered_json;

    CalendarReader(const Json& object, std::string place, CalendarProblem& problem);

    // A misspelt key must not be passed over.
    void allowOnly(std::initializer_list<std::string_view> keys);

    bool has(const char* key) const { return m_object.is_object() && m_object.contains(key); }

    // Missing, or no text: a problem.
    std::string text(const char* key);

    int integer(const char* key, int low, int high, int otherwise = 0);

    // After midnight; written as in 09:30, up to 24:00.
    std::chrono::minutes clock(const char* key);

    std::chrono::sys_days date(const char* key);

    // A text that `parse` turns into an optional value; `form` says what it looks like.
    template <class Parse>
    auto parsed(const char* key, Parse parse, std::string_view form)
    {
        const std::string written = text(key);
        const auto value = parse(written);
        if (!value)
            failAt(key, fmt::format("is \"{}\", not {}", excerptOf(written), form));
        return value.value_or(typename decltype(value)::value_type{});
    }

    // Calls read(element, place) for the elements of a list that may be missing.
    template <class Read>
    void list(const char* key, Read read)
    {
        const Json* value = find(key, false);
        if (value == nullptr)
            return;
        if (!value->is_array())
            return failAt(key, "must be a list");
        for (std::size_t i = 0; i < value->size(); ++i)
            read((*value)[i], fmt::format("{}[{}]", placeOf(key), i));
    }

    const Json& object() const { return m_object; }
    CalendarProblem& problem() { return m_problem; }

    void fail(std::string_view what);
    void failAt(const char* key, std::string_view what);

private:
    std::string placeOf(std::string_view key) const;
    const Json* find(const char* key, bool isRequired);

    const Json& m_object;
    std::string m_place;
    CalendarProblem& m_problem;
};

} // namespace tapesift::market
