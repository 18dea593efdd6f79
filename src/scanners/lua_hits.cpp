#include "scanners/lua_hits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <lua.hpp>

#include "scanners/lua_binding.h"
#include "scanners/lua_state.h"

namespace tapesift::scanners {

namespace {

constexpr std::array<std::string_view, 4> kFields = {"symbol", "score", "reason", "values"};

// Where scan() stands: what it returned has no line of its own.
struct Place
{
    const char* script = nullptr;
    int line = 0;
};

int fail(lua_State* lua, const Place& place, const char* what)
{
    lua_pushfstring(lua, "%s:%d: %s", place.script, place.line, what);
    return lua_error(lua);
}

int failAt(lua_State* lua, const Place& place, lua_Integer entry, const char* what)
{
    lua_pushfstring(lua, "%s:%d: entry %I of what scan returned %s", place.script, place.line,
                    entry, what);
    return lua_error(lua);
}

std::string_view textOnTop(lua_State* lua)
{
    std::size_t length = 0;
    const char* const text = lua_tolstring(lua, -1, &length);
    return {text, length};
}

// A misspelt field must not be passed over. The entry is on top.
void checkFields(lua_State* lua, const Place& place, lua_Integer entry)
{
    lua_pushnil(lua);
    while (lua_next(lua, -2) != 0) {
        lua_pop(lua, 1);
        if (lua_type(lua, -1) != LUA_TSTRING)
            failAt(lua, place, entry, "must have named fields: symbol, score, reason, values");
        if (std::ranges::find(kFields, textOnTop(lua)) == kFields.end()) {
            const char* const name = lua_pushfstring(
                lua, "has the unknown field '%s'; there are symbol, score, reason, values",
                lua_tostring(lua, -1));
            failAt(lua, place, entry, name);
        }
    }
}

// The field is left on the stack. False: it is not there.
bool pushField(lua_State* lua, const Place& place, lua_Integer entry, const char* name, int type)
{
    const int found = lua_getfield(lua, 2, name);
    if (found == LUA_TNIL)
        return false;
    if (found != type) {
        const char* const what = lua_pushfstring(lua, "has a %s that is a %s and not a %s", name,
                                                 lua_typename(lua, found), lua_typename(lua, type));
        failAt(lua, place, entry, what);
    }
    return true;
}

void takeValues(lua_State* lua, const Place& place, lua_Integer entry, LuaBinding& binding)
{
    const int values = lua_gettop(lua);
    lua_pushnil(lua);
    while (lua_next(lua, values) != 0) {
        if (lua_type(lua, -2) != LUA_TSTRING || lua_type(lua, -1) != LUA_TNUMBER)
            failAt(lua, place, entry, "must have numbers with names as values");
        const double value = lua_tonumber(lua, -1);
        lua_pop(lua, 1);
        if (!binding.addHitValue(textOnTop(lua), value))
            failAt(lua, place, entry, binding.problem().c_str());
    }
}

// The entry is at 2.
void takeEntry(lua_State* lua, const Place& place, lua_Integer entry, LuaBinding& binding)
{
    if (lua_type(lua, 2) == LUA_TSTRING) {
        if (!binding.addHit(textOnTop(lua), 0, {}))
            fail(lua, place, binding.problem().c_str());
        return;
    }
    if (lua_type(lua, 2) != LUA_TTABLE) {
        const char* const what = lua_pushfstring(
            lua, "is a %s; write \"SPY\" or {symbol = \"SPY\", score = 1, reason = \"...\"}",
            luaL_typename(lua, 2));
        failAt(lua, place, entry, what);
    }
    checkFields(lua, place, entry);
    double score = 0;
    std::string_view reason;
    if (pushField(lua, place, entry, "score", LUA_TNUMBER))
        score = lua_tonumber(lua, -1);
    if (pushField(lua, place, entry, "reason", LUA_TSTRING))
        reason = textOnTop(lua);
    if (!pushField(lua, place, entry, "symbol", LUA_TSTRING))
        failAt(lua, place, entry, "has no symbol");
    if (!binding.addHit(textOnTop(lua), score, reason))
        fail(lua, place, binding.problem().c_str());
    if (pushField(lua, place, entry, "values", LUA_TTABLE))
        takeValues(lua, place, entry, binding);
}

} // namespace

void takeLuaHits(lua_State* lua, int line)
{
    LuaState& state = LuaState::of(lua);
    const Place place{state.name().c_str(), line};
    lua_insert(lua, 1);
    lua_settop(lua, 1);
    const bool isList = lua_istable(lua, 1) || lua_isuserdata(lua, 1);
    if (!isList) {
        const char* const what = lua_pushfstring(
            lua, "scan must return a list of symbols, as in {\"SPY\"}, and not a %s",
            luaL_typename(lua, 1));
        fail(lua, place, what);
    }
    const lua_Integer count = luaL_len(lua, 1);
    if (count == 0 && lua_istable(lua, 1)) {
        lua_pushnil(lua);
        if (lua_next(lua, 1) != 0)
            fail(lua, place,
                 "scan must return a list, as in {{symbol = \"SPY\"}}, and not a table by names");
    }
    for (lua_Integer entry = 1; entry <= count; ++entry) {
        state.check(lua);
        lua_settop(lua, 1);
        lua_geti(lua, 1, entry);
        takeEntry(lua, place, entry, *state.binding());
    }
}

} // namespace tapesift::scanners
