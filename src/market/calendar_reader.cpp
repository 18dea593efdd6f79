#include "market/calendar_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "tapesift/base/text.h"
#include "tapesift/base/utc_time.h"

namespace tapesift::market {

namespace {

using std::chrono::minutes;

// HH:MM, 24:00 included.
std::optional<minutes> parseClock(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hour = base::parseInteger(text.substr(0, 2));
    const auto minute = base::parseInteger(text.substr(3));
    if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59)
        return std::nullopt;
    const minutes clock = std::chrono::hours{*hour} + minutes{*minute};
    return clock <= std::chrono::days{1} ? std::optional(clock) : std::nullopt;
}

std::optional<std::chrono::sys_days> parseDay(std::string_view text)
{
    if (!base::isDate(text))
        return std::nullopt;
    const auto time = base::parseUtc(text);
    return time ? std::optional(std::chrono::floor<std::chrono::days>(*time)) : std::nullopt;
}

} // namespace

CalendarReader::CalendarReader(const Json& object, std::string place, CalendarProblem& problem)
    : m_object(object)
    , m_place(std::move(place))
    , m_problem(problem)
{
    if (!m_object.is_object())
        fail("must be an object");
}

void CalendarReader::allowOnly(std::initializer_list<std::string_view> keys)
{
    if (!m_object.is_object())
        return;
    for (const auto& [key, value] : m_object.items()) {
        if (std::ranges::find(keys, key) == keys.end())
            fail(fmt::format("has an unknown key \"{}\"", excerptOf(key)));
    }
}

std::string CalendarReader::text(const char* key)
{
    const Json* value = find(key, true);
    if (value == nullptr)
        return {};
    if (!value->is_string()) {
        failAt(key, "must be a text");
        return {};
    }
    return value->get<std::string>();
}

int CalendarReader::integer(const char* key, int low, int high, int otherwise)
{
    const Json* value = find(key, false);
    if (value == nullptr)
        return otherwise;
    const std::int64_t number =
        value->is_number_integer() ? value->get<std::int64_t>() : std::int64_t{high} + 1;
    if (number < low || number > high) {
        failAt(key, fmt::format("must be a whole number from {} to {}", low, high));
        return otherwise;
    }
    return static_cast<int>(number);
}

minutes CalendarReader::clock(const char* key)
{
    return parsed(key, parseClock, "a time as in 09:30");
}

std::chrono::sys_days CalendarReader::date(const char* key)
{
    return parsed(key, parseDay, "a date as in 2026-12-31");
}

void CalendarReader::fail(std::string_view what)
{
    m_problem.set(fmt::format("{} {}", m_place.empty() ? "the file" : m_place, what));
}

void CalendarReader::failAt(const char* key, std::string_view what)
{
    m_problem.set(fmt::format("{} {}", placeOf(key), what));
}

std::string CalendarReader::placeOf(std::string_view key) const
{
    return m_place.empty() ? std::string(key) : fmt::format("{}.{}", m_place, key);
}

const CalendarReader::Json* CalendarReader::find(const char* key, bool isRequired)
{
    if (has(key))
        return &m_object[key];
    if (isRequired)
        failAt(key, "is missing");
    return nullptr;
}

} // namespace tapesift::market
