#include "tapesift/scanners/config_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

// A configuration is some pages long; beyond these limits it is something else, and depth without a
// limit would overrun the stack.
constexpr std::size_t kMaxBytes = 1024 * 1024;
constexpr int kMaxNesting = 16;
constexpr std::size_t kShown = 60;

struct Position
{
    std::size_t line = 1;
    std::size_t column = 1;
};

// Of the byte with that number, counted from 1; columns count characters.
Position positionOf(std::string_view text, std::size_t byte)
{
    Position position;
    const std::size_t end = std::min(byte == 0 ? 0 : byte - 1, text.size());
    for (const char c : text.substr(0, end)) {
        if (c == '\n')
            position = {position.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)
            ++position.column;
    }
    return position;
}

base::Error wrongFile(std::string message, std::string details = {}, std::string suggestion = {})
{
    return {base::ErrorCode::InvalidArgument, std::move(message), std::move(details),
            std::move(suggestion)};
}

// Watches a document while it is read for what the library passes over.
class DocumentWatch
{
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed)
    {
        using Event = Json::parse_event_t;
        m_isTooDeep = m_isTooDeep || depth > kMaxNesting;
        if (m_isTooDeep)
            return false;
        if (event == Event::object_start)
            m_keys.emplace_back();
        else if (event == Event::object_end)
            m_keys.pop_back();
        else if (event == Event::key && !m_keys.back().insert(parsed.get<std::string>()).second &&
                 m_twice.empty())
            m_twice = parsed.get<std::string>();
        return true;
    }

    bool isTooDeep() const { return m_isTooDeep; }
    const std::string& twice() const { return m_twice; }

private:
    bool m_isTooDeep = false;
    std::vector<std::set<std::string>> m_keys; // of the objects that are open
    std::string m_twice;
};

} // namespace

base::Result<Json> parseConfig(std::string_view text, std::string_view what)
{
    if (text.size() > kMaxBytes)
        return wrongFile(fmt::format("The {} is longer than {} bytes.", what, kMaxBytes));
    DocumentWatch watch;
    Json document;
    try {
        document = Json::parse(text, std::ref(watch));
    } catch (const Json::parse_error& error) {
        const Position at = positionOf(text, error.byte);
        return wrongFile(
            fmt::format("The {} is not JSON: line {}, column {}.", what, at.line, at.column),
            error.what(),
            "Look there for a comma, quote or bracket that is missing "
            "or too many.");
    } catch (const Json::exception& error) {
        return wrongFile(fmt::format("The {} has a number that is too large.", what), error.what());
    }
    if (watch.isTooDeep())
        return wrongFile(
            fmt::format("The {} has more than {} objects within each other.", what, kMaxNesting));
    if (!watch.twice().empty())
        return wrongFile(fmt::format("The {} has the key \"{}\" twice in one object.", what,
                                     shown(watch.twice())),
                         {}, "Remove one of them.");
    return document;
}

std::string shown(std::string_view text)
{
    std::string start(text.substr(0, kShown));
    const bool keepsAccents = text.size() <= kShown && base::isUtf8(text);
    std::ranges::replace_if(
        start,
        [keepsAccents](char c) {
            const auto code = static_cast<unsigned char>(c);
            return code < 0x20 || code == 0x7f || (code > 0x7f && !keepsAccents);
        },
        '?');
    return text.size() > kShown ? start + "..." : start;
}

std::string pointerTo(std::string_view parent, std::string_view member)
{
    std::string pointer(parent);
    pointer += '/';
    for (const char c : member) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

void ConfigProblem::set(std::string_view place, std::string_view what, std::string suggestion)
{
    if (!m_error)
        m_error = wrongFile(fmt::format("{} {}", place.empty() ? "The configuration" : place, what),
                            {}, std::move(suggestion));
}

ConfigReader::ConfigReader(const Json& object, std::string place, ConfigProblem& problem)
    : m_object(object)
    , m_place(std::move(place))
    , m_problem(problem)
{
    if (!m_object.is_object())
        m_problem.set(m_place, "must be an object");
}

void ConfigReader::allowOnly(const std::vector<std::string>& keys)
{
    if (!m_object.is_object())
        return;
    for (const auto& [key, value] : m_object.items()) {
        if (std::ranges::find(keys, key) != keys.end())
            continue;
        const auto near = base::closestMatch(key, keys);
        std::string known;
        for (const std::string& name : keys)
            known += (known.empty() ? "" : ", ") + name;
        fail(shown(key), "is not a known key",
             near ? fmt::format("Did you mean \"{}\"?", *near)
                  : fmt::format("Known are {}.", known));
    }
}

void ConfigReader::require(const char* key)
{
    if (m_object.is_object() && !has(key))
        fail(key, "is missing");
}

void ConfigReader::text(const char* key, std::string& into)
{
    if (!has(key))
        return;
    if (!m_object[key].is_string())
        return fail(key, "must be a text in quotes");
    into = m_object[key].get<std::string>();
}

void ConfigReader::flag(const char* key, bool& into)
{
    if (!has(key))
        return;
    if (!m_object[key].is_boolean())
        return fail(key, "must be true or false");
    into = m_object[key].get<bool>();
}

void ConfigReader::number(const char* key, double& into, double low, double high)
{
    if (!has(key))
        return;
    const double value = m_object[key].is_number() ? m_object[key].get<double>() : std::nan("");
    if (!(value >= low && value <= high))
        return fail(key, fmt::format("must be a number from {} to {}", low, high));
    into = value;
}

void ConfigReader::whole(const char* key, std::size_t& into, std::size_t low, std::size_t high)
{
    if (!has(key))
        return;
    // What is negative is no unsigned number.
    if (!m_object[key].is_number_unsigned() || m_object[key].get<std::uint64_t>() < low ||
        m_object[key].get<std::uint64_t>() > high)
        return fail(key, fmt::format("must be a whole number from {} to {}", low, high));
    into = m_object[key].get<std::size_t>();
}

void ConfigReader::fail(std::string_view key, std::string_view what, std::string suggestion)
{
    m_problem.set(placeOf(key), what, std::move(suggestion));
}

} // namespace tapesift::scanners
