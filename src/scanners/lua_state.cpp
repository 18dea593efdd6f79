#include "scanners/lua_state.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include <fmt/core.h>
#include <lua.hpp>

#include "scanners/lua_library.h"
#include "scanners/lua_text.h"

namespace tapesift::scanners {

namespace {

// Instructions between two looks at the budget: about 10 us. A single one may copy megabytes.
constexpr int kStepsAtOnce = 1'000;

// Lua shortens longer names in messages; a script's place would not be found again.
constexpr std::size_t kMaxChunkName = 50;

// Levels of calls in which the script's line is looked for.
constexpr int kLevels = 8;

constexpr const char* kNoMemory = "not enough memory";

// Of the level nearest to the top that is written in Lua.
bool findPlace(lua_State* lua, lua_Debug& record)
{
    for (int level = 0; level < kLevels && lua_getstack(lua, level, &record) != 0; ++level) {
        if (lua_getinfo(lua, "Sl", &record) != 0 && record.currentline > 0)
            return true;
    }
    return false;
}

// The handler of errors: gives a place to those that have none (error("x", 0), a table).
int placeError(lua_State* lua)
{
    if (lua_type(lua, 1) != LUA_TSTRING) {
        pushPlace(lua);
        lua_pushfstring(lua, "error with a %s instead of a text", luaL_typename(lua, 1));
        lua_concat(lua, 2);
        return 1;
    }
    const std::string_view message = lua_tostring(lua, 1);
    const std::string_view name = LuaState::of(lua).name();
    if (message.starts_with(name) && message.substr(name.size()).starts_with(":"))
        return 1;
    pushPlace(lua);
    lua_insert(lua, 1);
    lua_concat(lua, 2);
    return 1;
}

std::string_view nameOf(std::string_view name)
{
    return name.substr(name.size() - std::min(name.size(), kMaxChunkName));
}

} // namespace

void pushPlace(lua_State* lua)
{
    lua_Debug record{};
    if (findPlace(lua, record))
        lua_pushfstring(lua, "%s:%d: ", record.short_src, record.currentline);
    else
        lua_pushliteral(lua, "");
}

// What enter() is given.
struct LuaState::Call
{
    Work work = nullptr;
    void* data = nullptr;
};

base::Result<std::unique_ptr<LuaState>> LuaState::open(std::string_view name, std::size_t memory)
{
    auto state = std::make_unique<LuaState>(Key{}, name, memory);
    const base::Error noMemory{base::ErrorCode::NoSpace,
                               "A script's machine does not get the memory it needs.", "", ""};
    if (!state->m_lua)
        return noMemory;
    lua_pushcfunction(state->m_lua, &LuaState::openLibraries);
    if (lua_pcall(state->m_lua, 0, 0, 0) != LUA_OK)
        return noMemory;
    return state;
}

LuaState::LuaState(Key, std::string_view name, std::size_t memory)
    : m_name(cleanText(nameOf(name), kMaxChunkName))
    , m_limit(memory)
{
    m_lua = lua_newstate(&LuaState::allocate, this); // It takes memory: the members must be there.
    if (m_lua)
        *static_cast<LuaState**>(lua_getextraspace(m_lua)) = this;
}

LuaState::~LuaState()
{
    if (m_lua)
        lua_close(std::exchange(m_lua, nullptr));
}

LuaState& LuaState::of(lua_State* lua)
{
    return **static_cast<LuaState**>(lua_getextraspace(lua));
}

void* LuaState::allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize)
{
    LuaState& state = *static_cast<LuaState*>(self);
    const std::size_t held = block ? oldSize : 0; // Else oldSize is a kind of object.
    if (newSize == 0) {
        std::free(block);
        state.m_used -= held;
        return nullptr;
    }
    if (newSize > held && newSize - held > state.m_limit - std::min(state.m_limit, state.m_used)) {
        state.rememberPlace();
        return nullptr;
    }
    void* const moved = std::realloc(block, newSize);
    if (moved)
        state.m_used += newSize - held;
    return moved;
}

// When Lua has run out of memory it no longer tells where.
void LuaState::rememberPlace()
{
    lua_Debug record{};
    if (m_lua && findPlace(m_lua, record))
        m_memoryLine = record.currentline;
}

void LuaState::onCount(lua_State* lua, lua_Debug*)
{
    LuaState& state = of(lua);
    state.m_steps += kStepsAtOnce;
    state.check(lua);
}

void LuaState::check(lua_State* lua)
{
    if (m_end == End::None) {
        if (m_budget.stop.stop_requested())
            m_end = End::Stopped;
        else if (m_budget.steps > 0 && m_steps > m_budget.steps)
            m_end = End::Steps;
        else
            return;
        // A script that catches the error fails again with its next step, up to the outermost call.
        lua_sethook(lua, &LuaState::onCount, LUA_MASKCOUNT, 1);
    }
    pushPlace(lua);
    lua_pushstring(lua, m_end == End::Stopped ? "the script was stopped"
                                              : "the script takes too many steps");
    lua_concat(lua, 2);
    lua_error(lua);
}

void LuaState::watch()
{
    m_steps = 0;
    m_end = End::None;
    m_memoryLine = 0;
    lua_sethook(m_lua, &LuaState::onCount, LUA_MASKCOUNT, kStepsAtOnce);
}

int LuaState::openLibraries(lua_State* lua)
{
    openLuaLibrary(lua);
    return 0;
}

int LuaState::enter(lua_State* lua)
{
    const Call call = *static_cast<const Call*>(lua_touserdata(lua, 1));
    seedLuaRandom(lua, of(lua).m_budget.seed);
    lua_settop(lua, 0);
    lua_pushlightuserdata(lua, call.data);
    return call.work(lua);
}

base::Status LuaState::run(Work work, void* data, const LuaBudget& budget)
{
    m_budget = budget;
    watch();
    Call call{work, data};
    // None of these four takes memory: the machine keeps room for twenty values.
    lua_settop(m_lua, 0);
    lua_pushcfunction(m_lua, &placeError);
    lua_pushcfunction(m_lua, &LuaState::enter);
    lua_pushlightuserdata(m_lua, &call);
    const int status = lua_pcall(m_lua, 1, 0, 1);
    base::Status outcome;
    if (status != LUA_OK || m_end != End::None)
        outcome = errorOf(status);
    lua_settop(m_lua, 0);
    lua_sethook(m_lua, nullptr, 0, 0);
    m_budget = {};
    return outcome;
}

base::Error LuaState::errorOf(int status) const
{
    std::string message = m_name + ":1: the script failed";
    // Only a text is read: turning something else into one could raise an error here.
    if (lua_gettop(m_lua) > 0 && lua_type(m_lua, -1) == LUA_TSTRING)
        message = lua_tostring(m_lua, -1);
    if (!message.starts_with(m_name + ":"))
        message = fmt::format("{}:1: {}", m_name, message);
    message = cleanText(message, kMaxMessage);
    if (m_end == End::Stopped)
        return {base::ErrorCode::Cancelled, message, "", ""};
    if (m_end == End::Steps)
        return {base::ErrorCode::TimedOut, message, "", "Look for a loop that does not end."};
    if (status == LUA_ERRMEM || message.ends_with(kNoMemory))
        return {base::ErrorCode::NoSpace,
                fmt::format("{}:{}: the script needs more than {} MB of memory", m_name,
                            std::max(m_memoryLine, 1), m_limit / (1024 * 1024)),
                "", "Look for a table, a text or a recursion that grows without end."};
    return {base::ErrorCode::InvalidArgument, message, "", ""};
}

namespace {

struct Script
{
    std::string_view text;
    const char* chunk = nullptr; // "@gap.lua": '@' says that it is a file's name
};

int loadScript(lua_State* lua)
{
    const Script& script = *static_cast<const Script*>(lua_touserdata(lua, 1));
    // As text only: made-up bytecode can do anything.
    if (luaL_loadbufferx(lua, script.text.data(), script.text.size(), script.chunk, "t") != LUA_OK)
        return lua_error(lua);
    lua_call(lua, 0, 0);
    return 0;
}

} // namespace

base::Status LuaState::load(std::string_view text, const LuaBudget& budget)
{
    if (text.size() > kMaxText)
        return base::Error{
            base::ErrorCode::InvalidArgument,
            fmt::format("{}:1: the script is longer than {} KB", m_name, kMaxText / 1024), "", ""};
    const std::string chunk = "@" + m_name;
    Script script{text, chunk.c_str()};
    return run(&loadScript, &script, budget);
}

} // namespace tapesift::scanners
