#include "scanners/script_facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/core.h>
#include <lua.hpp>

#include "scanners/lua_text.h"
#include "tapesift/base/text.h"

namespace tapesift::scanners {

namespace {

constexpr std::size_t kMaxScriptName = 80;    // bytes
constexpr std::size_t kMaxDescription = 1000; // bytes
constexpr std::size_t kMaxParameters = 100;
constexpr std::size_t kMaxProblems = 20;
constexpr double kUnbounded = std::numeric_limits<double>::max();

constexpr std::array<std::string_view, 5> kParameterFields = {"default", "min", "max", "unit",
                                                              "meaning"};

// Collects what is read. Its members throw nothing into Lua: a failure ends the reading.
class Reading
{
public:
    explicit Reading(ScriptCheck& check)
        : m_check(check)
    {
    }

    void problem(std::string_view what) noexcept
    {
        guarded([&] { add(std::string(what)); });
    }
    void wrongParameter(std::string_view name, std::string_view what) noexcept
    {
        guarded([&] {
            add(fmt::format("the parameter {} {}", cleanText(name, kMaxScriptName), what));
        });
    }
    void text(std::string ScriptCheck::*member, std::string_view text, std::size_t limit) noexcept
    {
        guarded([&] { m_check.*member = cleanText(text, limit); });
    }
    void beginParameter(std::string_view name) noexcept
    {
        m_spec = {};
        m_spec.minimum = -kUnbounded;
        m_spec.maximum = kUnbounded;
        guarded([&] { m_spec.name = cleanText(name, kMaxScriptName); });
    }
    void number(double ParameterSpec::*member, double value) noexcept { m_spec.*member = value; }
    void text(std::string ParameterSpec::*member, std::string_view text) noexcept
    {
        guarded([&] { m_spec.*member = cleanText(text, kMaxScriptName); });
    }
    void endParameter() noexcept
    {
        const bool isFinite = std::isfinite(m_spec.standard) && std::isfinite(m_spec.minimum) &&
                              std::isfinite(m_spec.maximum);
        if (!isFinite)
            return wrongParameter(m_spec.name, "is not a finite number");
        if (m_spec.standard < m_spec.minimum || m_spec.maximum < m_spec.standard)
            return wrongParameter(m_spec.name, "has a default that is not within min and max");
        if (m_check.parameters.size() == kMaxParameters) {
            if (!std::exchange(m_isFull, true))
                problem("there are more than 100 parameters");
            return;
        }
        guarded([&] { m_check.parameters.push_back(m_spec); });
    }

private:
    void add(std::string problem)
    {
        if (m_check.problems.size() < kMaxProblems)
            m_check.problems.push_back({0, std::move(problem)});
    }

    template <class F>
    void guarded(F work) noexcept
    {
        try {
            work();
        } catch (const std::exception&) {
            // No memory for a text: it stays as it was.
        }
    }

    ScriptCheck& m_check;
    ParameterSpec m_spec;
    bool m_isFull = false;
};

std::string_view stackText(lua_State* lua, int place)
{
    std::size_t length = 0;
    const char* const text = lua_tolstring(lua, place, &length);
    return {text, length};
}

void readText(lua_State* lua, Reading& reading, const char* name, std::string ScriptCheck::*member,
              std::size_t limit)
{
    const int type = lua_getglobal(lua, name);
    if (type == LUA_TSTRING)
        reading.text(member, stackText(lua, -1), limit);
    else if (type != LUA_TNIL)
        reading.problem(
            lua_pushfstring(lua, "%s must be a text, not a %s", name, lua_typename(lua, type)));
    lua_settop(lua, 0);
}

void readFunction(lua_State* lua, Reading& reading, const char* name, bool isNeeded)
{
    const int type = lua_getglobal(lua, name);
    if (type == LUA_TNIL && isNeeded)
        reading.problem(lua_pushfstring(lua, "there is no function %s(ctx)", name));
    else if (type != LUA_TNIL && type != LUA_TFUNCTION)
        reading.problem(
            lua_pushfstring(lua, "%s must be a function, not a %s", name, lua_typename(lua, type)));
    lua_settop(lua, 0);
}

// { default = 20, min = 5, max = 100, unit = "bars", meaning = "..." } on top.
bool readFields(lua_State* lua, Reading& reading, std::string_view name)
{
    const int table = lua_gettop(lua);
    bool hasDefault = false;
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        const std::string_view field =
            lua_type(lua, -2) == LUA_TSTRING ? stackText(lua, -2) : std::string_view{};
        const bool isText = field == "unit" || field == "meaning";
        if (std::ranges::find(kParameterFields, field) == kParameterFields.end()) {
            reading.wrongParameter(name, "may have default, min, max, unit and meaning");
            return false;
        }
        if (lua_type(lua, -1) != (isText ? LUA_TSTRING : LUA_TNUMBER)) {
            reading.wrongParameter(name, isText ? "has a unit or meaning that is not a text"
                                                : "has a default, min or max that is no number");
            return false;
        }
        if (field == "unit")
            reading.text(&ParameterSpec::unit, stackText(lua, -1));
        else if (field == "meaning")
            reading.text(&ParameterSpec::meaning, stackText(lua, -1));
        else if (field == "min")
            reading.number(&ParameterSpec::minimum, lua_tonumber(lua, -1));
        else if (field == "max")
            reading.number(&ParameterSpec::maximum, lua_tonumber(lua, -1));
        else
            reading.number(&ParameterSpec::standard, lua_tonumber(lua, -1));
        hasDefault = hasDefault || field == "default";
        lua_pop(lua, 1);
    }
    if (!hasDefault)
        reading.wrongParameter(name, "has no default");
    return hasDefault;
}

void readParameters(lua_State* lua, Reading& reading)
{
    const int type = lua_getglobal(lua, "parameters");
    if (type == LUA_TNIL)
        return lua_settop(lua, 0);
    if (type != LUA_TTABLE) {
        reading.problem("parameters must be a table, as in { percent = 2 }");
        return lua_settop(lua, 0);
    }
    lua_pushnil(lua);
    while (lua_next(lua, 1) != 0) {
        if (lua_type(lua, 2) != LUA_TSTRING) {
            reading.problem("a parameter has no name; write { percent = 2 }");
        } else {
            const std::string_view name = stackText(lua, 2);
            reading.beginParameter(name);
            if (lua_type(lua, 3) == LUA_TNUMBER) {
                reading.number(&ParameterSpec::standard, lua_tonumber(lua, 3));
                reading.endParameter();
            } else if (lua_type(lua, 3) != LUA_TTABLE) {
                reading.wrongParameter(name, "must be a number or a table with a default");
            } else if (readFields(lua, reading, name)) {
                reading.endParameter();
            }
        }
        lua_settop(lua, 2);
    }
    lua_settop(lua, 0);
}

int readFacts(lua_State* lua)
{
    Reading& reading = *static_cast<Reading*>(lua_touserdata(lua, 1));
    lua_settop(lua, 0);
    readText(lua, reading, "name", &ScriptCheck::name, kMaxScriptName);
    readText(lua, reading, "description", &ScriptCheck::description, kMaxDescription);
    readParameters(lua, reading);
    readFunction(lua, reading, "scan", true);
    readFunction(lua, reading, "setup", false);
    readFunction(lua, reading, "teardown", false);
    return 0;
}

// "gap.lua:12: what" as line and text.
ScriptProblem problemOf(const base::Error& error, std::string_view file)
{
    const std::string_view message = error.message;
    const std::string_view rest =
        message.starts_with(file) ? message.substr(file.size()) : std::string_view{};
    const std::size_t end = rest.find(": ");
    const auto line = rest.starts_with(":") && end != std::string_view::npos
                          ? base::parseInteger(rest.substr(1, end - 1))
                          : std::nullopt;
    if (!line)
        return {0, error.message};
    return {static_cast<int>(*line), std::string(rest.substr(end + 2))};
}

} // namespace

ScriptCheck readScript(LuaState& state, std::string_view text, const std::stop_token& stop)
{
    ScriptCheck check;
    const LuaBudget budget{stop, kReadingSteps, 0};
    base::Status status = state.load(text, budget);
    if (status) {
        Reading reading(check);
        status = state.run(&readFacts, &reading, budget);
    }
    if (!status)
        check.problems.push_back(problemOf(status.error(), state.name()));
    std::ranges::sort(check.parameters, {}, &ParameterSpec::name);
    return check;
}

std::string placedText(const ScriptProblem& problem, std::string_view file)
{
    return fmt::format("{}:{}: {}", file, std::max(problem.line, 1), problem.message);
}

} // namespace tapesift::scanners
